import type { RankedPut } from './rankedPut';

/** A put whose return and chance are known. */
type Placed = RankedPut & { readonly annualizedReturn: number; readonly assignment: number };

const isPlaced = (put: RankedPut): put is Placed =>
  put.annualizedReturn !== null && put.assignment !== null;

/** Puts without doubts, with which others are compared. */
export const isSound = ({ doubts }: RankedPut): boolean => doubts.length === 0;

/** Lowest chance first; at equal chance, the higher return first. */
const byChance = (one: Placed, other: Placed) =>
  one.assignment - other.assignment || other.annualizedReturn - one.annualizedReturn;

/**
 * For each dominated put of one expiration, the sound put that dominates it: it pays at least as
 * much at no higher chance of assignment, and is better in one of the two. Of several, the one that
 * pays most.
 */
export function dominators<T extends RankedPut>(puts: readonly T[]): ReadonlyMap<T, RankedPut> {
  const found = new Map<T, RankedPut>();
  let best: Placed | null = null;
  for (const put of puts.filter((each) => isPlaced(each)).toSorted(byChance)) {
    const isEqual =
      best !== null &&
      best.annualizedReturn === put.annualizedReturn &&
      best.assignment === put.assignment;
    if (best !== null && best.annualizedReturn >= put.annualizedReturn && !isEqual) {
      found.set(put, best);
    } else if (isSound(put)) best = put;
  }
  return found;
}

/** The best puts of an expiration: none of them pays more without a higher chance of assignment. */
export interface EfficientLine {
  /** ISO date. */
  readonly expiration: string;
  /** Lowest chance of assignment first. */
  readonly puts: readonly RankedPut[];
}

/**
 * The efficient line of each expiration, next one first: its sound puts that no other dominates. A
 * single line over all expirations would hold only the shortest, which turns the same chance into
 * more per year.
 */
export function efficientLines(puts: readonly RankedPut[]): readonly EfficientLine[] {
  const lines = new Map<string, Placed[]>();
  for (const put of puts.filter(isPlaced)) {
    const { expiration } = put.contract;
    if (!isSound(put) || put.dominatedBy !== null) continue;
    lines.set(expiration, [...(lines.get(expiration) ?? []), put]);
  }
  return [...lines]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([expiration, own]) => ({ expiration, puts: own.toSorted(byChance) }));
}
