import type { FilterName } from '../../core/chain/filters';
import type { FieldSpec } from '../../text/fieldSpec';
import { parseMoney, parsePercent, parseWhole } from '../../text/parse';
import { problemSentence } from '../../text/problem';

const PARSERS = { money: parseMoney, percent: parsePercent, whole: parseWhole } as const;

type Spec = FieldSpec & { readonly kind: keyof typeof PARSERS };

/** A filter that is a count, such as days. */
export const whole = { kind: 'whole', min: 0, step: 1 } as const;

interface ReadFilters<Name extends FilterName> {
  readonly filters: Partial<Record<Name, number>>;
  readonly problems: Partial<Record<Name, string>>;
}

/** Filters as typed; an empty or unreadable text is not applied. */
export function readFilters<Name extends FilterName>(
  specs: Readonly<Record<Name, Spec>>,
  texts: Readonly<Record<Name, string>>,
): ReadFilters<Name> {
  const filters: Partial<Record<Name, number>> = {};
  const problems: Partial<Record<Name, string>> = {};
  for (const name of Object.keys(specs) as Name[]) {
    const spec = specs[name];
    const { value, problem } = PARSERS[spec.kind](texts[name]);
    if (problem === 'missing') continue;
    if (problem) problems[name] = problemSentence(problem, spec);
    else filters[name] = value;
  }
  return { filters, problems };
}
