/** Largest text that is read; reading takes several times its size in memory. */
const MOST_CHARACTERS = 50 * 1024 * 1024;
const MOST_LINES = 200_000;

const REPLACEMENT = '\uFFFD';

/**
 * A text without its byte order mark. Text saved as UTF-16 and read as UTF-8 has a zero byte in
 * every other place; in plain English nothing is lost without them.
 */
export function mended(text: string): string {
  const marked = text.replace(/^(?:\uFEFF|\uFFFD\uFFFD)/, '');
  const isWide = /^(?:[^\0]\0){4}/.test(marked) || /^(?:\0[^\0]){4}/.test(marked);
  return isWide ? marked.replaceAll('\0', '').replace(/^\uFEFF/, '') : marked;
}

const TOO_LARGE = 'It is larger than 50 MB, the most that is read at a time.';

/** Why a file of this many bytes is not even opened, as one sentence; null if it is. */
export const sizeRefusal = (bytes: number): string | null =>
  bytes > MOST_CHARACTERS ? TOO_LARGE : null;

function hasTooManyLines(text: string): boolean {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0 && lines <= MOST_LINES; lines++) {
    at = text.indexOf('\n', at + 1);
  }
  return lines > MOST_LINES;
}

/** How an unwanted text begins, and what to say about it. */
export type Stranger = readonly [begins: RegExp, sentence: string];

/** A workbook is a zip file. */
export const WORKBOOK: Stranger = [
  /^PK(?![\w\s,;])/,
  'This is a workbook, not text: save its sheet as CSV and read that.',
];
export const PDF = /^%PDF/;
export const WEB_PAGE = /^\s*<(?:!doctype\s+html|html|head|body|table|\?xml[^]{0,200}<html)/i;
export const CALENDAR = /^\s*BEGIN:VCALENDAR/;

/** Characters that no text contains, but pictures, programs and compressed files do. */
// oxlint-disable-next-line no-control-regex -- the pattern looks for them
const BINARY = /[\0-\u0008\u000E-\u001A\u001C-\u001F]/;

/** Why a text is not read, as one sentence; null if it may be what is wanted. */
export function textRefusal(
  text: string,
  strangers: readonly Stranger[],
  noText: string,
): string | null {
  if (text.trim() === '') return 'There is nothing in it.';
  if (text.length > MOST_CHARACTERS) return TOO_LARGE;
  if (hasTooManyLines(text))
    return 'It has more than 200,000 lines, the most that are read at a time.';
  const stranger = strangers.find(([begins]) => begins.test(text));
  if (stranger) return stranger[1];
  const head = text.slice(0, 4096);
  return BINARY.test(head) || head.split(REPLACEMENT).length > 20 ? noText : null;
}
