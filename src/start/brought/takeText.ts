import { readChain } from '../../files/read/chains/readChain';
import { BETWEEN_LINES } from '../../files/read/typed/readTypedText';
import { keepBook } from '../../storage/book/keptBook';
import { typeEntry } from '../../store/typed/typeEntry';
import { useTypedTexts } from '../../store/typed/texts';
import { readText } from '../../views/strikes/brought';

/** A plan's link within a text, starting at its `#`. */
const LINK = /#plan(?:\?|%(?:25)*3f)\S*/i;

const linesOf = (text: string) =>
  text
    .split(/[\n\r]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Text shared with the app, from the parameters of the share target: a title, a text, a link. */
export function sharedText(search: string): string {
  const shared = new URLSearchParams(search);
  const parts = ['title', 'text', 'url'].map((name) => shared.get(name)?.trim() ?? '');
  return [...new Set(parts)].filter((part) => part !== '').join('\n');
}

/** A chain has a head and at least one row, and the chain reader finds something in it. */
const isChain = (text: string) =>
  linesOf(text).length > 1 &&
  readChain(text, { receivedAt: new Date().toISOString() }).refused === null;

/**
 * Routes a text shared by another app, recording nothing: a plan's link is opened, a chain is read
 * on Strikes, and anything else is appended to what is typed in the entry field of Trades.
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
