import { periodReturn } from '../../core/put/returnConvention';
import { count, DASH, percentBrief, percentFinest, usd, usdExact } from '../../text/format';
import { atStart } from '../../text/sentence';
import { unit, unitsOf } from '../kindWords';
import { noun, returnWords, yearly } from '../planWords';
import { noBillWords } from '../noBill';
import type { RecipeOf } from './figure';
import {
  compoundFormula,
  earnedFormula,
  earnedTerm,
  NOBODY_CAN_PROMISE,
  keptTerm,
  NO_BREAKEVEN,
  NO_DAYS,
  sharesTerm,
} from './sums';

export const annualizedReturn: RecipeOf = (plan) => {
  const { convention, capitalTotal, annualized, days } = plan;
  const period = `${earnedTerm(plan)} ÷ ${usdExact(capitalTotal)}`;
  const answer = yearly(annualized) ?? DASH;
  const note = `${returnWords(plan)}; ${count(days, 'calendar day')} in New York, a year of 365.`;
  return convention.compounding === 'simple'
    ? {
        formula: `${atStart(earnedFormula(plan))} ÷ capital × 365 ÷ days`,
        numbers: days === 0 ? NO_DAYS : `${period} × 365 ÷ ${days} = ${answer}`,
        note,
      }
    : {
        formula: compoundFormula(plan, 'capital'),
        numbers:
          days === 0
            ? NO_DAYS
            : `(1 + ${percentFinest(periodReturn(plan.terms, plan.input.spot, convention))})^(365 ÷ ${days}) − 1 = ${answer}`,
        note: `${note} ${NOBODY_CAN_PROMISE}`,
      };
};

export const billsSameDays: RecipeOf = (plan) => {
  const { bill, billReturn, convention, days } = plan;
  const period = bill ? percentFinest(bill.periodReturn) : DASH;
  const answer = yearly(billReturn);
  const isSimple = convention.compounding === 'simple';
  return {
    formula: isSimple
      ? 'What a T-bill for the same days returns × 365 ÷ days'
      : '(1 + what a T-bill for the same days returns) to the power of 365 ÷ days, less 1',
    numbers:
      answer === null
        ? atStart(noBillWords(plan))
        : isSimple
          ? `${period} × 365 ÷ ${days} = ${answer}`
          : `(1 + ${period})^(365 ÷ ${days}) − 1 = ${answer}`,
    note: 'Counted the same way as the put’s return, so the two can be compared; its quote is under Account.',
  };
};

export const breakeven: RecipeOf = (plan) => ({
  formula: `Strike − premium kept per ${unit(plan)}`,
  numbers:
    plan.breakeven === null
      ? NO_BREAKEVEN
      : `${usd(plan.terms.strike)} − ${keptTerm(plan)} ÷ ${sharesTerm(plan)} = ${usd(plan.breakeven)}`,
  note: 'At expiration. Before then the put still has time value, so closing early at this price costs money.',
});

export const cashToSetAside: RecipeOf = (plan) => ({
  formula: `Strike × ${unitsOf(plan)}`,
  numbers: `${usd(plan.terms.strike)} × ${sharesTerm(plan)} = ${usdExact(plan.analysis.collateralTotal)}`,
  note: `${plan.isIndex ? 'The most that can be owed in cash' : 'What assignment costs'}. The buffer of ${percentBrief(plan.rules.cashBuffer)} is for fees, rolls and currency; a put secured by its full strike in a cash account has no margin call.`,
});

export const mostYouCanLose: RecipeOf = (plan) => ({
  formula: 'Cash to set aside − premium kept',
  numbers: `${usdExact(plan.analysis.collateralTotal)} − ${keptTerm(plan)} = ${usdExact(plan.analysis.maxLossTotal)}`,
  note: `If the ${noun(plan)} is worth nothing at expiration. A naked put loses the same dollars.`,
});
