import { atLeast } from '../market/rounding';
import type { RankedPut } from './rankedPut';
import { isSound } from './dominance';

/** What a person asks of a put; an absent filter is not applied. Shares and returns are decimals. */
export interface ChainFilters {
  readonly minDays?: number | undefined;
  readonly maxDays?: number | undefined;
  /** Annualized, by the convention used for ranking. */
  readonly minReturn?: number | undefined;
  readonly minExcessOverBills?: number | undefined;
  readonly minBearableVolatility?: number | undefined;
  readonly minOutOfTheMoney?: number | undefined;
  readonly maxAssignment?: number | undefined;
  /** Cash for the shares of one contract, dollars. */
  readonly maxCollateralTotal?: number | undefined;
  readonly maxSpreadOfMid?: number | undefined;
  readonly minOpenInterest?: number | undefined;
  /** Most rules that may warn or fail: 0 requires a put to pass every rule it is judged by. */
  readonly maxRulesBroken?: number | undefined;
  /** Most doubts: 0 hides doubtful puts. */
  readonly maxDoubts?: number | undefined;
}

export type FilterName = keyof ChainFilters;

/** Number of rules that warn or fail; rules without an answer do not count. */
export const rulesBroken = ({ verdicts }: RankedPut): number | null =>
  verdicts === null
    ? null
    : Object.values(verdicts).filter(({ status }) => status === 'warn' || status === 'fail').length;

/** The figure that each filter checks, and whether more of it is better. */
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

/** A filter that a put fails. */
export interface Gap {
  readonly filter: FilterName;
  /** The limit asked for. */
  readonly wanted: number;
  /** The put's figure; null if not known, which fails the filter. */
  readonly has: number | null;
}

/** The filters that a put fails. */
export function gapsOf(put: RankedPut, filters: ChainFilters): readonly Gap[] {
  const gaps: Gap[] = [];
  for (const filter of NAMES) {
    const wanted = filters[filter];
    if (wanted === undefined) continue;
    const { of, isLeast } = ASKED[filter];
    const has = of(put);
    const isMet = has !== null && (isLeast ? atLeast(has, wanted) : atLeast(wanted, has));
    if (!isMet) gaps.push({ filter, wanted, has });
  }
  return gaps;
}

/** The puts that pass every filter, in the given order. */
export const filtered = (puts: readonly RankedPut[], filters: ChainFilters): readonly RankedPut[] =>
  puts.filter((put) => gapsOf(put, filters).length === 0);

/** How far a put falls short of the limit, as a share of it: 0.11 instead of 0.12 lacks a twelfth. */
const lack = ({ wanted, has }: Gap): number =>
  has === null ? Infinity : Math.abs(has - wanted) / (Math.abs(wanted) || 1);

/** A put that fails, and why. */
export interface Miss {
  readonly put: RankedPut;
  readonly gaps: readonly Gap[];
}

const totalLack = ({ gaps }: Miss) => gaps.reduce((sum, gap) => sum + lack(gap), 0);

/** Sound puts before doubtful ones, then the smallest shortfall first. */
const byNearness = (one: Miss, other: Miss): number =>
  Number(!isSound(one.put)) - Number(!isSound(other.put)) ||
  (totalLack(one) < totalLack(other) ? -1 : Number(totalLack(one) > totalLack(other)));

/** A filter that alone stands in the way: with `to` as its limit a put would pass. */
export interface Giving {
  readonly filter: FilterName;
  readonly wanted: number;
  readonly to: number;
  readonly put: RankedPut;
}

/** The puts that answer a question asked backward, or come closest. */
export interface ChainAnswer {
  /** The puts that pass, in the given order. */
  readonly answers: readonly RankedPut[];
  /** The puts that come closest, closest first; empty if there are answers. */
  readonly misses: readonly Miss[];
  /**
   * Filters of which relaxing one alone would be enough, each with the put that needs the least
   * change, smallest change first; empty if there are answers, or if every put fails at least two.
   */
  readonly giving: readonly Giving[];
}

/** Number of nearest misses to return. */
const TOLD = 3;

/**
 * Answers a question such as "at least 12% a year with at most 20% chance of owning it, within 20
 * to 50 days" from a ranked chain: the puts that qualify or, if there are none, those that nearly
 * do and the limit that stands in the way.
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
