import { quantiles } from './quantiles';

/** The account after some periods, in multiples of its starting value. */
export interface FanPoint {
  /** Periods behind it; 0 is the start. */
  readonly period: number;
  /** Five, 25, 50, 75 and 95 percent of paths end lower. */
  readonly p5: number;
  readonly p25: number;
  readonly median: number;
  readonly p75: number;
  readonly p95: number;
  readonly mean: number;
  /** The same cash in T-bills, bought anew each period. */
  readonly bills: number;
}

export interface RepeatedPutFan {
  /** From the start to the last expiration. */
  readonly points: readonly FanPoint[];
  /** The account after the last period, in multiples of its starting value. */
  readonly final: {
    readonly mean: number;
    /** How far the mean may be off by chance alone, one standard error; 0 for a single path. */
    readonly standardError: number;
    readonly worst: number;
    readonly best: number;
    /** Share of paths that end with less than T-bills. */
    readonly behindBills: number;
    /** Share of paths that end with less than they began with. */
    readonly behindStart: number;
  };
  /** Share of all puts that were assigned. */
  readonly assigned: number;
}

const SHARES = [0.05, 0.25, 0.5, 0.75, 0.95];

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function standardError(values: Float64Array, mean: number): number {
  if (values.length < 2) return 0;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1) / values.length);
}

/** Share of values short of a level by more than the rounding of a product of a few factors. */
function shareBelow(values: Float64Array, level: number): number {
  const below = values.reduce((count, value) => count + (value < level * (1 - 1e-12) ? 1 : 0), 0);
  return below / values.length;
}

function pointOf(period: number, values: Float64Array, bills: number): FanPoint {
  const [p5, p25, median, p75, p95] = quantiles(values, SHARES) as [
    number,
    number,
    number,
    number,
    number,
  ];
  return { period, p5, p25, median, p75, p95, mean: meanOf(values), bills };
}

/** The fan of all paths; `values` has the accounts after each period, one at least, an entry a path. */
export function summarize(
  values: readonly Float64Array[],
  assigned: number,
  billPeriodReturn: number,
): RepeatedPutFan {
  const start = new Float64Array([1]);
  const points = [start, ...values].map((accounts, period) =>
    pointOf(period, accounts, (1 + billPeriodReturn) ** period),
  );
  const last = values.at(-1)!;
  const { mean, bills } = points.at(-1)!;
  const [worst, best] = quantiles(last, [0, 1]) as [number, number];
  return {
    points,
    final: {
      mean,
      standardError: standardError(last, mean),
      worst,
      best,
      behindBills: shareBelow(last, bills),
      behindStart: shareBelow(last, 1),
    },
    assigned,
  };
}
