import { daysToExpiration } from '../core/market/calendar';
import { isOnTick } from '../core/market/tickSize';
import { nakedPut } from '../core/strategies/nakedPut';
import { sameCash } from '../core/strategies/sameCash';
import { contractsSecured, requiredPremium } from '../core/put/backward';
import { orderTicket } from '../core/put/orderTicket';
import { outcomes } from '../core/put/outcomes';
import { annualizedReturn, DEFAULT_CONVENTION } from '../core/put/returnConvention';
import type { RuleFacts } from '../core/rules/ruleFacts';
import { judgeTrade } from '../core/rules/rules';
import { annualize, type PutTerms } from '../core/put/shortPut';
import { soldAt } from '../core/put/soldAt';
import { usualShare } from '../draft/fields';
import type { OutlookPlan } from './outlook';
import { feeSchedule, openFeesTotal, termsAfterFees, type Plan } from './plan';
import type { PlanInput } from '../draft/readDraft';

/** The line a user ticks once the take-profit order is in the broker's book. */
export const TAKE_PROFIT_TICK = 'takeProfitPlaced';

/** A plan with every figure the page shows. */
export type PlanDetails = ReturnType<typeof deriveDetails>;

/** The put on margin at opening; null without a stock price. */
export const nakedOf = ({ trade, convention }: Plan) => trade && nakedPut(trade, convention);

const answerOf = (text: string | null) => (text === 'yes' ? true : text === 'no' ? false : null);

function ruleFacts(plan: OutlookPlan, ticks: readonly string[]): RuleFacts {
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
    limitIsOnTick: isOnTick(input.plannedPremium, input.tickClass),
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

/** The share of the premium that the take-profit order keeps; null while its text cannot be used. */
export const takeProfitShareOf = ({ input }: Plan): number | null =>
  input.unread.includes('takeProfitShare')
    ? null
    : (input.takeProfitShare ?? usualShare('takeProfitShare'));

/** The sale at the premium planned, what it brings or brought, and the exit from that. */
function ticketOf(plan: Plan) {
  const { input, terms } = plan;
  const share = takeProfitShareOf(plan);
  const { sellLimit } = orderTicket(input.plannedPremium, input.tickClass);
  const sold = soldTerms(input, sellLimit);
  const received = (sold ?? terms).premium;
  return {
    sellLimit,
    /** The put at the price it is sold for: that of its fill, or of its limit until then. */
    sold,
    takeProfitLimit:
      share === null ? null : orderTicket(received, input.tickClass, share).takeProfitLimit,
  };
}

function soldTerms(input: PlanInput, sellLimit: number | null): PutTerms | null {
  const terms = termsAfterFees(input);
  if (input.fillPrice !== null) return terms;
  return sellLimit === null ? null : soldAt(terms, sellLimit, feeSchedule(input));
}

/** Works out what stands below the chart and in print. `ticks` are the checklist's ticked lines. */
export function deriveDetails(plan: OutlookPlan, ticks: readonly string[]) {
  const { input, terms, trade, convention, rules, bill } = plan;
  return {
    ...plan,
    naked: nakedOf(plan),
    openFeesTotal: openFeesTotal(input),
    outcomes: trade && outcomes(trade, convention, input.ownPrice),
    sameCash: trade && sameCash(trade, convention, bill && bill.periodReturn, plan.fall),
    requiredPremium:
      input.wantedReturn &&
      requiredPremium({
        terms: termsAfterFees(input),
        wanted: input.wantedReturn,
        convention,
        schedule: feeSchedule(input),
        tickClass: input.tickClass,
      }),
    contractsSecured:
      input.cash === null ? null : contractsSecured(input.cash, terms, rules.cashBuffer),
    verdicts: judgeTrade(ruleFacts(plan, ticks), rules),
    ticket: ticketOf(plan),
  };
}
