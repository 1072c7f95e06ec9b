import { fallsOf } from './falls';
import type { Worth } from './ride';
import { nextTradingDate } from './schedule';

/** Changes over a calendar year, decimals. */
export interface YearChange {
  readonly year: string;
  /** Whether some of its days are before the first sale or after the last close. */
  readonly isPartial: boolean;
  readonly rule: number;
  readonly index: number;
  readonly bills: number;
  /** Largest distances of the rule and the index below their highest close so far. */
  readonly ruleDown: number;
  readonly indexDown: number;
  /** Value of a dollar at the year's end. */
  readonly ruleWorth: number;
  readonly indexWorth: number;
  readonly billsWorth: number;
}

/**
 * Changes by calendar year of three paths over the same days, from each year's last close to the
 * next.
 */
export function yearsOf(
  rule: readonly Worth[],
  index: readonly Worth[],
  bills: readonly Worth[],
): readonly YearChange[] {
  const yearAt = (at: number) => rule[at]?.date.slice(0, 4);
  const ends = rule.flatMap((_, at) => (at === 0 || yearAt(at) === yearAt(at + 1) ? [] : [at]));
  const fallsIn = (path: readonly Worth[]) =>
    fallsOf(Float64Array.from(path, ({ value }) => value));
  const [ruleFalls, indexFalls] = [fallsIn(rule), fallsIn(index)];
  return ends.map((end, place) => {
    const start = ends[place - 1] ?? 0;
    const change = (path: readonly Worth[]) => path[end]!.value / path[start]!.value - 1;
    const lowest = (falls: Float64Array) => Math.min(...falls.subarray(start + 1, end + 1));
    return {
      year: yearAt(end)!,
      isPartial: place === 0 || (end === rule.length - 1 && yearAfter(rule[end]!) === yearAt(end)),
      rule: change(rule),
      index: change(index),
      bills: change(bills),
      ruleDown: lowest(ruleFalls),
      indexDown: lowest(indexFalls),
      ruleWorth: rule[end]!.value,
      indexWorth: index[end]!.value,
      billsWorth: bills[end]!.value,
    };
  });
}

/** The year of the trading day after a close. */
const yearAfter = ({ number }: Worth) => nextTradingDate(number).slice(0, 4);
