import { agree, tellsMore, type Contradiction, type Same } from './agreement';
import { isTyped, type BatchedEvent } from './batch';
import type { SourcedEvent } from './statement';

/** A group of the book and one of a file made one. */
export interface Merged {
  readonly fresh: readonly SourcedEvent[];
  readonly same: readonly Same[];
  readonly contradictions: readonly Contradiction[];
  /** What stands for what was entered by hand, once a person takes it. */
  readonly typed: readonly Same[];
  /** What comes into the book besides what is new: what tells the same and more. */
  readonly put: readonly SourcedEvent[];
  readonly removed: readonly BatchedEvent[];
}

/** A person's figure may be a cent off. */
export const A_CENT = 0.0105;

/**
 * Makes one of a group of the book and one of a file. What tells the same in more detail takes the place
 * of what tells less; what contradicts, or was entered by hand, gives way only where its id is `taken`.
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
  for (const pair of alike) if (tellsMore(pair)) replace(pair);
  return { fresh, same: alike, contradictions: apart, typed, put, removed };
}
