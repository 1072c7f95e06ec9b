import { typeEntry, useBookState } from '../../store/book';
import { tab } from '../area';
import { forget, keyOf, readText, writeText } from '../storage';

const ENTRY = { name: 'entry' } as const;

/** What is typed of what happened and not recorded yet is there again after a reload of its tab. */
export function keepEntry() {
  const left = readText(tab, ENTRY);
  if (left !== null && useBookState.getState().entry === '') typeEntry(left);
  useBookState.subscribe(({ entry }, before) => {
    if (entry === before.entry) return;
    if (entry === '') forget(tab, keyOf(ENTRY));
    else writeText(tab, keyOf(ENTRY), entry);
  });
}
