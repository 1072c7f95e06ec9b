import { daysToExpiration } from '../../core/market/calendar';
import { isOnTick } from '../../core/market/tickSize';
import { annualizedReturn, DEFAULT_CONVENTION } from '../../core/put/returnConvention';
import { annualize } from '../../core/put/shortPut';
import type { RuleFacts } from '../../core/rules/ruleFacts';
import { judgeTrade } from '../../core/rules/rules';
import { daysToExDividend } from '../dividendAhead';
import type { Implied } from '../market';
import type { Plan } from '../plan';
import { tickClassOf } from '../tickClass';

const answerOf = (text: string | null) => (text === 'yes' ? true : text === 'no' ? false : null);

/** The facts by which rules judge a plan. */
export function ruleFacts(plan: Plan, implied: Implied | null): RuleFacts {
  const { input, account, terms, analysis, againstSpot, bill, days, asOf } = plan;
  return {
    daysToExpiration: days,
    contracts: terms.contracts,
    isIndex: plan.isIndex,
    collateralTotal: analysis.collateralTotal,
    annualizedReturn: annualizedReturn(plan.afterFees, input.spot, DEFAULT_CONVENTION),
    billReturn: bill && annualize(bill.periodReturn, days, 'simple'),
    outOfTheMoney: againstSpot && againstSpot.outOfTheMoney,
    delta: implied && implied.delta,
    bid: input.bid,
    ask: input.ask,
    limit: input.premium,
    limitIsOnTick: isOnTick(input.premium, tickClassOf(plan)),
    openInterest: input.openInterest,
    daysToEarnings: input.earnings && asOf ? daysToExpiration(asOf, input.earnings) : null,
    earningsConfirmed: input.earningsStatus === 'confirmed',
    daysToExDividend: daysToExDividend(plan),
    cashTotal: account.cash,
    accountValueTotal: account.accountValue,
    closedTrades: account.closedTrades,
    takeProfitPlaced: plan.context.takeProfitPlaced,
    willingToOwn: answerOf(input.owns),
    privateCapital: answerOf(input.privateCapital),
  };
}

/** The trade against the rules in force. */
export const verdicts = (plan: Plan, implied: Implied | null) =>
  judgeTrade(ruleFacts(plan, implied), plan.rules);
