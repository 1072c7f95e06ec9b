import { SHARES_PER_CONTRACT } from './sharesPerContract';

export type Right = 'put' | 'call';

/** What an option delivers: shares, cash by an index, or whatever an adjustment left. */
export type ContractKind = 'equity' | 'index' | 'adjusted';

/** An option series: two contracts with the same fields are the same contract. */
export interface Contract {
  /** What it is on: a ticker with its share class after a dot, as in BRK.B, or a name as typed. */
  readonly underlying: string;
  /** Its letters and digits, as the series is listed: BRKB. Empty where nothing is named. */
  readonly root: string;
  /** ISO date. */
  readonly expiration: string;
  readonly right: Right;
  /** Dollars per share. */
  readonly strike: number;
  /** Shares a contract. */
  readonly multiplier: number;
}

/** Letters and digits alone, in capitals. */
const rootOf = (symbol: string) => symbol.replaceAll(/[^\p{L}\p{N}]/gu, '').toUpperCase();

/** A ticker, and the class of its shares. */
const TICKER = /^([A-Za-z0-9]{1,6})(?:[ ./-]([A-Za-z]))?$/;

/** `brk/b` is BRK.B; what is no ticker stays as it is. */
export function underlyingOf(symbol: string): string {
  const [, ticker, shareClass] = TICKER.exec(symbol.trim()) ?? [];
  return ticker === undefined
    ? symbol.trim()
    : [ticker, shareClass ?? []].flat().join('.').toUpperCase();
}

/** A put on 100 shares of a stock, by the symbol it was typed with. */
export const putOn = (symbol: string, expiration: string, strike: number): Contract => ({
  underlying: underlyingOf(symbol),
  root: rootOf(symbol),
  expiration,
  right: 'put',
  strike,
  multiplier: SHARES_PER_CONTRACT,
});

/**
 * The series as one word, never that of another: `GOOGL-2026-12-18-P365000`, the strike in
 * thousandths. A contract without a root has a key without that part. Source: OCC, Options
 * Symbology Initiative.
 */
export const contractKey = ({ root, expiration, right, strike, multiplier }: Contract): string =>
  [
    root || [],
    expiration,
    `${right === 'put' ? 'P' : 'C'}${Math.round(strike * 1000)}`,
    multiplier === SHARES_PER_CONTRACT ? [] : `x${multiplier}`,
  ]
    .flat()
    .join('-');

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
 * contract adjusted after a split or merger, by its digit. Any other is taken for a stock's.
 * Source of the digit: OCC, Options Symbology Initiative.
 */
export function contractKind(symbol: string | null): ContractKind {
  const typed = symbol === null ? '' : symbol.trim();
  if (INDEX.test(typed)) return 'index';
  return ADJUSTED.test(typed) ? 'adjusted' : 'equity';
}
