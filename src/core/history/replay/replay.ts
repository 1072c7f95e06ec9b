import type { History } from '../marketHistory';
import type { ReplayTrade } from './account';
import { decomposed, type Decomposed } from './decomposed';
import { numberBeyond } from './limits';
import { prepared, type PreparedDay } from './prepared';
import type { ReplayRefusal } from './refusal';
import { rideOf, type Ride, type Worth } from './ride';
import { CALIBRATED_UNTIL, type ReplayRule } from './rule';
import { run } from './run';
import { spanOf } from './span';
import { tradeRecord, type TradeRecord } from './trades';
import { yearsOf, type YearChange } from './years';

/** The rule, the index with dividends, and T-bills over the same days. */
export interface Rides {
  readonly from: string;
  readonly to: string;
  readonly rule: Ride;
  readonly index: Ride;
  readonly bills: Ride;
}

/** What a rule would have done. */
export interface Replayed extends Rides {
  readonly refused: null;
  readonly dates: readonly string[];
  /** Value of a dollar at each close. */
  readonly values: Float64Array;
  readonly indexValues: Float64Array;
  readonly billValues: Float64Array;
  readonly years: readonly YearChange[];
  /** Over the years used for calibration, and over those after; null if the rule has none of them. */
  readonly calibrated: Rides | null;
  readonly after: Rides | null;
  readonly trades: readonly ReplayTrade[];
  readonly record: TradeRecord;
  /** For a starting value of 100,000 dollars. */
  readonly decomposed: Decomposed;
  /** The first day whose dividend is an estimate; null if there is none. */
  readonly estimatedFrom: string | null;
}

/** What a rule would have done, or why it cannot be replayed. */
export type ReplayResult = Replayed | { readonly refused: ReplayRefusal };

/** Starting value of the decomposed account, dollars. */
const START_TOTAL = 100_000;

interface Paths {
  readonly rule: readonly Worth[];
  readonly index: readonly Worth[];
  readonly bills: readonly Worth[];
}

/** The rides over the accepted days; null with fewer than two closes. */
function ridesOf(paths: Paths, isIn: (date: string) => boolean): Rides | null {
  const own = (path: readonly Worth[]) => path.filter(({ date }) => isIn(date));
  const rule = own(paths.rule);
  if (rule.length < 2) return null;
  return {
    from: rule[0]!.date,
    to: rule.at(-1)!.date,
    rule: rideOf(rule),
    index: rideOf(own(paths.index)),
    bills: rideOf(own(paths.bills)),
  };
}

/** Replays a rule on a market's past. No day uses data from later days. */
export function replay(rule: ReplayRule, history: History): ReplayResult {
  const name = numberBeyond(rule);
  if (name !== null) return { refused: { why: 'number', name } };
  const span = spanOf(rule, prepared(history));
  if ('why' in span) return { refused: span };
  const { days } = span;
  const first = days[0]!;
  const { values, trades, sources } = run({ rule, days, shift: 0 });
  const worths = (valueOf: (day: PreparedDay, at: number) => number): readonly Worth[] =>
    days.map((day, at) => ({ date: day.date, number: day.number, value: valueOf(day, at) }));
  const paths: Paths = {
    // The starting value is 1, so that the first sale's costs count.
    rule: worths((_, at) => (at === 0 ? 1 : values[at]!)),
    index: worths(({ index }) => index / first.index),
    bills: worths(({ bills }) => bills / first.bills),
  };
  const lastCalibrated = days.findLast(({ date }) => date <= CALIBRATED_UNTIL)?.date ?? '';
  return {
    refused: null,
    ...ridesOf(paths, () => true)!,
    dates: days.map(({ date }) => date),
    values: Float64Array.from(paths.rule, ({ value }) => value),
    indexValues: Float64Array.from(paths.index, ({ value }) => value),
    billValues: Float64Array.from(paths.bills, ({ value }) => value),
    years: yearsOf(paths.rule, paths.index, paths.bills),
    calibrated: ridesOf(paths, (date) => date <= CALIBRATED_UNTIL),
    after: ridesOf(paths, (date) => date >= (lastCalibrated || first.date)),
    trades,
    record: tradeRecord(trades),
    decomposed: decomposed(sources, values.at(-1)!, START_TOTAL),
    estimatedFrom: days.find(({ isEstimate }) => isEstimate)?.date ?? null,
  };
}
