import {
  count,
  monthDay,
  number,
  percent,
  percentBrief,
  percentPerYear,
  usd,
  usdBrief,
  usdTotal,
} from '../text/format';
import type { Plan } from '../plan/plan';
import type { ReturnConvention } from '../core/put/returnConvention';
import { sharesTotal } from '../core/put/shortPut';

export const repeatedWord = ({ compounding }: ReturnConvention) =>
  compounding === 'simple' ? 'simple' : 'compounded';

export const netWord = ({ basis }: ReturnConvention) =>
  basis === 'collateral' ? '' : ' net of premium';

/** The capital of a return: `$36,500`, `$35,961 net of premium`. */
export const capitalWords = ({ convention, capitalTotal }: Plan, write = usdTotal) =>
  write(capitalTotal) + netWord(convention);

/** Added to every figure based on a premium nobody has quoted. */
export const estimateWord = ({ input }: Plan) =>
  input.estimatedAt === null ? '' : ', at an estimated premium';

/** `simple, on $36,500, after fees`: the basis of every yearly return on the page. */
export const conventionWords = (plan: Plan) =>
  `${repeatedWord(plan.convention)}, on ${capitalWords(plan)}, ${plan.convention.fees} fees${estimateWord(plan)}`;

export const isInTheMoney = ({ trade }: Plan) => trade !== null && trade.strike > trade.spot;

/**
 * The condition of the leading return: `if GOOGL ends above $365`; in the money, where that would
 * require a rise, `if INTC stays at $36.00`.
 */
export const conditionWords = (plan: Plan) =>
  plan.trade && isInTheMoney(plan)
    ? `if ${plan.stockName} stays at ${usd(plan.trade.spot)}`
    : `if ${plan.stockName} ends above ${usdBrief(plan.terms.strike)}`;

/** The basis and condition of the leading return. */
export const returnWords = (plan: Plan) => `${conventionWords(plan)}, ${conditionWords(plan)}`;

/** How long the cash is tied up. */
export const span = (days: number) =>
  days === 0 ? 'until the close today' : `for ${count(days, 'day')}`;

/** Why no yearly rate is shown. */
export const NO_YEARLY_RATE = 'expires today, so there is no yearly rate';

/** What the put is on. */
export const noun = ({ isIndex }: Pick<Plan, 'isIndex'>) => (isIndex ? 'index' : 'stock');

/** What is bought: `100 GOOGL`, or `100 shares` if the stock has no short name. */
export const sharesWords = ({ terms, input, stockName }: Plan) =>
  `${number(sharesTotal(terms))} ${stockName === input.stock ? stockName : 'shares'}`;

/** Until when the promise holds. */
function term({ days, input }: Plan): string {
  if (days === 0) return 'until the close today';
  return input.expiration === null
    ? `within ${count(days, 'day')}`
    : `until ${monthDay(input.expiration)}`;
}

/** The trade in one sentence: what is paid, and for what promise. */
export function promise(plan: Plan): string {
  const { analysis, terms, filledAt, convention } = plan;
  const isEstimate = plan.input.estimatedAt !== null;
  const sold = `Sold at ${isEstimate ? 'an estimated ' : ''}${usd(terms.premium)}, this put`;
  const strike = usdBrief(terms.strike);
  const buy = plan.isIndex
    ? `for your promise to pay, in cash, ${number(sharesTotal(terms))} times what ${plan.stockName} ends below ${strike} ${term(plan)}.`
    : `for your promise to buy ${sharesWords(plan)} at ${strike} ${term(plan)}.`;
  const kept = analysis.netPremiumTotal;
  if (terms.premium > 0 && kept <= 0) {
    return `${sold} leaves you with ${usdTotal(kept)}, since fees take the whole premium, ${buy}`;
  }
  const fees = convention.fees === 'before' ? ' before fees' : '';
  const paid = terms.premium === 0 ? 'nothing' : usdTotal(kept);
  return filledAt === null
    ? `${sold} ${isEstimate ? 'would pay' : 'pays'} you ${paid} today${fees} ${buy}`
    : `${sold} paid you ${paid}${fees} ${buy}`;
}

/** `If GOOGL falls 20%`: the fall the page shows. */
export const ifFalls = ({ stockName, fall }: Plan) => `If ${stockName} falls ${percentBrief(fall)}`;

/** The same before a loss: `Should GOOGL fall 20%,`; without a stock price `At worst`. */
export const fallLead = ({ stockName, fall, trade }: Plan) =>
  trade ? `Should ${stockName} fall ${percentBrief(fall)},` : 'At worst';

export const yearly = (rate: number | null) => (rate === null ? null : percentPerYear(rate));

/** How far the stock is from the breakeven, in words. */
export function roomWords(plan: Plan): string | null {
  const { againstSpot, breakeven } = plan;
  if (breakeven === null) return 'no price breaks even: fees take the premium';
  if (!againstSpot) return null;
  const { discountToSpot } = againstSpot;
  return `${percent(Math.abs(discountToSpot))} ${discountToSpot < 0 ? 'above' : 'below'} the ${noun(plan)}`;
}
