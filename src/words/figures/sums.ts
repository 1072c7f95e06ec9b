import { sharesTotal } from '../../core/put/shortPut';
import type { Plan } from '../../plan/plan';
import { DASH, number, percent, usd, usdExact } from '../../text/format';
import { isInTheMoney, yearly } from '../planWords';
import { pricingOf } from '../../plan/pricing';

/** A dollar amount inside a sum: a negative one in parentheses. */
const term = (dollars: number) => (dollars < 0 ? `(${usdExact(dollars)})` : usdExact(dollars));

export const keptTerm = ({ analysis }: Plan) => term(analysis.netPremiumTotal);

/**
 * What a return counts, as a formula: in the money, without the part of the premium that exercise
 * takes.
 */
export const earnedFormula = (plan: Plan) =>
  isInTheMoney(plan) ? '(premium kept − (strike − stock price) × shares)' : 'premium kept';

export const earnedTerm = (plan: Plan) =>
  plan.trade && isInTheMoney(plan)
    ? `(${keptTerm(plan)} − (${usd(plan.terms.strike)} − ${usd(plan.trade.spot)}) × ${sharesTerm(plan)})`
    : keptTerm(plan);

export const sharesTerm = ({ terms }: Plan) => number(sharesTotal(terms));

/** A price between two cents, precise enough for its sum to come out: `$58.6278`. */
export const finePrice = (price: number) => {
  const rounded = Number(price.toFixed(4));
  return Number(price.toFixed(2)) === rounded ? usd(price) : `$${number(rounded)}`;
};

export const yearsTerm = (plan: Plan) => number(Number(pricingOf(plan).years.toFixed(4)));

/** One standard deviation of the stock's logarithm to expiration. */
export const deviationTerm = (volatility: number, plan: Plan) =>
  `${percent(volatility)} × √${yearsTerm(plan)}`;

export const NO_DAYS = 'No days are left, so there is no yearly rate';

export const NO_BREAKEVEN = 'Fees take the premium: no price breaks even';

/** A yearly return as a sum: an income on its capital over some days, by the convention. */
export function yearlySum(
  { convention }: Plan,
  of: {
    readonly incomeTotal: number;
    readonly capitalTotal: number;
    readonly days: number;
    readonly annualizedReturn: number | null;
  },
): string {
  const { incomeTotal, capitalTotal, days } = of;
  if (days === 0) return NO_DAYS;
  const period = `${term(incomeTotal)} ÷ ${usdExact(capitalTotal)}`;
  const answer = yearly(of.annualizedReturn) ?? DASH;
  return convention.compounding === 'simple'
    ? `${period} × 365 ÷ ${days} = ${answer}`
    : `(1 + ${period})^(365 ÷ ${days}) − 1 = ${answer}`;
}

/** A period's return when repeated for a year. */
export const compoundFormula = (plan: Plan, capital: string) =>
  `(1 + ${earnedFormula(plan)} ÷ ${capital}) to the power of 365 ÷ days, less 1`;

export const NOBODY_CAN_PROMISE =
  'Assumes the same trade can be repeated all year at the same return, which nobody can promise.';
