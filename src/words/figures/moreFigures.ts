import { profitIfUnchanged } from '../../core/put/payoff';
import { periodReturn, type ReturnConvention } from '../../core/put/returnConvention';
import { annualize } from '../../core/put/shortPut';
import { nakedOf } from '../../plan/derived';
import type { Plan } from '../../plan/plan';
import {
  count,
  percent,
  percentFine,
  percentFinest,
  usd,
  usdBrief,
  usdExact,
  usdTotal,
} from '../../text/format';
import { atStart } from '../../text/sentence';
import { unit, unitsOf } from '../kindWords';
import { NAMES } from '../names';
import { regTEstimate, regTWords } from '../regT';
import { NEEDS_SPOT } from '../plan/unpriced';
import { conventionBrief } from '../conventionBrief';
import { NO_YEARLY_RATE, noun, returnWords, yearly } from '../planWords';
import {
  CHANCE_OF_ASSIGNMENT,
  CHANCE_OF_PROFIT,
  EXPECTED_MOVE,
  IMPLIED_VOLATILITY,
} from './implied';
import type { Figure } from './figure';
import {
  compoundFormula,
  earnedFormula,
  earnedTerm,
  NOBODY_CAN_PROMISE,
  NO_BREAKEVEN,
  NO_DAYS,
  sharesTerm,
} from './sums';

const periodOf = ({ terms, input, convention }: Plan, by: ReturnConvention = convention) =>
  periodReturn(terms, input.spot, by);

const ENTER_SPOT = 'Enter the stock price';

const NO_SHARES = 'settled in cash: no shares are bought';

/** Why there is no yearly rate on the last day. */
const ended = ({ days }: Plan) => (days === 0 ? NO_YEARLY_RATE : undefined);

export const PREMIUM_KEPT: Figure = {
  name: NAMES.premiumKept,
  value: ({ analysis }) => usdTotal(analysis.netPremiumTotal),
  note: ({ analysis }) => `${usdTotal(analysis.grossPremiumTotal)} received`,
  recipe(plan) {
    const isAfter = plan.convention.fees === 'after';
    const fees = isAfter ? ` − ${usdExact(plan.terms.openFeesTotal ?? 0)}` : '';
    return {
      formula: `Premium × ${unitsOf(plan)}${isAfter ? ' − fees to open' : ''}`,
      numbers: `${usd(plan.terms.premium)} × ${sharesTerm(plan)}${fees} = ${usdExact(plan.analysis.netPremiumTotal)}`,
    };
  },
};

export const FEES_TO_OPEN: Figure = {
  name: 'Fees to open',
  value: ({ afterFees }) => usdTotal(afterFees.openFeesTotal),
  note: ({ convention }) => (convention.fees === 'before' ? 'left out of the figures' : undefined),
  recipe({ input, fill, scheduledFees, isIndex }) {
    if (fill && fill.feesTotal !== null) {
      return { formula: 'The fees you paid', numbers: usdExact(fill.feesTotal) };
    }
    const { commission, passThrough, total } = scheduledFees;
    return {
      formula:
        'Commission (at least the minimum per order) + clearing, regulatory and exchange fees',
      numbers: `${usdExact(commission)} + ${usdExact(passThrough)} = ${usdExact(total)} for ${count(input.contracts, 'contract')}`,
      note: `IBKR Pro schedule unless you changed it under Fees${isIndex ? ', without the FINRA fee, which options on an index do not pay' : ''}. A put that expires worthless costs nothing to close.`,
    };
  },
};

export const PERIOD_RETURN: Figure = {
  name: 'Return for the period',
  value: (plan) => percentFine(periodOf(plan)),
  recipe: (plan) => ({
    formula: `${atStart(earnedFormula(plan))} ÷ capital`,
    numbers: `${earnedTerm(plan)} ÷ ${usdExact(plan.capitalTotal)} = ${percentFine(periodOf(plan))}`,
    note: returnWords(plan),
  }),
};

/** The convention in force, but on the whole cash. */
const onCollateral = ({ convention }: Plan): ReturnConvention => ({
  ...convention,
  basis: 'collateral',
});

const repeated = (plan: Plan) =>
  annualize(periodOf(plan, onCollateral(plan)), plan.days, 'compound');

const COMPOUND_RETURN: Figure = {
  name: 'Compound return',
  value: (plan) => yearly(repeated(plan)),
  note: (plan) =>
    ended(plan) ?? `a year, on the cash to set aside, ${plan.convention.fees} fees, if repeated`,
  recipe: (plan) => ({
    formula: compoundFormula(plan, 'cash to set aside'),
    numbers:
      plan.days === 0
        ? NO_DAYS
        : `(1 + ${percentFinest(periodOf(plan, onCollateral(plan)))})^(365 ÷ ${plan.days}) − 1 = ${yearly(repeated(plan))}`,
    note: NOBODY_CAN_PROMISE,
  }),
};

