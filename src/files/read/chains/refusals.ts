/** Largest text that is read: a browser holds a few times as much to read it. */
const MOST_CHARACTERS = 50 * 1024 * 1024;
const MOST_LINES = 200_000;

const REPLACEMENT = '\uFFFD';

/**
 * A text without its byte order mark. One saved as UTF-16 and read as UTF-8 has a zero byte in every
 * other place; where it is plain English nothing is lost without them.
 */
export function mended(text: string): string {
  const marked = text.replace(/^(?:\uFEFF|\uFFFD\uFFFD)/, '');
  const isWide = /^(?:[^\0]\0){4}/.test(marked) || /^(?:\0[^\0]){4}/.test(marked);
  return isWide ? marked.replaceAll('\0', '').replace(/^\uFEFF/, '') : marked;
}

function* lineEnds(text: string) {
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) yield at;
}

function hasTooManyLines(text: string): boolean {
  let lines = 0;
  for (const _ of lineEnds(text)) if (++lines > MOST_LINES) return true;
  return false;
}

/** What files that are no chain begin with, and what to say of them. */
const STRANGERS: readonly (readonly [begins: RegExp, sentence: string])[] = [
  [/^PK(?![\w\s,;])/, 'This is a workbook, not text: save its sheet as CSV and read that.'],
  [/^%PDF/, 'This is a PDF, not a table: copy the quotes from the page itself.'],
  [
    /^\s*<(?:!doctype\s+html|html|head|body|table|\?xml[^]{0,200}<html)/i,
    'This is a web page and not its table: on the page, select the quotes and copy them here.',
  ],
  [
    /^\s*<(?:\?xml|FlexQueryResponse)/,
    'This is XML, and no option chain: a statement belongs in Trades.',
  ],
  [/^\s*BEGIN:VCALENDAR/, 'This is a calendar, not an option chain.'],
  [
    /^\s*"?(?:Statement"?,"?Header|BOF"?,|ClientAccountID|Run Date"?,|Activity Date"?,|Transactions {1,2}for account)/,
    'This is an account’s statement, not an option chain: read it in Trades.',
  ],
];

/** Signs that no text has: of pictures, programs and packed files. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const BINARY = /[\0-\u0008\u000E-\u001A\u001C-\u001F]/;

/** Why a text cannot be an option chain, one sentence; null where it may be one. */
export function refusal(text: string): string | null {
  if (text.trim() === '') return 'There is nothing in it.';
  if (text.length > MOST_CHARACTERS)
    return 'It is larger than 50 MB, the most that is read at a time.';
  if (hasTooManyLines(text))
    return 'It has more than 200,000 lines, the most that are read at a time.';
  const stranger = STRANGERS.find(([begins]) => begins.test(text));
  if (stranger) return stranger[1];
  const head = text.slice(0, 4096);
  if (BINARY.test(head) || head.split(REPLACEMENT).length > 20) {
    return 'This is no text: save the quotes as CSV in UTF-8, or copy them here.';
  }
  return null;
}
