import { parseDate, parseMoney, type Parsed } from '../../../text/parse';
import { problemSentence, type FieldWords } from '../../../text/problem';
import type { Typing } from '../../../text/adjust';

/** A field for recording an event. */
export interface RecordField extends FieldWords {
  readonly name: string;
  readonly label: string;
  readonly kind: 'money' | 'date';
  readonly initial: string;
  /** The value used if the field is empty; without one it is required. */
  readonly standing?: number | null;
  readonly above?: number;
  readonly min?: number;
  readonly hint?: string;
}

/** A price or an amount in dollars. */
export const moneyField = (
  name: string,
  label: string,
  initial: string,
  rest: Partial<RecordField> = {},
): RecordField => ({
  name,
  label,
  kind: 'money',
  initial,
  subject: label,
  inner: `the ${label.toLowerCase()}`,
  example: '1.35',
  min: 0,
  ...rest,
});

export const dateField = (name: string, label: string, initial: string): RecordField => ({
  name,
  label,
  kind: 'date',
  initial,
  subject: label,
  inner: `the ${label.toLowerCase()}`,
  example: '2026-12-18',
});

export const MONEY_TYPING: Typing = { kind: 'money', decimals: 2, step: 0.05 };

type Read = { readonly value: number | string; readonly problem?: undefined };

/** The value of a text, or a sentence about what is wrong with it. */
export function readRecordField(
  field: RecordField,
  text: string,
): Read | { readonly value: null; readonly problem: string } {
  const parsed: Parsed<number | string> = (field.kind === 'date' ? parseDate : parseMoney)(text);
  const standing = field.standing ?? null;
  if (parsed.problem === 'missing' && standing !== null) return { value: standing };
  if (parsed.problem) return { value: null, problem: problemSentence(parsed.problem, field) };
  const { value } = parsed;
  if (typeof value === 'number') {
    const { above, min, subject } = field;
    if (above !== undefined && value <= above) {
      return { value: null, problem: `${subject} must be more than $${above}` };
    }
    if (min !== undefined && value < min) {
      return { value: null, problem: `${subject} must be $${min} or more` };
    }
  }
  return { value };
}
