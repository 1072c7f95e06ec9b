import { REVIEW_DAYS } from '../core/market/reminders';
import type { RuleName } from '../core/rules/rules';
import { count, percentBrief, price, usdBrief, usdExact, usdTotal } from '../text/format';
import { TAKE_PROFIT_TICK } from '../draft/work';
import { takeProfitShareOf } from '../plan/limits';
import { decideUntil } from './order/decideWords';
import { atLossWords, exitsLine, withShares } from './order/exitPlanWords';
import { PREVIEW_NAMES } from './order/ticketText';
import { RULE_WORDS } from './ruleWords';
import { atStart } from '../text/sentence';
import { noun } from './planWords';
import { limitsOf, nakedOf } from '../plan/derived';
import type { Plan } from '../plan/plan';

/** One line: judged by a rule if the figures can tell, ticked by hand if not. */
export interface ChecklistLine {
  readonly id: string;
  readonly words: (plan: Plan) => string;
  readonly rule?: RuleName;
  /** Filled in by hand on paper if the rule cannot judge. */
  readonly blank?: string;
}

export interface ChecklistGroup {
  readonly title: string;
  /** When its lines apply: before the order is filled, or after. */
  readonly phase: 'before' | 'after';
  readonly lines: readonly ChecklistLine[];
}

const judged = (rule: RuleName, blank: string): ChecklistLine => ({
  id: rule,
  rule,
  blank,
  words: (plan) => RULE_WORDS[rule].asks(plan.rules, plan),
});

const byHand = (id: string, words: string | ((plan: Plan) => string)): ChecklistLine => ({
  id,
  words: typeof words === 'string' ? () => words : words,
});

function takeProfit(plan: Plan): string {
  const { takeProfitLimit } = limitsOf(plan);
  const share = takeProfitShareOf(plan);
  if (share === null) return '____';
  return takeProfitLimit === null
    ? `${percentBrief(1 - share)} of the premium`
    : price(takeProfitLimit);
}

function buyingPower(plan: Plan): string {
  const { account, analysis } = plan;
  const naked = nakedOf(plan);
  if (account.accountKind !== 'margin') {
    return `${PREVIEW_NAMES.cash}: down by ${usdTotal(analysis.collateralTotal)}`;
  }
  return naked
    ? `${PREVIEW_NAMES.margin}: down by about ${usdTotal(naked.margin.netOfPremiumTotal)} only`
    : `${PREVIEW_NAMES.margin}: down by that only`;
}

/** The checklist of a first trade, from the account to the exit. */
export const CHECKLIST: readonly ChecklistGroup[] = [
  {
    title: 'Before trading',
    phase: 'before',
    lines: [
      byHand('permission', 'Option permission covers short puts'),
      {
        ...judged('cashBuffer', 'cash ________'),
        words: ({ analysis, bufferTotal }) =>
          `Cash for the strike and its buffer: ${usdTotal(analysis.collateralTotal + bufferTotal)}`,
      },
      judged('willingToOwn', ''),
      judged('noEarnings', 'next ________'),
    ],
  },
  {
    title: 'Setting up the trade',
    phase: 'before',
    lines: [
      byHand('chain', 'Option chain opened, puts side'),
      judged('daysWindow', ''),
      judged('outOfTheMoneyBand', ''),
      judged('returnFloor', ''),
      judged('spreadWidth', 'bid ____ ask ____'),
      judged('openInterestFloor', '________'),
      byHand('limitOrder', 'LIMIT order, at or near the bid; never MARKET'),
      byHand('exitsDecided', exitsLine),
    ],
  },
  {
    title: 'After the fill',
    phase: 'after',
    lines: [
      byHand('position', ({ input }) => `Position shows −${count(input.contracts, 'put')}`),
      byHand('cashUp', ({ analysis, afterFees }) => {
        const change = analysis.grossPremiumTotal - afterFees.openFeesTotal;
        return `Cash ${change < 0 ? 'down' : 'up'} by ${usdExact(Math.abs(change))}`;
      }),
      byHand('buyingPower', buyingPower),
      byHand(
        TAKE_PROFIT_TICK,
        (plan) => `Buy to close at ${takeProfit(plan)} ${limitsOf(plan).exitTimeInForce} in place`,
      ),
      byHand('reminders', ({ days }) => {
        if (days === 0) return 'Reminder set: the close today';
        const before = REVIEW_DAYS.filter((left) => left < days).map((left) => `${left} days`);
        return `Reminders set: ${[...before, 'expiration day'].join(', ')}`;
      }),
    ],
  },
  {
    title: 'Managing it',
    phase: 'after',
    lines: [
      byHand(
        'watchPrice',
        (plan) =>
          `${atStart(noun(plan))} against ${usdBrief(plan.terms.strike)}, ${plan.days === 0 ? 'until the close' : plan.days < 7 ? 'each day' : 'each day; weekly: still my trade?'}`,
      ),
      byHand('watchEarnings', ({ isIndex }) => (isIndex ? 'News' : 'News and earnings date')),
      byHand(
        'closedByOrder',
        (plan) => `At ${takeProfit(plan)}: closed by the order${atLossWords(plan)}`,
      ),
      byHand(
        'nearStrike',
        (plan) =>
          `Near ${usdBrief(plan.terms.strike)}: watch, or roll${plan.isIndex ? '' : `; decided at ${decideUntil(plan)}`}`,
      ),
      byHand(
        'belowStrike',
        ({ terms, isIndex }) =>
          `Below ${usdBrief(terms.strike)}: ${isIndex ? 'pay in cash' : 'take the shares'}, or roll`,
      ),
      byHand('afterwards', (plan) =>
        plan.isIndex
          ? 'If settled in cash: the loss is in; no shares to hold or sell'
          : `If assigned: ${withShares(plan)}`,
      ),
    ],
  },
];
