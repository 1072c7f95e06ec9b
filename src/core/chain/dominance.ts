import type { RankedPut } from './rankedPut';

/** A put whose return and chance are known. */
type Placed = RankedPut & { readonly annualizedReturn: number; readonly assignment: number };

const isPlaced = (put: RankedPut): put is Placed =>
  put.annualizedReturn !== null && put.assignment !== null;

/** Puts whose quotes nothing speaks against: what others are held against. */
export const isSound = ({ doubts }: RankedPut): boolean => doubts.length === 0;

/** The least chance first, and of the same chance what pays more. */
const byChance = (one: Placed, other: Placed) =>
  one.assignment - other.assignment || other.annualizedReturn - one.annualizedReturn;

/**
 * For each put of one expiration that a sound one dominates, that one: it pays no less at no more chance
 * of assignment, and more or at less. Of several the one that pays most.
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

/** The best of an expiration: what pays more only at more chance of assignment. */
export interface EfficientLine {
  /** ISO date. */
  readonly expiration: string;
  /** The least chance first. */
  readonly puts: readonly RankedPut[];
}

/**
 * The efficient line of each expiration, the next first: its sound puts that none dominates. One over
 * all expirations would be of the shortest alone, which turns the same chance into more a year.
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
