import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapedText, foldedLine } from '../../src/files/contentLine';
import { readFixture } from './fixture';

const unfolded = (text: string) => text.replaceAll('\r\n ', '');

const bytesOf = (text: string) => new TextEncoder().encode(text).length;

// RFC 5545, section 3.1.
describe('a folded line', () => {
  test('is one piece up to 75 bytes, and two from 76', () => {
    expect(foldedLine('a'.repeat(75))).toBe(`${'a'.repeat(75)}\r\n`);
    expect(foldedLine('a'.repeat(76))).toBe(`${'a'.repeat(75)}\r\n a\r\n`);
  });

  test('has room for 74 bytes after the space that begins each further piece', () => {
    expect(foldedLine('a'.repeat(75 + 74 + 1))).toBe(
      `${'a'.repeat(75)}\r\n ${'a'.repeat(74)}\r\n a\r\n`,
    );
  });

  test.each([
    ['é', 37],
    ['—', 25],
    ['𝄞', 18],
  ])('keeps the bytes of %s together', (character, fit) => {
    const [first] = foldedLine(character.repeat(40)).split('\r\n');
    expect(first).toBe(character.repeat(fit));
  });

  test.each([String.raw`\,`, String.raw`\;`, String.raw`\n`, String.raw`\\`])(
    'never separates the backslash of %s from what it escapes',
    (escape) => {
      expect(foldedLine('a'.repeat(74) + escape)).toBe(`${'a'.repeat(74)}\r\n ${escape}\r\n`);
      expect(foldedLine('a'.repeat(73) + escape)).toBe(`${'a'.repeat(73)}${escape}\r\n`);
      const many = foldedLine(escape.repeat(100)).trimEnd().split('\r\n ');
      expect(many).toEqual(many.map((piece) => escape.repeat(piece.length / 2)));
    },
  );

  test('is just a line break if it is empty', () => {
    expect(foldedLine('')).toBe('\r\n');
  });

  test('of another program, once unfolded, is folded the same way again', () => {
    const file = readFixture('reminders.ics');
    const lines = unfolded(file).split('\r\n').slice(0, -1);
    expect(lines.map(foldedLine).join('')).toBe(file);
  });

  test('unfolds to the original line, with no piece over 75 bytes', () => {
    const anyLine = fc
      .string({ unit: 'binary', minLength: 0, maxLength: 300 })
      .map((text) => text.replaceAll(/[\r\n]/g, ''));
    fc.assert(
      fc.property(anyLine, (line) => {
        const folded = foldedLine(line);
        expect(unfolded(folded)).toBe(`${line}\r\n`);
        const pieces = folded.split('\r\n');
        expect(pieces.pop()).toBe('');
        for (const piece of pieces) {
          expect(bytesOf(piece)).toBeLessThanOrEqual(75);
          expect(piece.isWellFormed()).toBe(true);
        }
      }),
    );
  });
});

// RFC 5545, section 3.3.11.
describe('an escaped text', () => {
  test('has whole escapes in each folded piece, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        for (const piece of foldedLine(escapedText(text)).split('\r\n')) {
          expect(piece.replaceAll(/\\[\\;,n]/g, '')).not.toContain('\\');
        }
      }),
    );
  });

  test.each([
    ['Collateral 10,000 USD; premium 2.39', String.raw`Collateral 10\,000 USD\; premium 2.39`],
    [String.raw`C:\new`, String.raw`C:\\new`],
    ['first\nsecond', String.raw`first\nsecond`],
    ['first\r\nsecond\rthird', String.raw`first\nsecond\nthird`],
    ['first\u2028second\u2029third\u0085fourth', String.raw`first\nsecond\nthird\nfourth`],
    ['first\vsecond\fthird', String.raw`first\nsecond\nthird`],
    ['at 12:00, "noon"', String.raw`at 12:00\, "noon"`],
    ['bell\u0007 null\u0000 delete\u007F', 'bell null delete'],
    ['tab\tstays', 'tab\tstays'],
  ])('of %j is %j', (text, escaped) => {
    expect(escapedText(text)).toBe(escaped);
  });

  test('is one line without a bare comma or semicolon, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const withoutEscapes = escapedText(text).replaceAll(/\\[\\;,n]/g, '');
        expect(withoutEscapes).not.toMatch(/[\\;,]|[^\P{Cc}\t]|[\u2028\u2029]/u);
      }),
    );
  });
});
