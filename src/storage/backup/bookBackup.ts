import { useBookState } from '../../store/book';
import { newIn } from '../../store/desk/restoreEvents';
import { keepBook } from '../book/keptBook';
import type { KeptBook } from './bookInFile';

/** The stored book, for a file. */
export async function bookForBackup(): Promise<KeptBook> {
  await keepBook();
  const { events, marks, batches, by } = useBookState.getState();
  return { events, marks, batches, by };
}

/** What restoring a file's book would do; it replaces nothing that is here. */
export interface BookPreview {
  readonly added: number;
  readonly same: number;
  /** Events both in the file and here, in different versions: the ones here stay. */
  readonly differ: number;
}

export async function previewBook({ events }: KeptBook): Promise<BookPreview> {
  await keepBook();
  const { added, differ } = newIn(events);
  return { added: added.length, differ, same: events.length - added.length - differ };
}
