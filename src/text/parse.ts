/** Why a piece of typed text has no value; `problemSentence` says it to a person. */
export type Problem =
  | 'missing'
  | 'notNumber'
  | 'decimalComma'
  | 'mustBeDollars'
  | 'mustBePercent'
  | 'mustBePlain'
  | 'notWhole'
  | 'notDate';

export type Parsed<T> =
  | { readonly value: T; readonly problem: null }
  | { readonly value: null; readonly problem: Problem };

const found = <T>(value: T): Parsed<T> => ({ value, problem: null });
const refused = (problem: Problem): Parsed<never> => ({ value: null, problem });

/** A group before a comma never starts with 0: in `0,250` the comma stands for a decimal point. */
const NUMBER = /^(?:([-−])|\+)?(\d+|[1-9]\d{0,2}(?:,\d{3})+)?(\.\d*)?$/;

/** A number in American notation: digits, an optional dot, commas only between thousands. */
function parseDigits(text: string): Parsed<number> {
  const negative = /^\(.*\)$/.test(text);
  const bare = (negative ? text.slice(1, -1) : text).trim();
  const match = NUMBER.exec(bare);
  if (!match || !/\d/.test(bare)) {
    return refused(/^[-−]?[\d.]*\d,\d+$/.test(bare) ? 'decimalComma' : 'notNumber');
  }
  const size = Number(`${(match[2] ?? '0').replaceAll(',', '')}${match[3] ?? ''}`);
  if (!Number.isFinite(size)) return refused('notNumber');
  return found(size !== 0 && (negative || match[1]) ? -size : size);
}

/** Dollars: `1,234.50`, `$1,234.50`, `1234.5 USD`. */
export function parseMoney(text: string): Parsed<number> {
  const trimmed = text.trim();
  if (trimmed === '') return refused('missing');
  if (trimmed.includes('%')) return refused('mustBeDollars');
  return parseDigits(
    trimmed
      .replace(/\s*USD$/i, '')
      .replace(/^([-−+(]?)\s*\$\s*/, '$1')
      .trim(),
  );
}

/** A percentage as a decimal: `5%` and `5` are 0.05. */
export function parsePercent(text: string): Parsed<number> {
  const trimmed = text.trim();
  if (trimmed === '') return refused('missing');
  if (/\$|USD/i.test(trimmed)) return refused('mustBePercent');
  const parsed = parseDigits(trimmed.replace(/\s*%$/, ''));
  return parsed.problem ? parsed : found(parsed.value / 100);
}

/** A whole number without a unit. */
export function parseWhole(text: string): Parsed<number> {
  const trimmed = text.trim();
  if (trimmed === '') return refused('missing');
  if (/[$%]|USD/i.test(trimmed)) return refused('mustBePlain');
  const parsed = parseDigits(trimmed);
  if (parsed.problem) return parsed;
  return Number.isSafeInteger(parsed.value) ? parsed : refused('notWhole');
}

/** An ISO date that exists on the calendar, `2026-03-20`. */
export function parseDate(text: string): Parsed<string> {
  const trimmed = text.trim();
  if (trimmed === '') return refused('missing');
  const epoch = /^\d{4}-\d{2}-\d{2}$/.test(trimmed) ? Date.parse(trimmed) : Number.NaN;
  const exists = !Number.isNaN(epoch) && new Date(epoch).toISOString().startsWith(trimmed);
  return exists ? found(trimmed) : refused('notDate');
}
