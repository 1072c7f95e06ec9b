import fc from 'fast-check';

/*
 * What happens to files on their way: cut off, pasted twice, opened in a spreadsheet of another
 * country, saved in another encoding, edited by hand, or crafted to do harm.
 */

/** Cells that do not belong in a file of numbers, dates and names. */
const HOSTILE = [
  '',
  ' ',
  '-',
  '--',
  '.',
  ',',
  '"',
  '""',
  "'",
  '(1.00',
  '1.00)',
  '%',
  '$',
  '-0',
  '+0',
  '-0.00',
  'NaN',
  'Infinity',
  '-Infinity',
  'null',
  'undefined',
  '1e308',
  '-1e309',
  '1e-400',
  '9e99',

  '9'.repeat(400),
  `0.${'0'.repeat(400)}1`,
  '1.234.567,89',
  '1,2,3',
  '1 000',
  '１２',
  '−5',
  '0x1F',

  '12/31/9999',
  '0000-00-00',
  '2026-02-30',
  '29.02.2027',
  '99991231',
  '275760-09-13',
  '2026-13-01',

  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '[object Object]',
  '<b>',
  '=1+1',
  '&amp;',

  '\0',
  '\uFFFD',
  '\u202E',
  '\uD800',
  '😀',
  '\u2028',
  '\u00A0',
  'x'.repeat(5000),
  '\r',
  '\n',
  '\t',
  'ACME  261218P00050000',
  'ACME 18DEC26 50 P',
  '0',
  '-1',
  '1e5',
  '100%',
  '(5)',
  '5-',
  'TRUE',
];

const FRACTIONS = { min: 0, max: 1, noNaN: true, maxExcluded: true } as const;
const anyWhere = fc.double(FRACTIONS);

type Edit = (text: string) => string;

const placeOf = (where: number, length: number) => Math.floor(where * length);

/** Changes the lines of a text. */
const ofLines =
  (change: (lines: string[]) => readonly string[]): Edit =>
  (text) =>
    change(text.split('\n')).join('\n');

const MARKS = [',', '\t', ';', '|', ':', ' '];

/** Changes the cells of a line, split at its most frequent delimiter. */
const ofCells = (where: number, change: (cells: string[]) => readonly string[]): Edit =>
  ofLines((lines) => {
    const at = placeOf(where, lines.length);
    const line = lines[at]!;
    const mark = MARKS.reduce((most, other) =>
      line.split(other).length > line.split(most).length ? other : most,
    );
    return lines.with(at, change(line.split(mark)).join(mark));
  });

const swapped = (list: string[], one: number, other: number): string[] => {
  const [a, b] = [placeOf(one, list.length), placeOf(other, list.length)];
  return list.with(a, list[b]!).with(b, list[a]!);
};

const twice = (list: string[], where: number) => {
  const at = placeOf(where, list.length);
  return list.toSpliced(at, 0, list[at]!);
};

const without = (list: string[], where: number) => list.toSpliced(placeOf(where, list.length), 1);

const replaced = (list: string[], where: number, cell: string) =>
  list.with(placeOf(where, list.length), cell);

const inserted = (text: string, where: number, piece: string) => {
  const at = placeOf(where, text.length);
  return text.slice(0, at) + piece + text.slice(at);
};

/** Replaces the first number after a position. */
function withNumber(text: string, where: number, number: string): string {
  const at = placeOf(where, text.length);
  return text.slice(0, at) + text.slice(at).replace(/\d+(?:\.\d+)?/, number);
}

const anyHostile = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...HOSTILE) },
  fc.string({ unit: 'binary', maxLength: 12 }),
);

const places = fc.tuple(anyWhere, anyWhere, anyWhere);

const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  anyWhere.map(
    (where): Edit =>
      (text) =>
        text.slice(0, placeOf(where, text.length)),
  ),
  anyWhere.map((where) => ofLines((lines) => twice(lines, where))),
  anyWhere.map((where) => ofLines((lines) => without(lines, where))),
  places.map(([one, other]) => ofLines((lines) => swapped(lines, one, other))),
  places.map(([line, where]) => ofCells(line, (cells) => twice(cells, where))),
  places.map(([line, where]) => ofCells(line, (cells) => without(cells, where))),
  places.map(([line, one, other]) => ofCells(line, (cells) => swapped(cells, one, other))),
  {
    weight: 6,
    arbitrary: fc
      .tuple(anyWhere, anyWhere, anyHostile)
      .map(([line, where, cell]) => ofCells(line, (cells) => replaced(cells, where, cell))),
  },
  {
    weight: 4,
    arbitrary: fc.tuple(anyWhere, anyHostile).map(
      ([where, number]): Edit =>
        (text) =>
          withNumber(text, where, number),
    ),
  },
  fc.tuple(anyWhere, anyHostile).map(
    ([where, piece]): Edit =>
      (text) =>
        inserted(text, where, piece),
  ),
  fc.tuple(fc.constantFrom(...MARKS), fc.constantFrom(...MARKS)).map(
    ([from, to]): Edit =>
      (text) =>
        text.replaceAll(from, to),
  ),
  fc.constantFrom<Edit>(
    (text) => `\uFEFF${text}`,
    (text) => text.replaceAll('\n', '\r\n'),
    (text) => text.replaceAll('\n', '\r'),
    (text) => text.replaceAll(/(\d)\.(\d)/g, '$1,$2'),
    (text) => Array.from(text, (sign) => `${sign}\0`).join(''), // UTF-16
    (text) => text.replaceAll(/[^\0-\u007F]/g, '\uFFFD'), // Latin-1
    (text) => Buffer.from(text, 'utf8').toString('latin1'),
    (text) => text.replaceAll('"', ''),
    (text) => text + text,
    (text) => text.toLowerCase(),
    (text) => text.split('\n').toReversed().join('\n'),
  ),
);

/** Values that may occur in JSON but are expected nowhere. */
const VALUES = [
  ...HOSTILE.map((text) => JSON.stringify(text)),
  'null',
  'true',
  '[]',
  '{}',
  '1e999',
  '-1e999',
  '-0',
  '0.5',
  '1e308',
  '{"__proto__":{"x":1}}',
  '{"constructor":{"prototype":{}}}',
  '['.repeat(20_000),
  `${'[['.repeat(3000)}${']]'.repeat(3000)}`,
];

const VALUE = /("[^"]*"|-?\d[\d.eE+-]*|true|false|null|\[\]|\{\})(?=\s*[,\]}])/g;

/** Replaces a JSON value by one that the file never has. */
const anyValue: fc.Arbitrary<Edit> = fc
  .tuple(anyWhere, fc.constantFrom(...VALUES))
  .map(([where, value]) => (text) => {
    const found = [...text.matchAll(VALUE)];
    const at = found[placeOf(where, found.length)];
    return at ? text.slice(0, at.index) + value + text.slice(at.index + at[0].length) : text;
  });

/** One of some files, after a few accidents. */
export const mangled = (texts: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom(...texts),
      fc.constantFrom(...texts),
      fc.nat(20),
      fc.array(fc.oneof({ weight: 3, arbitrary: anyEdit }, anyValue), {
        minLength: 1,
        maxLength: 5,
      }),
    )
    .map(([text, other, chance, edits]) =>
      edits.reduce((whole, edit) => edit(whole), chance === 0 ? `${text}\n${other}` : text),
    );
