import { daysToExpiration } from '../core/market/calendar';
import type { Plan } from './plan';

type Dated = Pick<Plan, 'input' | 'asOf' | 'days'>;

/** Days until the stock goes ex dividend, none or fewer once it has; null without both dates. */
export const daysToExDividend = ({ input: { exDividend }, asOf }: Dated): number | null =>
  exDividend && asOf ? daysToExpiration(asOf, exDividend) : null;

/** How a dividend typed in dollars stands to the put; only one that is `ahead` counts. */
export type DividendStanding = 'ahead' | 'undated' | 'past' | 'afterExpiration';

/** Null where no dividend is typed. */
export function dividendStanding(plan: Dated): DividendStanding | null {
  if (!plan.input.dividend) return null;
  const wait = daysToExDividend(plan);
  if (wait === null) return 'undated';
  if (wait <= 0) return 'past';
  return wait <= plan.days ? 'ahead' : 'afterExpiration';
}
