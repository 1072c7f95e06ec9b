import { daysToExpiration } from '../../core/market/calendar';
import { sharesTotal } from '../../core/trade/shortPut';
import type { Exercise } from '../../state/exercise';
import type { OutlookPlan } from '../../state/outlook';
import { longDate, number, percent, usd, usdTotal } from '../../text/format';

/** Below which price the holder exercises today, or why at none. */
export function boundaryWords(
  { stock, input }: OutlookPlan,
  { boundary, boundaryDistance, never, dividend, state }: Exercise,
): string {
  if (boundary !== null && boundaryDistance !== null) {
    return state === 'due'
      ? `A rational holder exercises today: ${stock} is at or below ${usd(boundary)}, where exercising is worth more than waiting.`
      : `A rational holder exercises today only below ${usd(boundary)} (${percent(boundaryDistance)} below ${stock}).`;
  }
  if (never === 'dividendAhead' && dividend !== null && input.exDividend !== null) {
    return `A rational holder does not exercise today at any price: the dividend of ${usd(dividend)} on ${longDate(input.exDividend)} takes more off ${stock} than the strike earns until then.`;
  }
  if (never === 'littleInterest') {
    return 'A rational holder exercises today at no price worth naming: the strike earns too little for what waiting is worth.';
  }
  const quote = input.billQuote === null ? ' Enter a T-bill quote under Account to price it.' : '';
  return `A rational holder never exercises early: at a rate of 0% the strike earns no interest, so waiting costs nothing.${quote}`;
}

/** What the next dividend does to early exercise; null where none is known within the put's life. */
export function dividendWords(
  { stock, input, today, days }: OutlookPlan,
  { dividend }: Exercise,
): string | null {
  const { exDividend } = input;
  if (exDividend === null) return null;
  const date = longDate(exDividend);
  if (dividend !== null) {
    return `The dividend of ${usd(dividend)} on ${date} is priced in: ${stock} falls by about that much then, so a holder waits for it. Early exercise is least likely just before that day and most likely just after.`;
  }
  const wait = today === null ? -1 : daysToExpiration(today, exDividend);
  return wait > 0 && wait <= days && input.dividend === null
    ? `${stock} goes ex dividend on ${date}, within the life of the put. Enter the next dividend under Market to price it in dollars.`
    : null;
}

/** Why the holder may exercise today; null while waiting is clearly worth more. */
export function warningWords(
  { stock, terms }: OutlookPlan,
  exercise: Exercise | null,
  worth: number | null,
): string | null {
  if (worth !== null) {
    return `Early assignment is due: the premium of ${usd(terms.premium)} is no more than the ${usd(worth)} that exercising brings today, so a holder gives up nothing by it.`;
  }
  if (!exercise || exercise.state === 'far') return null;
  if (exercise.state === 'due') {
    return `Early assignment is due: ${stock} is where the interest on the strike is worth more than waiting, so a rational holder exercises today.`;
  }
  return `Early assignment is near: the put is in the money with ${usd(exercise.timeValue)} of time value a share, no more than trading it costs. Once it is gone, a holder gives up nothing by exercising.`;
}

/** What an early assignment means for the seller. */
export function assignedEarlyWords({
  terms,
  analysis,
  input,
  convention,
  missingCashTotal,
}: OutlookPlan): string {
  const cash = missingCashTotal
    ? `${usdTotal(analysis.collateralTotal)} is due sooner, of which ${usdTotal(missingCashTotal)} is missing`
    : `${usdTotal(analysis.collateralTotal)} of cash leaves sooner and stops earning interest`;
  const paid = `the premium stays yours, ${usdTotal(analysis.netPremiumTotal)} ${convention.fees} fees`;
  return `Assigned early: ${number(sharesTotal(terms))} ${input.stock || 'shares'} come sooner, ${cash}; ${paid}. Whatever the shares lose from then on is yours, as is what they gain. A holder who exercises while time value is left gives that up to you.`;
}
