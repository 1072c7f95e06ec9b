/*
 * Lines of an iCalendar file, whose length and escaping RFC 5545 sets in sections 3.1 and 3.3.11.
 */

/** Bytes a line may have without its line break. */
const LONGEST_LINE = 75;

const utf8 = new TextEncoder();

/**
 * A text as a property's value: backslash, semicolon and comma escaped, every kind of line break as
 * `\n`, other control characters left out. A colon stays as it is.
 */
export const escapedText = (text: string): string =>
  text
    .replaceAll(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, '')
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`);

/**
 * A line folded into pieces of at most 75 bytes, each further one beginning with a space, and ended
 * by its line break. No character of several bytes is cut, and no backslash from what it escapes,
 * as some calendars unescape a line before they unfold it.
 */
export function foldedLine(line: string): string {
  let folded = '';
  let length = 0;
  for (const [character] of line.matchAll(/\\?[^]/gu)) {
    const bytes = utf8.encode(character).length;
    if (length + bytes > LONGEST_LINE) {
      folded += '\r\n ';
      length = 1;
    }
    folded += character;
    length += bytes;
  }
  return `${folded}\r\n`;
}
