import type { Problem } from './parse';

/** How sentences refer to a field: `Premium` at the start, `the premium` inside. */
export interface FieldWords {
  readonly subject: string;
  readonly inner: string;
  /** A valid value, as the user would type it. */
  readonly example: string;
}

/** The sentence that tells what to do about text that has no value. */
export function problemSentence(problem: Problem, { subject, inner, example }: FieldWords): string {
  switch (problem) {
    case 'missing':
      return `Enter ${inner}`;
    case 'notNumber':
      return `${subject} must be a number, like ${example}`;
    case 'decimalComma':
      return 'Use 12.34 or 1,234';
    case 'mustBeDollars':
      return `${subject} must be in dollars, like ${example}`;
    case 'mustBePercent':
      return `${subject} must be a percentage, like ${example}`;
    case 'mustBePlain':
      return `${subject} must be a plain number, like ${example}`;
    case 'notWhole':
      return `${subject} must be a whole number, like ${example}`;
    case 'notDate':
      return `${subject} must be a date, like ${example}`;
  }
}
