import fc from 'fast-check';
import { EXAMPLE_DRAFT, typed, type Draft } from '../../src/draft/draft';
import { FIELD_NAMES, specOf, type FieldName } from '../../src/draft/fields';
import type { PlanContext } from '../../src/plan/plan';
import { readDraft, type PlanInput } from '../../src/draft/readDraft';
import type { SavedPlan } from '../../src/draft/savedPlan';
import { DEFAULT_SETTINGS } from '../../src/store/settings';

/** A Friday on which options trade; 37 days later is December 27, a Sunday. */
export const TODAY = '2026-11-20';

/** 11:00 in New York on TODAY. */
export const NOW = Date.parse('2026-11-20T16:00:00Z');

export const CONTEXT: PlanContext = {
  convention: DEFAULT_SETTINGS.convention,
  rules: DEFAULT_SETTINGS.rules,
  takeProfitPlaced: false,
  clock: { today: TODAY, now: NOW },
};

/** The worked example with other texts typed into some fields. */
export const exampleWith = (texts: Partial<Draft> = {}): Draft =>
  Object.entries(texts).reduce(
    (draft, [name, text]) => typed(draft, name as FieldName, text),
    EXAMPLE_DRAFT,
  );

/** What the page works with once the draft is read. */
export function inputOf(draft: Draft, today: string | null = TODAY): PlanInput {
  const { input, problems } = readDraft(draft, today);
  if (!input) throw new Error(`this draft cannot be worked out: ${JSON.stringify(problems)}`);
  return input;
}

export const exampleInput = (texts: Partial<Draft> = {}) => inputOf(exampleWith(texts));

/** A number as plain digits, however small or large: 1e-7 is 0.0000001. */
const digits = (value: number) =>
  value
    .toFixed(Math.abs(value) < 1e-20 ? 100 : 30)
    .replace(/0+$/, '')
    .replace(/\.$/, '');

/** Nearly the smallest number there is. */
const SPECK = `0.${'0'.repeat(306)}1`;

/** A text as someone would type it into the field, from ordinary to the ends of what it takes. */
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
      min === 0 && kind !== 'whole' ? SPECK : example,
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

function draftOf(textOf: (name: FieldName) => fc.Arbitrary<string>): fc.Arbitrary<Draft> {
  const texts = Object.fromEntries(FIELD_NAMES.map((name) => [name, textOf(name)]));
  return fc
    .tuple(fc.record(texts) as fc.Arbitrary<Draft>, fc.constantFrom('days', 'expiration'))
    .map(([draft, last]) => typed(draft, last, draft[last]));
}

/** Any trade that fits the page, most of them far from usual. */
export const sensibleDraft = draftOf(sensibleText);

/** Any text in any field, so long as lists hold one of their choices. */
export const anyDraft = draftOf((name) =>
  specOf(name).choices ? sensibleText(name) : fc.oneof(sensibleText(name), anyText),
);

/** A plan of the worked example as it is kept. */
export const savedPlan = (name: string, parts: Partial<SavedPlan> = {}): SavedPlan => ({
  id: `id-${name}`,
  name,
  note: '',
  draft: EXAMPLE_DRAFT,
  ticks: [],
  plannedOn: TODAY,
  quotedAt: null,
  reasons: {},
  placedOn: null,
  placedBy: null,
  savedAt: '2026-11-20T15:00:00.000Z',
  ...parts,
});
