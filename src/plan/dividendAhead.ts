import { addDays, daysToExpiration } from '../core/market/calendar';
import { exDates, type PaidDividend } from '../core/market/exDates';
import type { Plan } from './plan';

type Dated = Pick<Plan, 'input' | 'asOf' | 'days'>;

/** What is typed about when dividends are paid. */
export type TypedDividend = Pick<Plan['input'], 'exDividend' | 'dividendEvery'>;

/** Longest time between two dividends. */
const A_YEAR = 366;

/** The dividend whose date is typed; null without one. */
const paidOn = ({ exDividend, dividendEvery }: TypedDividend): PaidDividend | null =>
  exDividend === null
    ? null
    : { exDate: exDividend, everyMonths: dividendEvery === '' ? null : Number(dividendEvery) };

/**
 * The next ex-dividend date: the typed one or, once that has passed, the next one after today, if
 * any.
 */
export function nextExDividend({
  input,
  asOf,
}: Pick<Plan, 'asOf'> & { readonly input: TypedDividend }): string | null {
  const paid = paidOn(input);
  if (!paid || !asOf) return input.exDividend;
  const [next] = exDates(paid, asOf, addDays(asOf, A_YEAR));
  return next ?? paid.exDate;
}

/** Days until the stock goes ex dividend, 0 or negative once it has; null without both dates. */
export function daysToExDividend(plan: Pick<Plan, 'input' | 'asOf'>): number | null {
  const next = nextExDividend(plan);
  return next && plan.asOf ? daysToExpiration(plan.asOf, next) : null;
}

/** When a dividend typed in dollars falls, relative to the put; only one `ahead` counts. */
export type DividendStanding = 'ahead' | 'undated' | 'past' | 'afterExpiration';

/** Null where no dividend is typed. */
export function dividendStanding(plan: Dated): DividendStanding | null {
  if (!plan.input.dividend) return null;
  const wait = daysToExDividend(plan);
  if (wait === null) return 'undated';
  if (wait <= 0) return 'past';
  return wait <= plan.days ? 'ahead' : 'afterExpiration';
}

/** A dividend in dollars before expiration. */
export interface DividendAhead {
  /** Dollars per share. */
  readonly amount: number;
  readonly date: string;
  readonly days: number;
}

/** Every dividend in dollars from tomorrow to expiration, the next one first. */
export function dividendsAhead({ input, asOf, days }: Dated): readonly DividendAhead[] {
  const { dividend: amount } = input;
  const paid = paidOn(input);
  if (!amount || !paid || !asOf) return [];
  return exDates(paid, asOf, addDays(asOf, days)).map((date) => ({
    amount,
    date,
    days: daysToExpiration(asOf, date),
  }));
}
