import { newIn, restoreEvents, useBookState } from '../../store/book';
import { say, usePage } from '../../store/page';
import { count } from '../../text/format';
import { keepBook } from '../book/keptBook';
import type { KeptBook } from './backup';

/** The book as it is kept, for a file. */
export async function bookForBackup(): Promise<KeptBook> {
  await keepBook();
  const { events, marks, by } = useBookState.getState();
  return { events, marks, by };
}

/** What restoring a file's book would do; nothing that is here is replaced. */
export interface BookPreview {
  readonly added: number;
  readonly same: number;
  /** In the file and here, but not the same: what is here stays. */
  readonly differ: number;
}

export async function previewBook({ events }: KeptBook): Promise<BookPreview> {
  await keepBook();
  const { added, differ } = newIn(events);
  return { added: added.length, differ, same: events.length - added.length - differ };
}

/** Adds a file's events after its plans were; what was said of those is undone with it. */
export function restoreBook(book: KeptBook, many: number) {
  const { message } = usePage.getState();
  const before = message?.text.replace(/^Restored 0 plans\.\s*/, '') ?? '';
  const undo = restoreEvents(book);
  say(`${before} Added ${count(many, 'event')} to the log.`.trim(), () => {
    undo();
    if (message?.undo) message.undo();
    else say('Undone: the log is as it was before the restore.');
  });
}
