import { parseDate, parseMoney } from '../../../text/parse';
import { problemSentence, type FieldWords } from '../../../text/problem';
import type { Typing } from '../../../text/adjust';

interface FieldOfRecord extends FieldWords {
  readonly label: string;
  readonly initial: string;
  readonly hint?: string;
}

/** A price or an amount in dollars. */
interface MoneyField extends FieldOfRecord {
  readonly kind: 'money';
  /** The value used if the field is empty; without one it is required. */
  readonly standing?: number;
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
export const LEAST_FEES = -1000;

export const MONEY_TYPING: Typing = { kind: 'money', decimals: 2, step: 0.05 };

/** Why an amount is out of a field's range; undefined if it is not. */
function rangeProblem(value: number, { above, min, subject }: MoneyField): string | undefined {
  if (above !== undefined && value <= above) return `${subject} must be more than $${above}`;
  return min !== undefined && value < min ? `${subject} must be $${min} or more` : undefined;
}

type Read<Value> =
  | { readonly value: Value; readonly problem?: undefined }
  | { readonly value: null; readonly problem: string };

/** The amount in a text, or a sentence about what is wrong with it. */
export function readMoney(field: MoneyField, text: string): Read<number> {
  const { value, problem } = parseMoney(text);
  if (problem === 'missing' && field.standing !== undefined) return { value: field.standing };
  if (problem) return { value: null, problem: problemSentence(problem, field) };
  const fault = rangeProblem(value, field);
  return fault === undefined ? { value } : { value: null, problem: fault };
}

/** The day in a text likewise. */
export function readDate(field: DateField, text: string): Read<string> {
  const { value, problem } = parseDate(text);
  return problem ? { value: null, problem: problemSentence(problem, field) } : { value };
}

export const readRecordField = (field: RecordField, text: string): Read<number | string> =>
  field.kind === 'date' ? readDate(field, text) : readMoney(field, text);
