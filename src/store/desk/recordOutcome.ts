import { addEvents, type NewEvent } from '../book/events';

/** What stood and is over by what was recorded of it; the page may show it until its book is derived anew. */
const over = new WeakSet<object>();

/** Records what became of a position of a book: once, however often it is clicked until that is seen. */
export function recordOutcome(position: object, outcome: NewEvent): void {
  if (over.has(position)) return;
  over.add(position);
  addEvents([outcome]);
}
