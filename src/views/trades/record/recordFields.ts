import { toCents } from '../../../text/cents';
import { parseDate, parseMoney } from '../../../text/parse';
import { problemSentence, type FieldWords } from '../../../text/problem';
import type { Typing } from '../../../text/adjust';

interface FieldOfRecord extends FieldWords {
  readonly label: string;
  readonly initial: string;
  readonly hint?: string;
}

/** The amounts typed so far, by the name of their field. */
type TypedAmounts = Readonly<Partial<Record<string, number>>>;

/** A price or an amount in dollars. */
interface MoneyField extends FieldOfRecord {
  readonly kind: 'money';
  /**
   * The value used if the field is empty, which may follow from what is typed in the others;
   * without one the field is required.
   */
  readonly standing?: number | ((typed: TypedAmounts) => number);
  readonly above?: number;
  readonly min?: number;
}

/** A day, which is always required. */
interface DateField extends FieldOfRecord {
  readonly kind: 'date';
}

export type RecordField = MoneyField | DateField;

/** The fields for recording an event, by name. */
export type RecordFields = Readonly<Record<string, RecordField>>;

/** What was typed into them: amounts in dollars, days as ISO dates. */
export type Recorded<Fields extends RecordFields> = {
  readonly [Name in keyof Fields]: Fields[Name] extends DateField ? string : number;
};

export const moneyField = (label: string, more: Partial<MoneyField> = {}): MoneyField => ({
  label,
  initial: '',
  subject: label,
  inner: `the ${label.toLowerCase()}`,
  example: '1.35',
  min: 0,
  ...more,
  kind: 'money',
});

export const dateField = (label: string, initial = ''): DateField => ({
  kind: 'date',
  label,
  initial,
  subject: label,
  inner: `the ${label.toLowerCase()}`,
  example: '2026-12-18',
});

/** Least fees of an order, dollars: an exchange may pay for an order, but not this much. */
const LEAST_FEES = -1000;

/**
 * Fees of an order to the cent, by its price, which the commission and the SEC's fee follow: by the
 * price typed in another field, or by `otherwise` until one is.
 */
export const feesField = (
  label: string,
  feesAt: (price: number) => number,
  priceField: string,
  otherwise = 1,
): MoneyField =>
  moneyField(label, {
    standing: ({ [priceField]: price = otherwise }) => toCents(feesAt(price)),
    hint: 'By your schedule unless typed',
    min: LEAST_FEES,
  });

export const MONEY_TYPING: Typing = { kind: 'money', decimals: 2, step: 0.05 };

/** Why an amount is out of a field's range; undefined if it is not. */
function rangeProblem(value: number, { above, min, subject }: MoneyField): string | undefined {
  if (above !== undefined && value <= above) return `${subject} must be more than $${above}`;
  return min !== undefined && value < min ? `${subject} must be $${min} or more` : undefined;
}

type Read<Value> =
  | { readonly value: Value; readonly problem?: undefined }
  | { readonly value: null; readonly problem: string };

/** The value of an empty field; undefined if it is required. */
export const standingOf = (
  { standing }: Pick<MoneyField, 'standing'>,
  typed: TypedAmounts,
): number | undefined => (typeof standing === 'function' ? standing(typed) : standing);

/** The amount in a text, or a sentence about what is wrong with it. */
export function readMoney(field: MoneyField, text: string, typed: TypedAmounts = {}): Read<number> {
  const { value, problem } = parseMoney(text);
  const standing = standingOf(field, typed);
  if (problem === 'missing' && standing !== undefined) return { value: standing };
  if (problem) return { value: null, problem: problemSentence(problem, field) };
  const fault = rangeProblem(value, field);
  return fault === undefined ? { value } : { value: null, problem: fault };
}

/** The day in a text likewise. */
export function readDate(field: DateField, text: string): Read<string> {
  const { value, problem } = parseDate(text);
  return problem ? { value: null, problem: problemSentence(problem, field) } : { value };
}

export const readRecordField = (
  field: RecordField,
  text: string,
  typed: TypedAmounts,
): Read<number | string> =>
  field.kind === 'date' ? readDate(field, text) : readMoney(field, text, typed);

/** The amounts that can be read in the texts of fields. */
export const amountsIn = (
  fields: RecordFields,
  texts: Readonly<Record<string, string>>,
): TypedAmounts =>
  Object.fromEntries(
    Object.keys(fields).flatMap((name) => {
      const { value, problem } = parseMoney(texts[name] ?? '');
      return problem || fields[name]!.kind === 'date' ? [] : [[name, value] as const];
    }),
  );
