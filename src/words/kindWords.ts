import { incomeOn } from '../core/costs/tax';
import { settlesAtOpening } from '../core/market/lastTrading';
import { marginRates } from '../core/margin/margin';
import { underlyingOf } from '../plan/derived';
import type { Plan } from '../plan/plan';
import { longDate, percentBrief } from '../text/format';
import { LEVERAGED_AS_OF } from '../core/market/underlying';

/*
 * How the words about a put on an index or a leveraged fund differ from those about a stock.
 */

/** How an index option settles. */
export const SETTLED_IN_CASH = 'An index option is settled in cash: no shares change hands';

/** When the index specifications were looked up. */
const INDEXES_AS_OF = 'November 2026';

/** Whether the put can be exercised only at expiration. */
export const isEuropean = (plan: Plan) => underlyingOf(plan).style === 'european';

/** `an American put`: what kind of put is priced. */
export const styledPut = (plan: Plan) => (isEuropean(plan) ? 'a European put' : 'an American put');

/** The unit of which a contract covers a hundred. */
export const unit = ({ isIndex }: Plan) => (isIndex ? 'unit' : 'share');

/** Its plural, for formulas. */
export const unitsOf = (plan: Plan) => `${unit(plan)}s`;

/** Whether a series of that day may settle at the opening. */
const mayOpen = ({ input: { stock }, expiration }: Plan): boolean =>
  stock !== null && expiration !== null && settlesAtOpening(stock, expiration);

/** Whether only a monthly series of that day would. */
const isMonthly = (plan: Plan) => underlyingOf(plan).settlesAtOpening === 'monthly';

/** That a series stops trading the day before it expires; null if there is none that day. */
export function openingWords(plan: Plan): string | null {
  if (!mayOpen(plan)) return null;
  const stops = `series of ${longDate(plan.expiration!)} stops trading the day before and is settled at that day’s opening prices, which no screen shows beforehand`;
  return isMonthly(plan)
    ? `The monthly ${stops}; a weekly series of the same date trades to its close. Check which one yours is.`
    : `The ${stops}.`;
}

/** The kind of put, where space is short; null for a stock. */
export function kindBrief(plan: Plan): string | null {
  const { margin } = underlyingOf(plan);
  if (margin.leverage !== 1) {
    return `${plan.stockName} moves ${margin.leverage} times its index, and its margin is ${margin.leverage} times the usual.`;
  }
  if (!plan.isIndex) return null;
  const opening = mayOpen(plan)
    ? ` ${isMonthly(plan) ? 'If it is in the monthly series, it' : 'It'} last trades on the day before it expires and is settled at the opening prices of expiration day.`
    : '';
  const when = isEuropean(plan) ? 'exercised at expiration only' : 'exercised on any day';
  return `Settled in cash, ${when}.${opening}`;
}

/** How an index option differs from a stock's; null for a stock. */
export function indexWords(plan: Plan): string | null {
  if (!plan.isIndex) return null;
  const on = underlyingOf(plan);
  const { margin, isPriced } = on;
  const { ofSpot } = marginRates(margin);
  const taxed = incomeOn(on) === 'section1256' ? '60/40' : 'as on a stock’s options';
  const held = isEuropean(plan)
    ? 'can be exercised at expiration only'
    : 'can be exercised on any day';
  const narrow =
    margin.underlying === 'equity' ? ', as it is for a stock, since the index is a narrow one' : '';
  const priced = isPriced
    ? ''
    : ' They are priced off its futures, which Putwise does not know, so nothing before expiration is priced and no chances are shown.';
  return [
    `${plan.stockName} is an index: its options ${held} and are settled in cash, so no shares are bought. Margin is ${percentBrief(ofSpot)} of the index${narrow}; gains are taxed ${taxed}. As of ${INDEXES_AS_OF}; your broker’s contract details decide.${priced}`,
    mayOpen(plan) ? `${openingWords(plan)} Figures here count to the close.` : null,
  ]
    .filter((words) => words !== null)
    .join(' ');
}

/** That a fund moves a multiple of its index, and the effect on margin; null if it does not. */
export function leverageWords(plan: Plan): string | null {
  const { margin } = underlyingOf(plan);
  const { leverage } = margin;
  if (leverage === 1) return null;
  const whose = plan.input.leverage ? 'as you say under Market' : `as of ${LEVERAGED_AS_OF}`;
  return `${plan.stockName} moves ${leverage} times its index, ${whose}: margin is ${percentBrief(marginRates(margin).ofSpot)} of its price, ${leverage} times the usual, and its falls are larger to match. Some brokers ask for less where the index is a broad one.`;
}
