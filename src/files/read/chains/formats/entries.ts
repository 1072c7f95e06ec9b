import type { Quote } from '../../../../core/chain/quote';
import { lineOf, writtenOf, type Json } from './json';
import type { Unread } from '../reading';

/** Reads a list of entries into quotes and, for each entry that is not one, a line with a reason. */
export function readEntries(
  text: string,
  entries: readonly Json[],
  read: (entry: Json) => Quote | string,
): { readonly quotes: Quote[]; readonly unread: Unread[] } {
  const quotes: Quote[] = [];
  const unread: Unread[] = [];
  for (const entry of entries) {
    const quote = read(entry);
    if (typeof quote !== 'string') quotes.push(quote);
    else {
      const shown = writtenOf(entry);
      const [mark = ''] = /"(?:[^"\\]|\\.)*\d(?:[^"\\]|\\.)*"/.exec(shown) ?? [];
      unread.push({ line: lineOf(text, mark), text: shown.slice(0, 120), why: quote });
    }
  }
  return { quotes, unread };
}
