import { quantiles } from '../../simulation/quantiles';
import type { History } from '../marketHistory';
import { numberBeyond } from './limits';
import { prepared, type PreparedDay } from './prepared';
import { annualReturn, type Worth } from './ride';
import { valuesAt } from './run';
import type { ReplayRule } from './rule';
import { spanOf, type Span } from './span';

/** The same rule started on another day. */
interface StartDay {
  readonly from: string;
  readonly annualReturn: number | null;
}

/** How the starting day affects a rule's result. */
export interface StartBand {
  /** One for each trading day of the first cycle. */
  readonly starts: readonly StartDay[];
  /** Lowest and highest of their returns; null for less than a year. */
  readonly low: number | null;
  readonly median: number | null;
  readonly high: number | null;
  /** At each month's end, the least and the most that a dollar had become, over all starts. */
  readonly months: readonly BandMonth[];
}

interface BandMonth {
  readonly date: string;
  readonly low: number;
  readonly high: number;
}

/** Indexes of the months' last days and of the very last day. */
const monthPlaces = (days: readonly PreparedDay[]) =>
  days.flatMap(({ date }, at) => (days[at + 1]?.date.slice(0, 7) === date.slice(0, 7) ? [] : [at]));

/**
 * The rule started on each trading day of its first cycle. A monthly rule then rolls that many
 * trading days after each standard expiration. Null if the rule cannot be replayed.
 */
export function replayStarts(rule: ReplayRule, history: History): StartBand | null {
  const span = numberBeyond(rule) === null ? spanOf(rule, prepared(history)) : null;
  return span === null || 'why' in span ? null : bandOf(rule, span);
}

function bandOf(rule: ReplayRule, { days, starts }: Span): StartBand {
  const places = monthPlaces(days).filter((at) => at >= starts);
  const paths = Array.from({ length: starts }, (_, start) => {
    const shift = rule.expiration === 'monthly' ? start : 0;
    const own = places.map((at) => at - start);
    const values = valuesAt({ rule, shift, days: days.slice(start) }, own);
    const first: Worth = { ...days[start]!, value: 1 };
    const last: Worth = { ...days.at(-1)!, value: values.at(-1)! };
    return { from: first.date, annualReturn: annualReturn(first, last), values };
  });
  const returns = paths.flatMap((path) => path.annualReturn ?? []);
  const [low = null, median = null, high = null] =
    returns.length === 0 ? [] : quantiles(new Float64Array(returns), [0, 0.5, 1]);
  return {
    starts: paths.map(({ from, annualReturn: yearly }) => ({ from, annualReturn: yearly })),
    low,
    median,
    high,
    months: places.map((at, place) => {
      const all = paths.map(({ values }) => values[place]!);
      return { date: days[at]!.date, low: Math.min(...all), high: Math.max(...all) };
    }),
  };
}
