import type { Moment } from '../plan/moment';
import type { Plan } from '../plan/plan';
import { count, monthDay, percentFine, usdTotal } from '../text/format';
import { signOf, type Sign } from '../text/sign';
import { basisWord } from './conventionBrief';

const HALF_A_CENT = 0.005;

/** A result in words: `loss of $1,204`. */
export function resultWords(dollars: number): string {
  const sign = signOf(dollars);
  return sign ? `${sign} of ${usdTotal(Math.abs(dollars))}` : 'no gain and no loss';
}

/** The color of a result: a loss no larger than the opening fees stays in the text color. */
export const toneOf = (dollars: number, { afterFees }: Plan): Sign =>
  dollars < 0 && dollars >= -afterFees.openFeesTotal - HALF_A_CENT ? undefined : signOf(dollars);

/**
 * A result as a share of the capital, without its sign, which is said in words: `0.58% of the
 * cash`.
 */
export const shareWords = (dollars: number, plan: Plan) =>
  `${percentFine(Math.abs(dollars / plan.capitalTotal))} of ${basisWord(plan)}`;

/** When: `Today`, `At expiration`, `On Dec 10, 17 days before expiration`. */
export function momentWords({ day, daysLeft, date }: Moment): string {
  if (day === 0) return 'Today';
  if (daysLeft === 0) return 'At expiration';
  return `On ${date ? monthDay(date) : `day ${day}`}, ${count(daysLeft, 'day')} before expiration`;
}
