import { indexRoot } from './contractKind';

/** When an option may be exercised: on any day, or only at expiration. */
export type ExerciseStyle = 'american' | 'european';

/**
 * Which margin rules apply: those for a stock, fund or narrow index, or those for a broad index.
 */
export type MarginClass = 'equity' | 'broadIndex' | 'highCapIndex';

/** What an option is on, as far as figures and wording depend on it. */
export interface Underlying {
  readonly kind: 'equity' | 'index';
  readonly style: ExerciseStyle;
  readonly settlement: 'shares' | 'cash';
  readonly margin: {
    readonly underlying: MarginClass;
    /** How many times its index a fund moves, up or down; 1 for everything else. */
    readonly leverage: number;
  };
  /** Whether options are priced from its own level. Options on VIX are priced from its futures. */
  readonly isPriced: boolean;
  /** Which series settle at the opening, having stopped trading the day before. */
  readonly settlesAtOpening: 'none' | 'monthly' | 'all';
}

/*
 * How indexes differ. Each is European, broad, cash-settled and settled at the close unless named
 * here. As of November 2026, from the specifications of Cboe and Nasdaq and OCC's classes for
 * portfolio margin. Entries marked * are an [estimate] on the side that asks for more margin.
 */
const AMERICAN = /^OEX$/;
/**
 * Moves of -8% and +6% under portfolio margin; the Nasdaq, small caps and foreign stocks have 10%.
 */
const HIGH_CAP = /^(SPX.*|GSPC|XSPW?|OEX|XEO|DJX|RUI|RL[GV])$/;
/** Indexes of one industry or, *, one asset: margined like a stock. */
const NARROW = /^(SOX|BKX|HGX|OSX|UTY|XAU|SIX.*|CBTX|MBTX)$/;
/** Their monthly series settle at the opening; of VIX, weekly ones too. */
const AT_OPENING = /^(SPX|GSPC|NDX|RUT|RUI|RL[GV]|DJX|SOX|BKX|HGX|OSX|UTY|XAU|SIX.*)$/;
const ON_FUTURES = /^VIXW?$/;

/**
 * Funds that move a multiple of an index or a stock each day, up or down. The list is incomplete,
 * and funds change their multiples. As of February 2026, from the issuers: Direxion, GraniteShares,
 * ProShares, T-Rex, Tradr.
 */
export const LEVERAGED_AS_OF = 'February 2026';
const LEVERAGED: readonly (readonly [times: number, roots: string])[] = [
  [
    3,
    'TQQQ SQQQ UPRO SPXU SPXL SPXS UDOW SDOW URTY SRTY TNA TZA SOXL SOXS TECL TECS FAS FAZ LABU LABD ' +
      'YINN YANG TMF TMV CURE DPST NAIL WEBL RETL UTSL DFEN HIBL HIBS EDC EDZ MIDU KORU DRN DRV FNGU BULZ',
  ],
  [
    2,
    'QLD QID SSO SDS SPUU DDM DXD UWM TWM ROM USD UYG SKF DIG DUG ERX ERY NUGT DUST JNUG JDST GUSH ' +
      'DRIP UCO SCO BOIL KOLD UGL GLL AGQ ZSL BITX BITU ETHU UBT TBT TSLL TSLT TSLR NVDL NVDU NVDX AAPU ' +
      'AMZU GGLL METU MSFU NFXL PLTU MUU AMUU TSMX AVL CONL MSTU MSTX SMCX',
  ],
];

const TIMES = new Map(
  LEVERAGED.flatMap(([times, roots]) => roots.split(' ').map((root) => [root, times] as const)),
);

/** How many times its index a fund is known to move; null for a symbol not on the list. */
export const knownLeverage = (symbol: string | null): number | null =>
  TIMES.get((symbol ?? '').trim().toUpperCase()) ?? null;

/**
 * What a symbol's options are on: `^SPX` is a broad index, European and settled in cash; TQQQ is a
 * fund that moves three times its index; an unknown symbol is a stock. `leverage`, if given,
 * overrides the list.
 */
export function underlyingNamed(symbol: string | null, leverage: number | null = null): Underlying {
  const root = indexRoot(symbol ?? '');
  if (root === null) {
    return {
      kind: 'equity',
      style: 'american',
      settlement: 'shares',
      margin: { underlying: 'equity', leverage: leverage ?? knownLeverage(symbol) ?? 1 },
      isPriced: true,
      settlesAtOpening: 'none',
    };
  }
  const isOnFutures = ON_FUTURES.test(root);
  const broad = HIGH_CAP.test(root) ? 'highCapIndex' : 'broadIndex';
  return {
    kind: 'index',
    style: AMERICAN.test(root) ? 'american' : 'european',
    settlement: 'cash',
    margin: { underlying: NARROW.test(root) ? 'equity' : broad, leverage: 1 },
    isPriced: !isOnFutures,
    settlesAtOpening: isOnFutures ? 'all' : AT_OPENING.test(root) ? 'monthly' : 'none',
  };
}
