import { billIncomeTotal } from '../../core/bills/treasuryBill';
import { profitIfUnchanged } from '../../core/put/payoff';
import { annualizedReturn } from '../../core/put/returnConvention';
import { impliedOf } from '../../plan/derived';
import type { Plan } from '../../plan/plan';
import { chance } from '../../text/chanceFormat';
import { percent, usd, usdBrief, usdTotal } from '../../text/format';
import { atStart } from '../../text/sentence';
import { averageWords } from './averageWords';
import { besideBills } from './besideBills';
import { isInTheMoney, yearly } from '../planWords';
import { missingWords, unsecuredIs } from './unsecuredWords';

const BY_PREMIUM = 'at the premium’s own volatility';

/** How far the stock is from the put's breakeven. */
function roomWords({ againstSpot, breakeven, stockName }: Plan): string | null {
  if (!againstSpot || breakeven === null) return null;
  const { discountToSpot } = againstSpot;
  const distance = percent(Math.abs(discountToSpot));
  return discountToSpot < 0
    ? `${atStart(stockName)} must be ${distance} higher at expiration for you not to lose.`
    : `At expiration ${stockName} can be ${distance} lower before you lose a cent.`;
}

/** How likely one is to own the shares, and their cost. */
function assignmentWords(plan: Plan): string | null {
  const implied = impliedOf(plan);
  if (!implied) return null;
  const event = plan.isIndex
    ? 'it then ends below the strike, and you pay in cash,'
    : `you then own the shares, at ${usd(plan.analysis.effectiveCost)} each,`;
  return `The chance that ${event} is ${chance(implied.chances.assignment)}, ${BY_PREMIUM}.`;
}

/** What a put in the money pays, and what a rise would add; null out of the money. */
function inTheMoneyWords(plan: Plan): string | null {
  const { trade, terms, analysis, convention, stockName } = plan;
  if (!trade || !isInTheMoney(plan)) return null;
  const implied = impliedOf(plan);
  const left = profitIfUnchanged(terms, trade.spot);
  const kept = usdTotal(analysis.netPremiumTotal);
  const unchanged =
    left > 0
      ? `you keep ${usdTotal(left)} of the ${kept}: its time value`
      : `you lose ${usdTotal(-left)}, as the ${kept} holds no time value`;
  const rate = yearly(annualizedReturn(terms, null, convention));
  const odds = implied ? `, ${chance(1 - implied.chances.assignment)} ${BY_PREMIUM}` : '';
  const whole = rate === null ? 'Keeping it all' : `Keeping it all, ${rate} a year,`;
  return `In the money: ${stockName} is below the strike. If it stays at ${usd(trade.spot)}, ${unchanged}. ${whole} takes a close above ${usdBrief(terms.strike)}${odds}.`;
}

/** What the put pays compared with T-bills if all goes well. */
export function billsWords(plan: Plan): string | null {
  const { bill, terms, input, analysis } = plan;
  const income = profitIfUnchanged(terms, input.spot);
  return (
    bill &&
    `${besideBills(plan, income, billIncomeTotal(analysis.collateralTotal, bill.periodReturn))}.`
  );
}

function unsecuredWords(plan: Plan): string | null {
  const missing = missingWords(plan);
  return missing && `Not cash-secured: ${missing}, so ${unsecuredIs(plan)}.`;
}

/** What the headline would hide: that a put is in the money, or lacks its cash. */
export const warningWords = (plan: Plan): readonly string[] =>
  [inTheMoneyWords(plan), unsecuredWords(plan)].filter((words) => words !== null);

const joined = (sentences: readonly (string | null)[]) =>
  sentences.filter((sentence) => sentence !== null).join(' ');

/** The text under the headline on paper, one paragraph each. */
export const verdictWords = (plan: Plan): readonly string[] =>
  [
    [inTheMoneyWords(plan)],
    [roomWords(plan), assignmentWords(plan)],
    [billsWords(plan), averageWords(plan)],
    [unsecuredWords(plan)],
  ]
    .map(joined)
    .filter((paragraph) => paragraph !== '');
