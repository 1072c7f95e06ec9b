import { number, percentBrief, usd } from '../text/format';
import { parseDate, parseMoney, parsePercent, parseWhole, type Parsed } from '../text/parse';
import { problemSentence } from '../text/problem';
import type { FieldSpec } from '../text/fieldSpec';
import { specOf, type FieldName } from './fields';

/** Most letters of a name that fit into a sentence, a chart and a printed page. */
const LONGEST_NAME = 40;

/** A name to show: cut to length, and without characters that reorder or hide the text around them. */
function shownName(text: string): string {
  const name = text.replaceAll(/[\p{Cc}\p{Cf}]/gu, '').trim();
  return name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME - 1)}…`;
}

const PARSERS = {
  money: parseMoney,
  number: parseMoney,
  percent: parsePercent,
  whole: parseWhole,
  date: parseDate,
  text: (text: string): Parsed<string> => {
    const value = shownName(text);
    return value === '' ? { value: null, problem: 'missing' } : { value, problem: null };
  },
  choice: (text: string): Parsed<string> => ({ value: text, problem: null }),
} as const;

const shown = (value: number, { kind }: FieldSpec) => {
  if (kind === 'percent') return percentBrief(value);
  return kind === 'money' ? usd(value).replace('.00', '') : number(value);
};

function rangeProblem(value: number, spec: FieldSpec): string | null {
  const { subject, min, above, max } = spec;
  if (above !== undefined && value <= above)
    return `${subject} must be more than ${shown(above, spec)}`;
  if (min !== undefined && value < min) return `${subject} must be ${shown(min, spec)} or more`;
  if (max !== undefined && value > max) return `${subject} must be ${shown(max, spec)} or less`;
  return null;
}

/** Reads the text of one field: its value, or a sentence about what is wrong with it. */
export function readField(
  name: FieldName,
  text: string,
): { value: string | number | null; problem?: string } {
  const spec = specOf(name);
  const parsed = PARSERS[spec.kind](text);
  if (parsed.problem === 'missing' && !spec.required) return { value: null };
  if (parsed.problem) return { value: null, problem: problemSentence(parsed.problem, spec) };
  const problem = typeof parsed.value === 'number' ? rangeProblem(parsed.value, spec) : null;
  return problem ? { value: null, problem } : { value: parsed.value };
}
