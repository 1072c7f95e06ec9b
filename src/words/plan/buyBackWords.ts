import { aboutPrice } from '../../text/aboutPrice';
import type { HalfExit } from '../../plan/exits/closing';
import type { Moment } from '../../plan/moment';
import type { Plan } from '../../plan/plan';
import { number, price, usdBrief, usdTotal } from '../../text/format';
import { signOf } from '../../text/sign';
import { briefDate } from '../briefDate';
import { volatilityWords } from './exitWords';

/** `Dec 16`; without a date `day 18`. */
export const dayTick = (plan: Plan, { day, date }: Moment) =>
  date === null ? `day ${number(day)}` : briefDate(plan)(date);

/** `GOOGL unchanged at $385`, `GOOGL at $375`. */
export const pathTexts = (
  { stockName }: Plan,
  spot: number,
  isUnchanged: boolean,
): readonly (readonly string[])[] =>
  isUnchanged
    ? [[`${stockName} unchanged at ${usdBrief(spot)}`], [`at ${usdBrief(spot)}`]]
    : [[`${stockName} at ${aboutPrice(spot)}`], [`at ${aboutPrice(spot)}`]];

/** `your exit at 2.70 keeps $268`. */
export function orderTexts({ mark, profitTotal }: HalfExit): readonly (readonly string[])[] {
  const at = `exit at ${price(mark)}`;
  return signOf(profitTotal) === 'profit'
    ? [[`your ${at} keeps ${usdTotal(profitTotal)}`], [at]]
    : [[`your ${at}`], [at]];
}

export const PAYS_TEXTS: readonly (readonly string[])[] = [
  ['shaded: closing and starting again earns more a day'],
  ['shaded: closing earns more a day'],
];

/** The chart in words, for those who cannot see it, with its assumptions. */
export const pictureWords = (plan: Plan) =>
  `What it costs to buy back from today to expiration, at ${volatilityWords(plan)}. Where shaded, closing and doing the same again earns more a day than holding to the end.`;
