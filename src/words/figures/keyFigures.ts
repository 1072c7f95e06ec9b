import { isExampleBill } from '../../plan/compare/exampleBill';
import { periodReturn } from '../../core/put/returnConvention';
import { billIncomeTotal } from '../../core/bills/treasuryBill';
import { percent, percentBrief, percentFine, usd, usdTotal } from '../../text/format';
import { NAMES } from '../names';
import { noBillWords, rolledWords } from '../noBill';
import { conditionWords, NO_YEARLY_RATE, returnWords, roomWords, yearly } from '../planWords';
import { type LeadingFigure, onDemand } from './figure';

const recipe = (of: keyof typeof import('./keyRecipes')) =>
  onDemand(async () => (await import('./keyRecipes'))[of]);

export const ANNUALIZED_RETURN: LeadingFigure = {
  name: NAMES.annualizedReturn,
  value: ({ annualized }) => yearly(annualized),
  note: (plan) =>
    plan.annualized === null
      ? `${NO_YEARLY_RATE}; ${percentFine(periodReturn(plan.terms, plan.input.spot, plan.convention))} for the period, ${conditionWords(plan)}`
      : returnWords(plan),
  recipe: recipe('annualizedReturn'),
};

/** What the same cash earns in the same days; without this the return beside it means nothing. */
export const BILLS_SAME_DAYS: LeadingFigure = {
  name: `${NAMES.bills}, same days`,
  value: ({ billReturn }) => (billReturn === null ? null : percent(billReturn)),
  note(plan) {
    const { bill, analysis } = plan;
    if (!bill) return noBillWords(plan);
    const paid = usdTotal(billIncomeTotal(analysis.collateralTotal, bill.periodReturn));
    return `${paid} without that risk${rolledWords(plan)}${isExampleBill(plan.account) ? ', an example rate' : ''}`;
  },
  recipe: recipe('billsSameDays'),
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
