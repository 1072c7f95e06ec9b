/** What an option delivers: shares, cash by an index, or whatever an adjustment left. */
export type ContractKind = 'equity' | 'index' | 'adjusted';

/**
 * Indexes with listed options, by the roots of these; one index stands under several. Source: Cboe
 * and Nasdaq, index option specifications.
 */
const ROOTS =
  'SPX(?:W|PM)?|GSPC|XSPW?|OEX|XEO|NDXP?|XND|NQX|RUTW?|MRUT|RUI|RL[GV]|DJX|MX(?:EA|EF|ACW|USA|WLD)|' +
  'SOX|BKX|HGX|OSX|UTY|XAU|SIX(?:RE|[BCEIMRTUVY])|CBTX|MBTX|VIXW?';

/** As sites write them: ^SPX, $SPX, .SPX, _SPX, I:SPX, SPX.X, SPX:IND, SPX Index. */
const INDEX = new RegExp(`^(?:[$^._]|I:)?(${ROOTS})(?:\\.X|:IND|\\s+Index)?$`, 'i');

/** A digit among the letters of a root; and one root whose contract is on a single unit. */
const ADJUSTED = /^(?=.*\d|nanos)[a-z\d]{1,6}$/i;

/** The root of an index, however it is written: `^spx` is SPX. Null of anything else. */
export const indexRoot = (symbol: string): string | null =>
  INDEX.exec(symbol.trim())?.[1]!.toUpperCase() ?? null;

/**
 * What a symbol tells of its options: `spxw` are those of an index, by its name; `AMD1` are on a
 * contract adjusted after a split or merger, by its digit. Any other is taken for a stock's.
 * Source of the digit: OCC, Options Symbology Initiative.
 */
export function contractKind(symbol: string | null): ContractKind {
  const typed = (symbol ?? '').trim();
  if (indexRoot(typed) !== null) return 'index';
  return ADJUSTED.test(typed) ? 'adjusted' : 'equity';
}
