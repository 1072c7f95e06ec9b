import type { RankedPut } from './rankedPut';
import { isSound } from './dominance';

/** What a person asks of a put; what is left out is not asked. Shares and returns are decimals. */
export interface ChainFilters {
  readonly minDays?: number | undefined;
  readonly maxDays?: number | undefined;
  /** Annualized, by the convention the puts are ranked under. */
  readonly minReturn?: number | undefined;
  readonly minExcessOverBills?: number | undefined;
  readonly minBearableVolatility?: number | undefined;
  readonly minOutOfTheMoney?: number | undefined;
  readonly maxAssignment?: number | undefined;
  /** Cash for the shares of one contract, dollars. */
  readonly maxCollateralTotal?: number | undefined;
  readonly maxSpreadOfMid?: number | undefined;
  readonly minOpenInterest?: number | undefined;
  /** Most rules that may warn or fail: 0 asks for a put that passes every rule it is judged by. */
  readonly maxRulesBroken?: number | undefined;
  /** Most doubts: 0 hides what is doubtful. */
  readonly maxDoubts?: number | undefined;
}

export type FilterName = keyof ChainFilters;

/** Rules that warn or fail; those that lack an answer do not count. */
export const rulesBroken = ({ verdicts }: RankedPut): number | null =>
  verdicts === null
    ? null
    : Object.values(verdicts).filter(({ status }) => status === 'warn' || status === 'fail').length;

/** The figure of a put that each filter asks about, and whether more of it is wanted. */
const ASKED: Readonly<
  Record<FilterName, { readonly of: (put: RankedPut) => number | null; readonly isLeast: boolean }>
> = {
  minDays: { of: ({ days }) => days, isLeast: true },
  maxDays: { of: ({ days }) => days, isLeast: false },
  minReturn: { of: ({ annualizedReturn }) => annualizedReturn, isLeast: true },
  minExcessOverBills: { of: ({ excessOverBills }) => excessOverBills, isLeast: true },
  minBearableVolatility: { of: ({ bearableVolatility }) => bearableVolatility, isLeast: true },
  minOutOfTheMoney: { of: ({ outOfTheMoney }) => outOfTheMoney, isLeast: true },
  maxAssignment: { of: ({ assignment }) => assignment, isLeast: false },
  maxCollateralTotal: { of: ({ collateralTotal }) => collateralTotal, isLeast: false },
  maxSpreadOfMid: { of: ({ spreadOfMid }) => spreadOfMid, isLeast: false },
  minOpenInterest: { of: ({ quote }) => quote.openInterest, isLeast: true },
  maxRulesBroken: { of: rulesBroken, isLeast: false },
  maxDoubts: { of: ({ doubts }) => doubts.length, isLeast: false },
};

const NAMES = Object.keys(ASKED) as readonly FilterName[];

/** A figure as computed meets a limit as typed, whatever last bits computing has left. */
const ROUNDING = 1e-9;

/** A filter that a put does not pass. */
export interface Gap {
  readonly filter: FilterName;
  /** What is asked. */
  readonly wanted: number;
  /** What the put has; null is not known, and then it does not pass. */
  readonly has: number | null;
}

/** The filters that a put does not pass. */
export function gapsOf(put: RankedPut, filters: ChainFilters): readonly Gap[] {
  const gaps: Gap[] = [];
  for (const filter of NAMES) {
    const wanted = filters[filter];
    if (wanted === undefined) continue;
    const { of, isLeast } = ASKED[filter];
    const has = of(put);
    const isMet = has !== null && (isLeast ? has >= wanted - ROUNDING : has <= wanted + ROUNDING);
    if (!isMet) gaps.push({ filter, wanted, has });
  }
  return gaps;
}

/** The puts that pass every filter, in the order they come in. */
export const filtered = (puts: readonly RankedPut[], filters: ChainFilters): readonly RankedPut[] =>
  puts.filter((put) => gapsOf(put, filters).length === 0);

/** How far a put is from what is asked, as a share of that: 0.11 of 0.12 lacks a twelfth. */
const lack = ({ wanted, has }: Gap): number =>
  has === null ? Infinity : Math.abs(has - wanted) / (Math.abs(wanted) || 1);

/** A put that does not pass, and why not. */
export interface Miss {
  readonly put: RankedPut;
  readonly gaps: readonly Gap[];
}

const totalLack = ({ gaps }: Miss) => gaps.reduce((sum, gap) => sum + lack(gap), 0);

/** Sound puts before doubtful ones, then the least that is lacking. */
const byNearness = (one: Miss, other: Miss): number =>
  Number(!isSound(one.put)) - Number(!isSound(other.put)) ||
  (totalLack(one) < totalLack(other) ? -1 : Number(totalLack(one) > totalLack(other)));

/** A filter that stands in the way alone: with `to` instead of what is wanted a put would pass. */
export interface Giving {
  readonly filter: FilterName;
  readonly wanted: number;
  readonly to: number;
  readonly put: RankedPut;
}

/** What answers a question asked backward, or comes nearest. */
export interface ChainAnswer {
  /** The puts that pass, in the order they come in. */
  readonly answers: readonly RankedPut[];
  /** Those that come nearest, the nearest first; none where there are answers. */
  readonly misses: readonly Miss[];
  /**
   * Which filters alone would have to give, each with the put that asks least of it, the least first;
   * empty where there are answers, or every put fails two.
   */
  readonly giving: readonly Giving[];
}

/** Nearest misses that are told. */
const TOLD = 3;

/**
 * Answers a question such as "at least 12% a year with at most 20% chance of owning it, within 20 to
 * 50 days" from a ranked chain: the puts that do, or those that nearly do and which number stands in
 * the way.
 */
export function askChain(puts: readonly RankedPut[], filters: ChainFilters): ChainAnswer {
  const answers = filtered(puts, filters);
  if (answers.length > 0) return { answers, misses: [], giving: [] };
  const misses = puts.map((put) => ({ put, gaps: gapsOf(put, filters) })).toSorted(byNearness);
  const alone = new Map<FilterName, Giving>();
  for (const { put, gaps } of misses) {
    const [gap] = gaps;
    if (gaps.length !== 1 || gap === undefined || gap.has === null || alone.has(gap.filter))
      continue;
    alone.set(gap.filter, { filter: gap.filter, wanted: gap.wanted, to: gap.has, put });
  }
  return { answers, misses: misses.slice(0, TOLD), giving: [...alone.values()] };
}
