import { wrap, type Remote } from 'comlink';
import type { Book } from '../core/book/book';
import type { BookEvent } from '../core/book/event';
import { readBook, type Reading } from '../core/book/readBook';
import type { derive, takeLog } from './book.worker';
import { trustedAddress } from './trustedAddress';
// oxlint-disable-next-line import/default -- Vite builds the worker and gives its address
import workerAddress from './book.worker?worker&url';

interface Worked {
  readonly takeLog: typeof takeLog;
  readonly derive: typeof derive;
}

/** A worker that stays, since a book is needed at each change and for each day viewed. */
interface Deriver {
  readonly remote: Remote<Worked>;
  readonly failed: Promise<never>;
  /** The log sent to it. */
  log: readonly BookEvent[] | null;
}

function start(): Deriver {
  const worker = new Worker(trustedAddress(workerAddress), { type: 'module' });
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener('error', () => reject(new Error('the worker did not start')));
  });
  failed.catch(() => {});
  return { remote: wrap<Worked>(worker), failed, log: null };
}

let deriver: Deriver | null = null;

/** Messages keep their order, so a book belongs to the log last sent before the question. */
async function elsewhere(events: readonly BookEvent[], asOf: string, by: Reading): Promise<Book> {
  const asked = (deriver ??= start());
  const sent = asked.log === events ? null : asked.remote.takeLog(events);
  asked.log = events;
  const [book] = await Promise.race([
    Promise.all([asked.remote.derive(asOf, by), sent]),
    asked.failed,
  ]);
  return book;
}

/** The book of a long log, derived in a worker if one starts, otherwise on the page. */
export async function runBook(
  events: readonly BookEvent[],
  asOf: string,
  by: Reading,
): Promise<Book> {
  try {
    return await elsewhere(events, asOf, by);
  } catch {
    deriver = null;
    return readBook(events, asOf, by);
  }
}
