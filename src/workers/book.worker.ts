import { expose } from 'comlink';
import type { Book } from '../core/book/book';
import type { BookEvent } from '../core/book/event';
import { readBook, type Reading } from '../core/book/readBook';

let log: readonly BookEvent[] = [];

/** Takes the log for the following questions. */
export function takeLog(events: readonly BookEvent[]): void {
  log = events;
}

/** The book of that log up to a day. */
export const derive = (asOf: string, by: Reading): Book => readBook(log, asOf, by);

expose({ takeLog, derive });
