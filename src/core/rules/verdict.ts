import type { MissingFact } from './ruleFacts';
import type { RuleThresholds } from './ruleThresholds';

export type RuleStatus = 'pass' | 'warn' | 'fail' | 'unknown';

/** A verdict with the figure behind it, in the rule's own unit. */
export type Verdict =
  | { readonly status: 'unknown'; readonly missing: MissingFact }
  | { readonly status: Exclude<RuleStatus, 'unknown'>; readonly value: number | null };

export type RuleOf<Facts> = (facts: Facts, thresholds: RuleThresholds) => Verdict;

const UNKNOWN = new Map<MissingFact, Verdict>();

/** One shared verdict per missing fact: a chain has thousands. */
export function unknown(missing: MissingFact): Verdict {
  const verdict = UNKNOWN.get(missing) ?? { status: 'unknown', missing };
  UNKNOWN.set(missing, verdict);
  return verdict;
}

export const judged = <Value extends number | null>(
  value: Value,
  pass: boolean,
  warn: boolean,
) => ({
  status: pass ? ('pass' as const) : warn ? ('warn' as const) : ('fail' as const),
  value,
});
