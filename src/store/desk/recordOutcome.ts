import { addEvents, type NewEvent } from '../book/events';

/** Positions ended by a recorded outcome; the page may show them until its book is derived again. */
const over = new WeakSet<object>();

/**
 * Records the outcome of a position of a book once, however often it is clicked before the book
 * updates.
 */
export function recordOutcome(position: object, outcome: NewEvent): void {
  if (over.has(position)) return;
  over.add(position);
  addEvents([outcome]);
}
