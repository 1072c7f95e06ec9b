import type { Pace } from '../../core/put/exit';
import { isTradingDay } from '../../core/market/holidays';
import { briefDate } from '../briefDate';
import type { EarlyExit, HalfExit } from '../../plan/exits/closing';
import type { Moment } from '../../plan/moment';
import type { Plan } from '../../plan/plan';
import { count, DASH, number, percent, price, usd, usdBrief, usdTotal } from '../../text/format';
import { signOf } from '../../text/sign';
import { styledPut } from '../kindWords';
import { yearly } from '../planWords';
import { unpricedWords } from './unpriced';
import { runningOf } from '../../plan/derived';
import { momentWords } from '../resultWords';

/** `the premium’s own volatility of 28.3%`: the basis of prices before expiration. */
export function volatilityWords(plan: Plan): string {
  const { input } = plan;
  const running = runningOf(plan);
  const whose = input.volatility === null ? 'the premium’s own' : 'your';
  return running ? `${whose} volatility of ${percent(running.market.volatility)}` : DASH;
}

/** When and at what price the put is bought back, and where that price is from. */
export function buyBackWords(plan: Plan, { closing, moment }: EarlyExit): string {
  if (!closing) {
    return `${unpricedWords(plan, 'what closing keeps')} A buy-back price of your own needs no model.`;
  }
  const closed =
    moment.daysLeft > 0 && moment.date && !isTradingDay(moment.date)
      ? ' There is no trading that day.'
      : '';
  const unread = plan.input.unread.includes('mark')
    ? ' Your buy-back price cannot be used, so the model’s stands in.'
    : '';
  const when = momentWords(moment);
  const { mark } = closing;
  if (plan.input.mark !== null)
    return `${when}, bought back at your price of ${usd(mark)}.${closed}`;
  const unchanged = `${plan.stockName} unchanged at ${usdBrief(runningOf(plan)!.market.spot)}`;
  if (mark === 0)
    return `${when}, with ${unchanged}, the put is worth nothing and needs no order.${unread}`;
  const bought = `bought back at ${usd(mark)}, what ${styledPut(plan)} is worth`;
  return `${when}, ${bought} with ${unchanged} and ${volatilityWords(plan)}.${unread}${closed}`;
}

/** Why a new trade may pay what this one does. */
export const freshWords = (plan: Plan) =>
  runningOf(plan) && plan.input.volatility === null
    ? 'At the premium’s own volatility a fresh trade pays what this one did. '
    : '';

/** `Dec 9, day 11`. */
export const dayWords = (plan: Plan, { day, date }: Moment) =>
  `${date ? `${briefDate(plan)(date)}, ` : ''}day ${number(day)}`;

function reachedWords(plan: Plan, { reached, paysUntil }: HalfExit): string {
  if (!runningOf(plan)) return '';
  const model = ` With ${plan.stockName} and its volatility unchanged, the model`;
  if (!reached) return `${model} does not get there before expiration.`;
  if (reached.day === 0) return `${model} fills it today.`;
  const verdict = paysUntil !== null && reached.day <= paysUntil ? 'in time' : 'too late for that';
  return reached.daysLeft === 0
    ? `${model} gets there only at expiration: too late for that.`
    : `${model} fills it on ${dayWords(plan, reached)}: ${verdict}.`;
}

/** The usual exit: what it keeps, and until when it earns more per day than holding. */
export function halfWords(plan: Plan, half: HalfExit | null): string {
  const { terms, days, convention } = plan;
  if (terms.premium === 0) return 'There is no premium to take half of.';
  if (!half) return `Half of ${usd(terms.premium)} is less than the smallest price step.`;
  const { mark, profitTotal, paysUntil } = half;
  const order = `The usual order at half the premium, ${usd(mark)},`;
  const sign = signOf(profitTotal);
  if (sign !== 'profit') {
    const lost = sign === 'loss' ? ` and loses ${usdTotal(-profitTotal)}` : '';
    return `${order} keeps nothing after the fees of both orders${lost}.`;
  }
  const keeps = `${order} keeps ${usdTotal(profitTotal)} ${convention.fees} fees.`;
  if (days === 0) return `${keeps} On the expiration day there is no pace to compare.`;
  if (!paysUntil) {
    return `${keeps} Even on the first day, holding to the end earns more a day.`;
  }
  const until =
    paysUntil === days
      ? 'whenever it fills.'
      : `only if it fills within ${number(paysUntil)} of ${count(days, 'day')}; later, holding earns more a day.`;
  return `${keeps} Closing there and doing the same again earns more a day than holding to the end ${until}${reachedWords(plan, half)}`;
}

/** `Closed at 2.70 on Dec 8, day 10`. */
export const closedOnWords = (plan: Plan, { mark }: HalfExit, moment: Moment) =>
  `Closed at ${price(mark)} on ${dayWords(plan, moment)}`;

/** `Held to Jan 4, at best`. */
export const heldWords = (plan: Plan) =>
  `Held to ${plan.expiration ? briefDate(plan)(plan.expiration) : 'expiration'}, at best`;

/** `$14.57` a day and `14.6%` a year. */
export function paceCells(pace: Pace | null) {
  const said = pace
    ? ([usdTotal(pace.perDayTotal), yearly(pace.annualizedReturn) ?? DASH] as const)
    : ([DASH, DASH] as const);
  const sign = pace && signOf(pace.perDayTotal) === 'loss' ? 'loss' : undefined;
  return said.map((text) => ({ text, sign }) as const);
}