const perDay = ({ terms, input, days }: Plan) => profitIfUnchanged(terms, input.spot) / days;

const RETURN_PER_DAY: Figure = {
  name: 'Return per day',
  value: (plan) => (plan.days === 0 ? null : usdTotal(perDay(plan))),
  note: (plan) =>
    ended(plan) ?? `${percentFinest(perDay(plan) / plan.analysis.collateralTotal)} of the cash`,
  recipe: (plan) => ({
    formula: `${atStart(earnedFormula(plan))} ÷ days, in dollars and as a share of the cash to set aside`,
    numbers:
      plan.days === 0 ? NO_DAYS : `${earnedTerm(plan)} ÷ ${plan.days} = ${usdExact(perDay(plan))}`,
    note: 'Calendar days; weekends count.',
  }),
};

/** What the return on margin is measured against. */
function marginNote(plan: Plan): string | null | undefined {
  const { convention } = plan;
  const naked = nakedOf(plan);
  if (!naked) return NEEDS_SPOT;
  if (naked.annualizedReturn === null) return ended(plan);
  const net = convention.basis === 'netOfPremium' ? ' less the premium' : '';
  return `${conventionBrief(plan)}, on ${usdTotal(naked.capitalTotal)} Reg-T${net}`;
}

const RETURN_ON_MARGIN: Figure = {
  name: 'Return on margin',
  value: (plan) => yearly(nakedOf(plan)?.annualizedReturn ?? null),
  note: marginNote,
  recipe(plan) {
    const { terms, days } = plan;
    const naked = nakedOf(plan);
    const earned = atStart(earnedFormula(plan));
    if (!naked) return { formula: `${earned} ÷ margin × 365 ÷ days`, numbers: ENTER_SPOT };
    const { margin, capitalTotal, annualizedReturn: rate } = naked;
    const net = plan.convention.basis === 'netOfPremium' ? ', less the premium received' : '';
    return {
      formula: `${earned} ÷ margin, a year; margin is ${regTWords(plan, 'premium')}`,
      numbers:
        rate === null
          ? NO_DAYS
          : `${earnedTerm(plan)} ÷ ${usdExact(capitalTotal)} over ${count(days, 'day')}, ${conventionBrief(plan)} = ${yearly(rate)}; per ${unit(plan)} ${usd(margin.outOfTheMoneyBranch)} and ${usd(margin.strikeFloorBranch)}`,
      note: `${regTEstimate(net)} The dollars at risk depend on the ${usdBrief(terms.strike)} strike, not on the margin.`,
    };
  },
};

export const EFFECTIVE_COST: Figure = {
  name: 'Effective cost if assigned',
  value: ({ analysis, isIndex }) => (isIndex ? null : usd(analysis.effectiveCost)),
  note: ({ isIndex }) => (isIndex ? NO_SHARES : 'per share'),
  recipe: (plan) => ({
    formula: 'Breakeven + assignment fee per share',
    numbers: plan.isIndex
      ? atStart(NO_SHARES)
      : `${usd(plan.analysis.breakeven)} + ${usdExact(plan.terms.assignmentFeesTotal ?? 0)} ÷ ${sharesTerm(plan)} = ${usd(plan.analysis.effectiveCost)}`,
    note: 'The premium counts once: it lowers what the shares cost, and is not income on top.',
  }),
};

const DISCOUNT_TO_STOCK: Figure = {
  name: 'Discount to the stock',
  value: ({ breakeven, againstSpot }) =>
    breakeven === null ? null : againstSpot && percent(againstSpot.discountToSpot),
  note: (plan) => {
    if (plan.breakeven === null) return 'no price breaks even';
    return plan.againstSpot ? `breakeven below the ${noun(plan)}` : NEEDS_SPOT;
  },
  recipe: ({ breakeven, againstSpot, trade }) => ({
    formula: '1 − breakeven ÷ stock price',
    numbers:
      breakeven === null
        ? NO_BREAKEVEN
        : trade && againstSpot
          ? `1 − ${usd(breakeven)} ÷ ${usd(trade.spot)} = ${percent(againstSpot.discountToSpot)}`
          : ENTER_SPOT,
  }),
};

/** The figures behind the verdict. */
export const MORE_FIGURES: readonly Figure[] = [
  PREMIUM_KEPT,
  FEES_TO_OPEN,
  PERIOD_RETURN,
  COMPOUND_RETURN,
  RETURN_PER_DAY,
  RETURN_ON_MARGIN,
  EFFECTIVE_COST,
  DISCOUNT_TO_STOCK,
  CHANCE_OF_ASSIGNMENT,
  CHANCE_OF_PROFIT,
  IMPLIED_VOLATILITY,
  EXPECTED_MOVE,
];
