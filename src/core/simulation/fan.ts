import { quantiles } from './quantiles';

/** The account after some puts, in multiples of its starting value. */
export interface FanPoint {
  /** Number of puts so far; 0 is the start. */
  readonly period: number;
  /** Days from the start. */
  readonly day: number;
  /** 5, 25, 50, 75 and 95 percent of paths end lower. */
  readonly p5: number;
  readonly p25: number;
  readonly median: number;
  readonly p75: number;
  readonly p95: number;
  readonly mean: number;
  /** The same cash in T-bills, bought again each time. */
  readonly bills: number;
}

/** A share of the draws, and its standard error. */
export interface Share {
  /** Decimal. */
  readonly share: number;
  /** One standard error, decimal: the root of share x (1 - share) / draws; 0 for none and for all. */
  readonly standardError: number;
}

/** The account after the last put, over all paths. */
export interface Ending extends FanPoint {
  /** Standard error of the mean; 0 for a single path. */
  readonly standardError: number;
  readonly worst: number;
  readonly best: number;
  /** Paths that end with less than T-bills. */
  readonly behindBills: Share;
  /** Paths that end with less than they started with. */
  readonly behindStart: Share;
}

export interface RepeatedPutFan {
  /** The account with its cash in T-bills, from the start to the last expiration. */
  readonly points: readonly FanPoint[];
  /** How that account ends. */
  readonly withBills: Ending;
  /** How an account with idle cash ends on the same paths. */
  readonly idle: Ending;
  /** Share of all puts that were assigned. */
  readonly assigned: Share;
}

const SHARES = [0.05, 0.25, 0.5, 0.75, 0.95];

/** A count of independent draws as their share: 43 of 100 are 43%, give or take 5 points. */
export function shareOf(count: number, draws: number): Share {
  const share = count / draws;
  return { share, standardError: Math.sqrt((share * (1 - share)) / draws) };
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function standardError(values: Float64Array, mean: number): number {
  if (values.length < 2) return 0;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1) / values.length);
}

/** Share of values below a level by more than the rounding of a product of a few factors. */
function shareBelow(values: Float64Array, level: number): Share {
  const below = values.reduce((count, value) => count + (value < level * (1 - 1e-12) ? 1 : 0), 0);
  return shareOf(below, values.length);
}

type Moment = Pick<FanPoint, 'period' | 'day' | 'bills'>;

function pointOf(moment: Moment, values: Float64Array): FanPoint {
  const [p5, p25, median, p75, p95] = quantiles(values, SHARES) as [
    number,
    number,
    number,
    number,
    number,
  ];
  return { ...moment, p5, p25, median, p75, p95, mean: meanOf(values) };
}

function endingOf(point: FanPoint, values: Float64Array): Ending {
  const [worst, best] = quantiles(values, [0, 1]) as [number, number];
  return {
    ...point,
    standardError: standardError(values, point.mean),
    worst,
    best,
    behindBills: shareBelow(values, point.bills),
    behindStart: shareBelow(values, 1),
  };
}

/** The accounts of all paths after each put, at least one put, with one entry per path. */
interface Accounts {
  /** After each put, with its cash in T-bills. */
  readonly withBills: readonly Float64Array[];
  /** After the last put, with its cash idle. */
  readonly idle: Float64Array;
  /** Days from the start to each expiration. */
  readonly days: readonly number[];
  /** What a dollar in T-bills grows to in a number of days. */
  readonly bills: (days: number) => number;
  readonly assigned: Share;
}

/** The fan of all paths. */
export function summarize({ withBills, idle, days, bills, assigned }: Accounts): RepeatedPutFan {
  const start = pointOf({ period: 0, day: 0, bills: 1 }, new Float64Array([1]));
  const points = withBills.map((values, index) => {
    const day = days[index]!;
    return pointOf({ period: index + 1, day, bills: bills(day) }, values);
  });
  const last = points.at(-1)!;
  return {
    points: [start, ...points],
    withBills: endingOf(last, withBills.at(-1)!),
    idle: endingOf(pointOf(last, idle), idle),
    assigned,
  };
}
