import { daysToExDividend, dividendsAhead, nextExDividend } from '../../plan/dividendAhead';
import type { Exercise } from '../../plan/exercise';
import { longDate, number, percent, usd, usdBrief, usdTotal } from '../../text/format';
import { sharesTotal } from '../../core/put/shortPut';
import { unit } from '../kindWords';
import { sharesWords } from '../planWords';
import { lacksRate } from './rateWords';
import type { Plan } from '../../plan/plan';

/** The price below which the holder exercises today, or why there is none. */
export function boundaryWords(
  plan: Plan,
  { boundary, boundaryDistance, never, dividend, state }: Exercise,
): string {
  const { stockName, terms } = plan;
  if (boundary !== null && boundaryDistance !== null) {
    return state === 'due'
      ? `A rational holder exercises today: ${stockName} is at or below ${usd(boundary)}, where exercising is worth more than waiting.`
      : `A rational holder exercises today only below ${usd(boundary)} (${percent(boundaryDistance)} below ${stockName}).`;
  }
  const next = nextExDividend(plan);
  if (never === 'dividendAhead' && dividend !== null && next !== null) {
    return `A rational holder does not exercise today at any price: the dividend of ${usd(dividend)} on ${longDate(next)} takes more off ${stockName} than the strike earns until then.`;
  }
  if (never === 'littleInterest') {
    return 'A rational holder does not exercise today at any price worth naming: the interest on the strike is worth less than waiting.';
  }
  if (never === 'expiresToday') {
    return `It expires today: it is exercised at the close if ${stockName} is below ${usdBrief(terms.strike)}, and hardly ever before, as there is next to no interest until then.`;
  }
  return lacksRate(plan)
    ? 'Without a T-bill quote no interest is counted, and then a rational holder never exercises early: waiting costs nothing. Enter a T-bill quote under Account to price it.'
    : 'A rational holder never exercises early: at a rate of 0% the strike earns no interest, so waiting costs nothing.';
}

/** The effect of the next dividend on early exercise; null if none is known within the put's life. */
export function dividendWords(plan: Plan, { dividend }: Exercise): string | null {
  const { stockName, input, days } = plan;
  const next = nextExDividend(plan);
  if (next === null) return null;
  const date = longDate(next);
  if (dividend !== null) {
    const later = dividendsAhead(plan).length - 1;
    const all =
      later > 0 ? ` and ${later === 1 ? 'another' : `${later} more`} before expiration are` : ' is';
    return `The dividend of ${usd(dividend)} on ${date}${all} priced in: ${stockName} falls by about that much then, so a holder waits for it. Early exercise is least likely just before an ex-dividend date and most likely just after.`;
  }
  const wait = daysToExDividend(plan) ?? 0;
  const name = stockName === input.stock ? stockName : 'The stock';
  return wait > 0 && wait <= days && input.dividend === null
    ? `${name} goes ex-dividend on ${date}, before the put expires. Enter the next dividend under Market to price it in dollars.`
    : null;
}

/** Why the holder may exercise today; null while waiting is clearly worth more. */
export function warningWords(
  plan: Plan,
  exercise: Exercise | null,
  worth: number | null,
): string | null {
  const { stockName, terms, trade, days } = plan;
  if (days === 0) {
    return exercise && trade && trade.spot < terms.strike
      ? `In the money on its last day: assigned after the close, unless ${stockName} ends at ${usdBrief(terms.strike)} or above.`
      : null;
  }
  if (worth !== null) {
    return `Early assignment is due: the premium of ${usd(terms.premium)} is no more than the ${usd(worth)} that exercising brings today, so a holder gives up nothing by exercising.`;
  }
  if (!exercise || exercise.state === 'far') return null;
  if (exercise.state === 'due') {
    return `Early assignment is due: at this price of ${stockName}, interest on the strike is worth more than waiting, so a rational holder exercises today.`;
  }
  return `Early assignment is near: the put is in the money with ${usd(exercise.timeValue)} of time value a ${unit(plan)}, no more than trading it costs. Once it is gone, a holder gives up nothing by exercising.`;
}

/** What an early assignment means for the seller. */
export function assignedEarlyWords(plan: Plan): string {
  const { analysis, convention, missingCashTotal } = plan;
  const cash = missingCashTotal
    ? `${usdTotal(analysis.collateralTotal)} is due sooner, of which ${usdTotal(missingCashTotal)} is missing`
    : `${usdTotal(analysis.collateralTotal)} of cash leaves sooner and stops earning interest`;
  const kept = analysis.netPremiumTotal;
  const paid =
    kept > 0
      ? `the premium stays yours, ${usdTotal(kept)} ${convention.fees} fees`
      : 'fees take the whole premium';
  if (plan.isIndex) {
    return `Assigned early: you pay, in cash, ${number(sharesTotal(plan.terms))} times what ${plan.stockName} is then below the strike, and the put is gone; ${paid}. A holder who exercises while time value is left gives that up to you.`;
  }
  return `Assigned early: ${sharesWords(plan)} come sooner, ${cash}; ${paid}. From then on the shares’ losses are yours, and so are their gains. A holder who exercises while time value is left gives that up to you.`;
}
