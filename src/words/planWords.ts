import {
  count,
  monthDay,
  number,
  percent,
  percentFine,
  percentPerYear,
  usdBrief,
  usdTotal,
} from '../text/format';
import type { Moment } from '../plan/moment';
import { KEPT_BILLS, LONGEST_BILL, type Plan } from '../plan/plan';
import type { AccountInput } from '../draft/given';
import type { ReturnConvention } from '../core/put/returnConvention';
import { sharesTotal } from '../core/put/shortPut';
import { FIELDS, initialShare } from '../draft/fields';
import { signOf } from '../text/sign';

const repeatedWord = ({ compounding }: ReturnConvention) =>
  compounding === 'simple' ? 'simple' : 'compounded';

const capitalWord = ({ basis }: ReturnConvention) =>
  basis === 'collateral' ? 'collateral' : 'collateral net of premium';

/** A convention where no one trade is meant: `simple, on collateral, after fees`. */
export const conventionName = (convention: ReturnConvention) =>
  `${repeatedWord(convention)}, on ${capitalWord(convention)}, ${convention.fees} fees`;

/** `simple, on $36,500 collateral, after fees`: what every yearly return on the page rests on. */
export const conventionWords = ({ convention, capitalTotal }: Plan) =>
  `${repeatedWord(convention)}, on ${usdTotal(capitalTotal)} ${capitalWord(convention)}, ${convention.fees} fees`;

/** The same in short, where the capital stands beside it: `simple, after fees`. */
export const conventionBrief = ({ convention }: Plan) =>
  `${repeatedWord(convention)}, ${convention.fees} fees`;

export const basisWord = ({ convention }: Plan) => capitalWord(convention);

/** How long the cash is tied up. */
export const span = (days: number) =>
  days === 0 ? 'until the close today' : `for ${count(days, 'day')}`;

/** A result in words: `loss of $1,204`. */
export function resultWords(dollars: number): string {
  const sign = signOf(dollars);
  return sign ? `${sign} of ${usdTotal(Math.abs(dollars))}` : 'no gain and no loss';
}

/** A result as a share of the capital, its sign being told in words: `0.58% of collateral`. */
export const shareWords = (dollars: number, plan: Plan) =>
  `${percentFine(Math.abs(dollars / plan.capitalTotal))} of ${basisWord(plan)}`;

/** When: `Today`, `At expiration`, `On Dec 10, 17 days before expiration`. */
export function momentWords({ day, daysLeft, date }: Moment): string {
  if (day === 0) return 'Today';
  if (daysLeft === 0) return 'At expiration';
  return `On ${date ? monthDay(date) : `day ${day}`}, ${count(daysLeft, 'day')} before expiration`;
}

/** Why no yearly rate is shown. */
export const NO_YEARLY_RATE = 'expires today: one period has no yearly rate';

/** `GOOGL 365 put`. */
export const putName = ({ input, terms }: Plan) =>
  `${input.stock || 'Stock'} ${usdBrief(terms.strike).slice(1)} put`;

/** The trade in one sentence: what is paid, and for what promise. */
export function promise({ analysis, terms, input, filledAt, stockName, convention }: Plan): string {
  const shares = `${number(sharesTotal(terms))} ${stockName === input.stock ? stockName : 'shares'}`;
  const buy = `for promising to buy ${shares} at ${usdBrief(terms.strike)}`;
  const kept = analysis.netPremiumTotal;
  if (terms.premium === 0) return `You are paid nothing ${buy}.`;
  if (kept <= 0) return `Fees take the whole premium: you are left with ${usdTotal(kept)} ${buy}.`;
  const fees = convention.fees === 'before' ? ' before fees' : '';
  const paid = filledAt === null ? ['are', ' today'] : ['were', ''];
  return `You ${paid[0]} paid ${usdTotal(kept)}${paid[1]}${fees} ${buy}.`;
}

export const yearly = (rate: number | null) => (rate === null ? null : percentPerYear(rate));

/** How far the stock is from the breakeven, in words. */
export function roomWords({ againstSpot, breakeven }: Plan): string | null {
  if (breakeven === null) return 'no price breaks even: fees take the premium';
  if (!againstSpot) return null;
  const { discountToSpot } = againstSpot;
  return `${percent(Math.abs(discountToSpot))} ${discountToSpot < 0 ? 'above' : 'below'} the stock`;
}

/** What keeps a T-bill from standing beside the trade. */
export type BillLack = 'quote' | 'lastDay' | 'tooLong';

/** Why there is no T-bill of the same days; null where there is one. */
export function lacksBill({ bill, days }: Plan): BillLack | null {
  if (bill) return null;
  if (days === 0) return 'lastDay';
  return days > LONGEST_BILL ? 'tooLong' : 'quote';
}

/** The bills whose quotes may be kept, the shortest first. */
export const TENORS = Object.keys(KEPT_BILLS) as readonly (keyof typeof KEPT_BILLS)[];

/** Whether quotes of several tenors are kept: they count instead of the single quote. */
export const keepsBills = (account: AccountInput) => TENORS.some((name) => account[name] !== null);

/** Whether the account can borrow nothing, so that the broker refuses a put without its cash. */
const refusesUnsecured = ({ account }: Plan) => account.accountKind !== 'margin';

/** What the order is while cash for the shares is missing. */
export const unsecuredIs = (plan: Plan) =>
  refusesUnsecured(plan)
    ? `the broker refuses such an order in ${plan.account.accountKind === 'ira' ? 'an IRA' : 'a cash account'}`
    : 'this is a naked put on margin';

/** Whether the T-bill rate is still the one the page came with. */
export const billIsExample = ({ account }: Plan) =>
  !keepsBills(account) &&
  account.billKind === FIELDS.billKind.initial &&
  account.billQuote === initialShare('billQuote');
