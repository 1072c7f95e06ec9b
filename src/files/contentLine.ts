/*
 * Lines of an iCalendar file: RFC 5545 defines their length and escaping in sections 3.1 and
 * 3.3.11.
 */

/** Most bytes in a line, without its line break. */
const LONGEST_LINE = 75;

const utf8 = new TextEncoder();

/**
 * A text as a property value: backslash, semicolon and comma escaped, any line break as `\n`, other
 * control characters removed. A colon stays as it is.
 */
export const escapedText = (text: string): string =>
  text
    .replaceAll(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, '')
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`);

/**
 * A line folded into pieces of at most 75 bytes, each continuation starting with a space, with its
 * line break. No multibyte character is split, nor a backslash from what it escapes, since some
 * calendars unescape lines before unfolding them.
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
