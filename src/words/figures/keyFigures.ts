import { periodReturn } from '../../core/put/returnConvention';
import type { Plan } from '../../plan/plan';
import { percent, percentBrief, percentFine, usd, usdTotal } from '../../text/format';
import { NAMES } from '../names';
import { noBillWords } from '../noBill';
import {
  billIsExample,
  conditionWords,
  NO_YEARLY_RATE,
  returnWords,
  roomWords,
  yearly,
} from '../planWords';
import { rolledWords } from '../rolledBill';
import { type LeadingFigure, onDemand } from './figure';

const recipe = (of: keyof typeof import('./keyRecipes')) =>
  onDemand(async () => (await import('./keyRecipes'))[of]);

/** The yearly return of T-bills that run as long, or why there is none. */
function billsWords(plan: Plan): string {
  if (plan.billReturn === null) return noBillWords(plan);
  return (
    percent(plan.billReturn) + rolledWords(plan) + (billIsExample(plan) ? ', an example rate' : '')
  );
}

export const ANNUALIZED_RETURN: LeadingFigure = {
  name: NAMES.annualizedReturn,
  value: ({ annualized }) => yearly(annualized),
  note: (plan) =>
    plan.annualized === null
      ? `${NO_YEARLY_RATE}; ${percentFine(periodReturn(plan.terms, plan.input.spot, plan.convention))} for the period, ${conditionWords(plan)}`
      : `${returnWords(plan)}. ${NAMES.bills}, same days: ${billsWords(plan)}`,
  recipe: recipe('annualizedReturn'),
};

export const BREAKEVEN: LeadingFigure = {
  name: NAMES.breakeven,
  value: ({ breakeven }) => (breakeven === null ? null : usd(breakeven)),
  note: roomWords,
  recipe: recipe('breakeven'),
};

export const CASH_TO_SET_ASIDE: LeadingFigure = {
  name: NAMES.cash,
  value: ({ analysis }) => usdTotal(analysis.collateralTotal),
  note: ({ bufferTotal, rules }) =>
    `+ ${usdTotal(bufferTotal)} buffer at ${percentBrief(rules.cashBuffer)}`,
  recipe: recipe('cashToSetAside'),
};

export const MOST_YOU_CAN_LOSE: LeadingFigure = {
  name: NAMES.maxLoss,
  value: ({ analysis }) => usdTotal(analysis.maxLossTotal),
  note: ({ stockName }) => `if ${stockName} goes to zero`,
  recipe: recipe('mostYouCanLose'),
};
