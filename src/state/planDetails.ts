import { daysToExpiration } from '../core/market/calendar';
import { isOnTick, type TickClass } from '../core/market/tickSize';
import { nakedPut } from '../core/strategies/nakedPut';
import { sameCash } from '../core/strategies/sameCash';
import { contractsSecured, requiredPremium } from '../core/trade/backward';
import { orderTicket } from '../core/trade/orderTicket';
import { outcomes } from '../core/trade/outcomes';
import { annualizedReturn, DEFAULT_CONVENTION } from '../core/trade/returnConvention';
import { judgeTrade, type RuleFacts } from '../core/trade/rules';
import { annualize } from '../core/trade/shortPut';
import { usualShare } from './fields';
import type { OutlookPlan } from './outlook';
import { feeSchedule, sellFees, termsAfterFees, type Plan } from './plan';

/** The line a user ticks once the take-profit order is in the broker's book. */
export const TAKE_PROFIT_TICK = 'takeProfitPlaced';

/** A plan with every figure the page shows. */
export type PlanDetails = ReturnType<typeof deriveDetails>;

/** The put on margin at opening, flat among the other figures; null without a stock price. */
export function marginOf({ trade, convention }: Plan) {
  const naked = trade && nakedPut(trade, convention);
  return {
    margin: naked && naked.margin,
    marginCapitalTotal: naked && naked.capitalTotal,
    marginReturn: naked && naked.annualizedReturn,
  };
}

const answerOf = (text: string | null) => (text === 'yes' ? true : text === 'no' ? false : null);

function ruleFacts(plan: OutlookPlan, tickClass: TickClass, ticks: readonly string[]): RuleFacts {
  const { input, terms, analysis, againstSpot, implied, bill, days, today } = plan;
  const daysUntil = (date: string | null) => (date && today ? daysToExpiration(today, date) : null);
  return {
    daysToExpiration: days,
    contracts: terms.contracts,
    collateralTotal: analysis.collateralTotal,
    annualizedReturn: annualizedReturn(termsAfterFees(input), DEFAULT_CONVENTION),
    billReturn: bill && annualize(bill.periodReturn, days, 'simple'),
    outOfTheMoney: againstSpot && againstSpot.outOfTheMoney,
    delta: implied && implied.delta,
    bid: input.bid,
    ask: input.ask,
    limit: input.plannedPremium,
    limitIsOnTick: isOnTick(input.plannedPremium, tickClass),
    openInterest: input.openInterest,
    daysToEarnings: daysUntil(input.earnings),
    earningsConfirmed: input.earningsStatus === 'confirmed',
    daysToExDividend: daysUntil(input.exDividend),
    cashTotal: input.cash,
    accountValueTotal: input.accountValue,
    closedTrades: input.closedTrades,
    takeProfitPlaced: ticks.includes(TAKE_PROFIT_TICK),
    willingToOwn: answerOf(input.owns),
    privateCapital: answerOf(input.privateCapital),
  };
}

/** How finely the option is quoted. */
export const tickClassOf = ({ input }: Plan) => (input.tickClass ?? 'penny') as TickClass;

/** The share of the premium that the take-profit order keeps; null while its text cannot be used. */
export const takeProfitShareOf = ({ input }: Plan): number | null =>
  input.unread.includes('takeProfitShare')
    ? null
    : (input.takeProfitShare ?? usualShare('takeProfitShare'));

/** The sale at the premium planned, and the exit from the premium that is kept of it. */
function limitsOf(plan: Plan, tickClass: TickClass) {
  const { input, terms } = plan;
  const share = takeProfitShareOf(plan);
  return {
    takeProfitLimit:
      share === null ? null : orderTicket(terms.premium, tickClass, share).takeProfitLimit,
    sellLimit: orderTicket(input.plannedPremium, tickClass).sellLimit,
  };
}

/** Works out what stands below the chart and in print. `ticks` are the checklist's ticked lines. */
export function deriveDetails(plan: OutlookPlan, ticks: readonly string[]) {
  const { input, terms, trade, convention, rules, bill } = plan;
  const tickClass = tickClassOf(plan);
  return {
    ...plan,
    ...marginOf(plan),
    openFees: sellFees(input),
    outcomes: trade && outcomes(trade, convention, input.ownPrice),
    sameCash: trade && sameCash(trade, convention, bill && bill.periodReturn, plan.fall),
    requiredPremium:
      input.wantedReturn &&
      requiredPremium({
        terms: termsAfterFees(input),
        wanted: input.wantedReturn,
        convention,
        schedule: feeSchedule(input),
        tickClass,
      }),
    contractsSecured:
      input.cash === null ? null : contractsSecured(input.cash, terms, rules.cashBuffer),
    verdicts: judgeTrade(ruleFacts(plan, tickClass, ticks), rules),
    ticket: limitsOf(plan, tickClass),
  };
}
