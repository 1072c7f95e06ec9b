/** Shares one standard equity option stands for. */
export const SHARES_PER_CONTRACT = 100;

/** What makes an option another thing than one on 100 shares. */
export type UnusualContract = 'index' | 'adjusted';

/**
 * Indexes whose options stand under several roots, settled in the morning or the afternoon, or on
 * another scale, while Trader Workstation knows them by one symbol and a trading class. Cash and
 * not shares change hands, so none of them is secured as a stock put is. Source: Cboe and Nasdaq,
 * index option specifications.
 */
const INDEX_ROOTS = [
  'SPX|SPXW|SPXPM|XSP|XSPW|NANOS|OEX|XEO',
  'NDX|NDXP|XND|NQX',
  'RUT|RUTW|MRUT',
  'VIX|VIXW|DJX|MXEA|MXEF|CBTX|MBTX',
];

const INDEX = new RegExp(`^(${INDEX_ROOTS.join('|')})$`, 'i');

/** A digit among the letters of a root. */
const ADJUSTED = /^(?=.*\d)[A-Za-z0-9]{1,6}$/;

/**
 * What a symbol tells of its options: `spxw` are those of an index, by its name; `AMD1` are on a
 * contract adjusted after a split or merger, by its digit. Null where it tells neither, or is not
 * known. Source of the digit: OCC, Options Symbology Initiative.
 */
export function unusualContract(symbol: string | null): UnusualContract | null {
  const typed = symbol === null ? '' : symbol.trim();
  if (INDEX.test(typed)) return 'index';
  return ADJUSTED.test(typed) ? 'adjusted' : null;
}
