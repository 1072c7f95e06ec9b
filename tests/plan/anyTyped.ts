import fc from 'fast-check';
import { ACCOUNT_FIELD_NAMES } from '../../src/account/account';
import { typed } from '../../src/draft/draft';
import { DRAFT_FIELD_NAMES, specOf, type FieldName } from '../../src/draft/fields';
import { FILL_FIELD_NAMES } from '../../src/draft/fill';
import type { Typed } from '../../src/draft/given';

/*
 * Apart from drafts.ts, which most tests of pages import: fast-check takes most of a second to
 * prepare texts of any character.
 */

/** A number as plain digits, however small or large: 1e-7 is 0.0000001. */
const digits = (value: number) =>
  value
    .toFixed(Math.abs(value) < 1e-20 ? 100 : 30)
    .replace(/0+$/, '')
    .replace(/\.$/, '');

/** Nearly the smallest number there is. */
const SPECK = `0.${'0'.repeat(306)}1`;

/** A text as someone would type it into the field, from ordinary to the limits of what it takes. */
function sensibleText(name: FieldName): fc.Arbitrary<string> {
  const { kind, choices, example, initial, required, min, above, max = 0 } = specOf(name);
  if (choices) return fc.constantFrom(...choices);
  if (kind === 'text') return fc.string({ unit: 'binary' });
  if (kind === 'date') return fc.constantFrom('', '2026-11-20', '2026-12-18', '2028-01-21');
  const typedNumber = (value: number) => {
    if (kind === 'whole') return String(Math.round(value));
    return digits(kind === 'percent' ? value * 100 : value);
  };
  const between = (low: number, high: number) => fc.double({ min: low, max: high, noNaN: true });
  const lowest = Math.max(min ?? 0, above === undefined ? 0 : 0.01);
  return fc.oneof(
    fc.constantFrom(initial || example, ...(required ? [] : [''])),
    fc.constantFrom(
      typedNumber(min ?? lowest),
      typedNumber(max),
      (min === 0 || above === 0) && kind !== 'whole' ? SPECK : example,
    ),
    between(lowest, max).map(typedNumber),
    between(lowest, Math.min(max, 500)).map(typedNumber),
  );
}

const HOSTILE = [
  '1e3',
  '1e308',
  '-1e-308',
  'Infinity',
  '-Infinity',
  'NaN',
  '∞',
  '３６５',
  '٣٦٥',
  '365\u0000',
  '\u202e563',
  '9'.repeat(400),
  `0.${'0'.repeat(400)}1`,
  '1'.repeat(100_000),
  'null',
  '[object Object]',
  '__proto__',
  '0x10',
  '0b11',
  '1_000',
  '--5',
  '1,2,3',
];

/** Whatever a keyboard, a clipboard or a file can put into a text. */
const anyText = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.double().map(String),
);

function typedBy(textOf: (name: FieldName) => fc.Arbitrary<string>): fc.Arbitrary<Typed> {
  const texts = <F extends FieldName>(names: readonly F[]) =>
    fc.record(Object.fromEntries(names.map((name) => [name, textOf(name)]))) as fc.Arbitrary<
      Record<F, string>
    >;
  const draft = fc
    .tuple(texts(DRAFT_FIELD_NAMES), fc.constantFrom('days', 'expiration'))
    .map(([all, last]) => typed(all, last, all[last]));
  return fc.record({
    draft,
    account: texts(ACCOUNT_FIELD_NAMES),
    fill: fc.option(texts(FILL_FIELD_NAMES)),
  });
}

/** Any trade that fits the page, most of them far from usual. */
export const sensiblyTyped = typedBy(sensibleText);

/** Any text in any field, except that lists hold one of their choices. */
export const anythingTyped = typedBy((name) =>
  specOf(name).choices ? sensibleText(name) : fc.oneof(sensibleText(name), anyText),
);
