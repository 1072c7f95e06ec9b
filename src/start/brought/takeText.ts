import { readChain } from '../../files/read/chains/readChain';
import { BETWEEN_LINES } from '../../files/read/typed/readTypedText';
import { keepBook } from '../../storage/book/keptBook';
import { typeEntry } from '../../store/typed/typeEntry';
import { useTypedTexts } from '../../store/typed/texts';
import { readText } from '../../views/strikes/brought';

/** A plan's link within a text, from its `#` on. */
const LINK = /#plan(?:\?|%(?:25)*3f)\S*/i;

const linesOf = (text: string) =>
  text
    .split(/[\n\r]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What was shared with the app, as the address of a share target has it: a title, a text, a link. */
export function sharedText(search: string): string {
  const shared = new URLSearchParams(search);
  const parts = ['title', 'text', 'url'].map((name) => shared.get(name)?.trim() ?? '');
  return [...new Set(parts)].filter((part) => part !== '').join('\n');
}

/** A table has a head and at least one row, and the reader of chains makes something of it. */
const isChain = (text: string) =>
  linesOf(text).length > 1 &&
  readChain(text, { receivedAt: new Date().toISOString() }).refused === null;

/**
 * Puts a text that another app shared where it belongs, and records nothing: a plan's link opens, a
 * chain is read on Strikes, and all else waits behind what is typed already where Trades asks what happened.
 */
export async function takeText(text: string): Promise<void> {
  const link = LINK.exec(text)?.[0];
  if (link !== undefined) {
    location.hash = link;
  } else if (isChain(text)) {
    location.hash = '#strikes';
    await readText(text);
  } else if (text !== '') {
    await keepBook();
    const { entry = '' } = useTypedTexts.getState();
    typeEntry([entry, ...linesOf(text)].filter((line) => line !== '').join(BETWEEN_LINES));
    location.hash = '#trades';
  }
}
