/** What an option delivers: shares, the cash value of an index, or whatever an adjustment left. */
export type ContractKind = 'equity' | 'index' | 'adjusted';

/**
 * Roots of the indexes that have listed options; one index may have several roots. Source: Cboe and
 * Nasdaq, index option specifications.
 */
const ROOTS =
  'SPX(?:W|PM)?|GSPC|XSPW?|OEX|XEO|NDXP?|XND|NQX|RUTW?|MRUT|RUI|RL[GV]|DJX|MX(?:EA|EF|ACW|USA|WLD)|' +
  'SOX|BKX|HGX|OSX|UTY|XAU|SIX(?:RE|[BCEIMRTUVY])|CBTX|MBTX|VIXW?';

/** The ways sites write an index: ^SPX, $SPX, .SPX, _SPX, I:SPX, SPX.X, SPX:IND, SPX Index. */
const INDEX = new RegExp(`^(?:[$^._]|I:)?(${ROOTS})(?:\\.X|:IND|\\s+Index)?$`, 'i');

/** A root with a digit in it, or the one root whose contract is on a single unit. */
const ADJUSTED = /^(?=.*\d|nanos)[a-z\d]{1,6}$/i;

/** The root of an index, however it is written: `^spx` gives SPX. Null for any other symbol. */
export const indexRoot = (symbol: string): string | null =>
  INDEX.exec(symbol.trim())?.[1]!.toUpperCase() ?? null;

/**
 * The kind of options a symbol has: `spxw` has those of an index, by its name; `AMD1` has a
 * contract adjusted after a split or merger, by its digit. Any other symbol is taken to be a stock.
 * Source for the digit: OCC, Options Symbology Initiative.
 */
export function contractKind(symbol: string | null): ContractKind {
  const typed = (symbol ?? '').trim();
  if (indexRoot(typed) !== null) return 'index';
  return ADJUSTED.test(typed) ? 'adjusted' : 'equity';
}
