import { expose } from 'comlink';
import type { Book } from '../core/book/book';
import type { BookEvent } from '../core/book/event';
import { readBook, type Reading } from '../core/book/readBook';

let log: readonly BookEvent[] = [];

/** Takes in the log that is asked about from here on. */
export function takeLog(events: readonly BookEvent[]): void {
  log = events;
}

/** What follows from that log up to a day. */
export const derive = (asOf: string, by: Reading): Book => readBook(log, asOf, by);

expose({ takeLog, derive });
