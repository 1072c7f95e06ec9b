import { agree, isMoreDetailed, type Contradiction, type Same } from './agreement';
import { isTyped, type BatchedEvent } from './batch';
import type { SourcedEvent } from './statement';

/** A group of the book and one of a file, merged. */
export interface Merged {
  readonly fresh: readonly SourcedEvent[];
  readonly same: readonly Same[];
  readonly contradictions: readonly Contradiction[];
  /** Replacements for events entered by hand, once a person accepts them. */
  readonly typed: readonly Same[];
  /** What enters the book besides new events: versions of known events that tell more. */
  readonly put: readonly SourcedEvent[];
  readonly removed: readonly BatchedEvent[];
}

/** Tolerance for a figure entered by hand: a cent. */
export const A_CENT = 0.0105;

/**
 * Merges a group of the book with one of a file. A more detailed version of the same event replaces
 * a less detailed one; an event that contradicts, or was entered by hand, is replaced only if the
 * file event's id is in `taken`.
 */
export function merge(
  book: readonly BatchedEvent[],
  file: readonly SourcedEvent[],
  taken: ReadonlySet<string>,
): Merged {
  const { same, contradictions, fresh } = agree(book, file);
  const put: SourcedEvent[] = [];
  const removed: BatchedEvent[] = [];
  const replace = (pair: Same) => {
    put.push(...pair.file);
    removed.push(...pair.book);
  };
  const isTaken = (pair: Same) => pair.file.some(({ id }) => taken.has(id));
  const isOfHand = (pair: Same) => pair.book.some(isTyped);
  const near = contradictions.filter(
    (pair) => pair.book.every(isTyped) && Math.abs(pair.difference) <= A_CENT,
  );
  const apart = contradictions.filter((pair) => !near.includes(pair));
  const typed = [...same.filter(isOfHand), ...near];
  const alike = same.filter((pair) => !isOfHand(pair));
  for (const pair of [...typed, ...apart]) if (isTaken(pair)) replace(pair);
  for (const pair of alike) if (isMoreDetailed(pair)) replace(pair);
  return { fresh, same: alike, contradictions: apart, typed, put, removed };
}
