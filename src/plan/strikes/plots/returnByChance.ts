import { efficientLines, isSound } from '../../../core/chain/dominance';
import type { ChainFilters } from '../../../core/chain/filters';
import type { RankedPut } from '../../../core/chain/rankedPut';
import { plotted, rangeOf, type Plotted, type Range, type Spot } from './plotted';

/** A put's annualized return against its chance of assignment; null if one is not known. */
export const returnByChance = (put: RankedPut): Spot | null =>
  put.assignment === null || put.annualizedReturn === null
    ? null
    : { put, x: put.assignment, y: put.annualizedReturn };

/** Yearly T-bill return by the convention, for the next expiration; null without a quote. */
export function billFloor(puts: readonly RankedPut[]): number | null {
  let first: RankedPut | null = null;
  for (const put of puts) {
    if (put.excessOverBills === null || (first !== null && first.days <= put.days)) continue;
    first = put;
  }
  return first && first.annualizedReturn! - first.excessOverBills!;
}

const within = ({ low, high }: Range, ends: Range): Range => ({
  low: Math.max(low, ends.low),
  high: Math.min(high, ends.high),
});

/** Smallest span of chances on the axis. */
const LEAST_SPAN = 0.1;

/**
 * Return against chance of assignment, for undoubted puts out of the money and the T-bill; null if
 * no put has both figures. Deep in the money, chances near one would squeeze the puts worth selling
 * into a corner.
 */
export function returnPicture(puts: readonly RankedPut[]): Plotted | null {
  const told = puts.filter((put) => isSound(put) && returnByChance(put) !== null);
  const near = told.filter(({ outOfTheMoney }) => outOfTheMoney >= 0);
  const spots = (near.length > 0 ? near : told).map((put) => returnByChance(put)!);
  const bills = billFloor(puts);
  const x = rangeOf(
    spots.map((spot) => spot.x),
    0.04,
    LEAST_SPAN,
  );
  const y = rangeOf([...spots.map((spot) => spot.y), ...(bills === null ? [] : [bills])], 0.06);
  if (x === null || y === null) return null;
  const lines = new Map(efficientLines(puts).map(({ expiration, puts: on }) => [expiration, on]));
  return plotted(
    puts,
    returnByChance,
    { x: within(x, { low: 0, high: 1 }), y },
    (sound, expiration) => {
      const on = new Set(lines.get(expiration));
      return sound.filter(({ put }) => on.has(put)).toSorted((one, other) => one.x - other.x);
    },
  );
}

/** The area of the picture that meets the filters; null if neither is set. */
export function askedBand(
  { minReturn, maxAssignment }: ChainFilters,
  { x, y }: Pick<Plotted, 'x' | 'y'>,
): { readonly x: Range; readonly y: Range } | null {
  if (minReturn === undefined && maxAssignment === undefined) return null;
  const band = {
    x: within({ low: x.low, high: maxAssignment ?? x.high }, x),
    y: within({ low: minReturn ?? y.low, high: y.high }, y),
  };
  return band.x.low < band.x.high && band.y.low < band.y.high ? band : null;
}
