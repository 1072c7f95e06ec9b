import type { MissingFact } from './ruleFacts';
import type { RuleThresholds } from './ruleThresholds';

export type RuleStatus = 'pass' | 'warn' | 'fail' | 'unknown';

/** A verdict with the figure it rests on; the figure's unit is the rule's. */
export type Verdict =
  | { readonly status: 'unknown'; readonly missing: MissingFact }
  | { readonly status: Exclude<RuleStatus, 'unknown'>; readonly value: number | null };

export type RuleOf<Facts> = (facts: Facts, thresholds: RuleThresholds) => Verdict;

const UNKNOWN = new Map<MissingFact, Verdict>();

/** One verdict for all that lack the same: a chain has thousands. */
export function unknown(missing: MissingFact): Verdict {
  const verdict = UNKNOWN.get(missing) ?? { status: 'unknown', missing };
  UNKNOWN.set(missing, verdict);
  return verdict;
}

export const judged = (value: number | null, pass: boolean, warn: boolean): Verdict => ({
  status: pass ? 'pass' : warn ? 'warn' : 'fail',
  value,
});

/** Prices and percentages as typed meet, whatever last bits computing with them has left. */
export const atLeast = (value: number, floor: number) => value >= floor - 1e-9;

export const within = (value: number, low: number, high: number) =>
  atLeast(value, low) && atLeast(high, value);
