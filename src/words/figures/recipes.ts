import type { DividendMarket } from '../../core/pricing/american/cashDividends';
import { periodReturn } from '../../core/put/returnConvention';
import { sharesTotal } from '../../core/put/shortPut';
import type { Plan } from '../../plan/plan';
import {
  count,
  DASH,
  number,
  percent,
  percentBrief,
  percentFine,
  percentFinest,
  usd,
  usdBrief,
  usdExact,
} from '../../text/format';
import { CHANCE_RECIPES } from './chanceRecipes';
import { EXERCISE_RECIPES } from './exerciseRecipes';
import { GREEK_RECIPES } from './greekRecipes';
import { EXIT_RECIPES } from './exitRecipes';
import { conventionBrief, conventionWords, yearly } from '../planWords';
import { STRESS_RECIPES } from './stressRecipes';
import { PROFIT_TABLE_RECIPES } from './profitTableRecipes';
import { impliedOf, nakedOf } from '../../plan/derived';

/** A figure's formula in words, the same with the user's numbers, and what it rests on. */
export interface RecipeLines {
  readonly formula: string;
  readonly numbers: string;
  readonly note?: string;
}

/** A dollar amount inside a sum: a negative one in parentheses. */
const term = (dollars: number) => (dollars < 0 ? `(${usdExact(dollars)})` : usdExact(dollars));
const kept = ({ analysis }: Plan) => term(analysis.netPremiumTotal);
const shares = ({ terms }: Plan) => number(sharesTotal(terms));

const NO_DAYS = 'No day is left, so there is no yearly rate';

function annualizedReturn(plan: Plan): RecipeLines {
  const { convention, capitalTotal, annualized, days } = plan;
  const period = `${kept(plan)} ÷ ${usdExact(capitalTotal)}`;
  const answer = yearly(annualized) ?? DASH;
  const note = `${conventionWords(plan)}; ${count(days, 'calendar day')} in New York, a year of 365.`;
  return convention.compounding === 'simple'
    ? {
        formula: 'Premium kept ÷ capital × 365 ÷ days',
        numbers: days === 0 ? NO_DAYS : `${period} × 365 ÷ ${days} = ${answer}`,
        note,
      }
    : {
        formula: '(1 + premium kept ÷ capital) to the power of 365 ÷ days, less 1',
        numbers:
          days === 0
            ? NO_DAYS
            : `(1 + ${percentFinest(periodReturn(plan.terms, convention))})^(365 ÷ ${days}) − 1 = ${answer}`,
        note: `${note} Assumes the same trade can be repeated all year, which nobody can promise.`,
      };
}

const netPremium = (plan: Plan): RecipeLines => ({
  formula: `Premium × shares${plan.convention.fees === 'after' ? ' − fees to open' : ''}`,
  numbers: `${usd(plan.terms.premium)} × ${shares(plan)}${plan.convention.fees === 'after' ? ` − ${usdExact(plan.terms.openFeesTotal ?? 0)}` : ''} = ${usdExact(plan.analysis.netPremiumTotal)}`,
});

const NO_BREAKEVEN = 'Fees take the premium: no price breaks even';

const breakeven = (plan: Plan): RecipeLines => ({
  formula: 'Strike − premium kept per share',
  numbers:
    plan.breakeven === null
      ? NO_BREAKEVEN
      : `${usd(plan.terms.strike)} − ${kept(plan)} ÷ ${shares(plan)} = ${usd(plan.breakeven)}`,
  note: 'At expiration. Before it the put still has time value, so closing early at this price costs money.',
});

const collateral = (plan: Plan): RecipeLines => ({
  formula: 'Strike × shares',
  numbers: `${usd(plan.terms.strike)} × ${shares(plan)} = ${usdExact(plan.analysis.collateralTotal)}`,
  note: `What assignment costs. The buffer of ${percentBrief(plan.rules.cashBuffer)} is for fees, rolls and currency; a put secured by its full strike in a cash account has no margin call.`,
});

const maxLoss = (plan: Plan): RecipeLines => ({
  formula: 'Cash to set aside − premium kept',
  numbers: `${usdExact(plan.analysis.collateralTotal)} − ${kept(plan)} = ${usdExact(plan.analysis.maxLossTotal)}`,
  note: 'If the stock is worth nothing at expiration. A naked put loses the same dollars.',
});

const returnForPeriod = (plan: Plan): RecipeLines => ({
  formula: 'Premium kept ÷ capital',
  numbers: `${kept(plan)} ÷ ${usdExact(plan.capitalTotal)} = ${percentFine(periodReturn(plan.terms, plan.convention))}`,
  note: conventionWords(plan),
});

const compoundReturn = (plan: Plan): RecipeLines => ({
  formula: '(1 + premium kept ÷ cash to set aside) to the power of 365 ÷ days, less 1',
  numbers:
    plan.days === 0
      ? NO_DAYS
      : `(1 + ${percentFinest(plan.analysis.returnOnCollateral)})^(365 ÷ ${plan.days}) − 1 = ${yearly(plan.analysis.annualizedCompoundReturn)}`,
  note: 'Assumes the same trade can be repeated all year at the same return, which nobody can promise.',
});

const returnPerDay = (plan: Plan): RecipeLines => ({
  formula: 'Premium kept ÷ days, in dollars and as a share of the cash to set aside',
  numbers:
    plan.days === 0
      ? NO_DAYS
      : `${kept(plan)} ÷ ${plan.days} = ${usdExact(plan.analysis.netPremiumTotal / plan.days)}`,
  note: 'Calendar days; weekends count.',
});

function discountNumbers(plan: Plan): string {
  const { trade, againstSpot } = plan;
  if (plan.breakeven === null) return NO_BREAKEVEN;
  if (!trade || !againstSpot) return 'Enter the stock price';
  return `1 − ${usd(plan.breakeven)} ÷ ${usd(trade.spot)} = ${percent(againstSpot.discountToSpot)}`;
}

const discount = (plan: Plan): RecipeLines => ({
  formula: '1 − breakeven ÷ stock price',
  numbers: discountNumbers(plan),
});

const effectiveCost = (plan: Plan): RecipeLines => ({
  formula: 'Breakeven + assignment fee per share',
  numbers: `${usd(plan.analysis.breakeven)} + ${usdExact(plan.terms.assignmentFeesTotal ?? 0)} ÷ ${shares(plan)} = ${usd(plan.analysis.effectiveCost)}`,
  note: 'The premium counts once: it lowers what the shares cost, and is not income on top.',
});

function marginReturn(plan: Plan): RecipeLines {
  const { terms, days } = plan;
  const naked = nakedOf(plan);
  if (!naked) {
    return { formula: 'Premium kept ÷ margin × 365 ÷ days', numbers: 'Enter the stock price' };
  }
  const { margin, capitalTotal, annualizedReturn: rate } = naked;
  const net = plan.convention.basis === 'netOfPremium' ? ', less the premium received' : '';
  return {
    formula:
      'Premium kept ÷ margin, a year; margin is the larger of premium + 20% of the stock − out-of-the-money amount, and premium + 10% of the strike',
    numbers:
      rate === null
        ? NO_DAYS
        : `${kept(plan)} ÷ ${usdExact(capitalTotal)} over ${count(days, 'day')}, ${conventionBrief(plan)} = ${yearly(rate)}; per share ${usd(margin.outOfTheMoneyBranch)} and ${usd(margin.strikeFloorBranch)}`,
    note: `Reg-T estimate${net}; your broker may ask for more. The dollars at risk are those of ${usdBrief(terms.strike)}, not of the margin.`,
  };
}

function fees({ input, fill, scheduledFees }: Plan): RecipeLines {
  if (fill && fill.feesTotal !== null) {
    return { formula: 'The fees you paid', numbers: usdExact(fill.feesTotal) };
  }
  const { commission, passThrough, total } = scheduledFees;
  return {
    formula: 'Commission (at least the minimum per order) + clearing, regulatory and exchange fees',
    numbers: `${usdExact(commission)} + ${usdExact(passThrough)} = ${usdExact(total)} for ${count(input.contracts, 'contract')}`,
    note: 'IBKR Pro schedule unless you changed it under Fees. A put that expires worthless costs nothing to close.',
  };
}

/** A dividend known in dollars, or else the yield. */
const dividends = ({ cashDividends, dividendYield }: DividendMarket) =>
  cashDividends
    ? cashDividends.map(({ amount }) => `a dividend of ${usd(amount)}`).join(', ')
    : `dividends ${percentFine(dividendYield)}`;

function volatility(plan: Plan): RecipeLines {
  const { terms, years, rate } = plan;
  const implied = impliedOf(plan);
  return {
    formula: 'The volatility at which an American put is worth the premium',
    numbers: implied
      ? `Premium ${usd(terms.premium)}, ${count(Math.round(years * 365 * 100) / 100, 'day')}, rate ${percentFine(rate)} from the T-bill, ${dividends(implied.market)}`
      : 'None: the premium is below what exercising is worth, or the stock price is missing',
    note: 'Early exercise is priced in; whole calendar days, and minutes on the expiration day.',
  };
}

function assignment(plan: Plan): RecipeLines {
  const implied = impliedOf(plan);
  return {
    formula: 'N(−d2): the stock ends below the strike, at the volatility the premium implies',
    numbers: implied
      ? `${percent(implied.chances.assignment)}; delta, the usual rule of thumb, says ${percent(implied.delta)}`
      : DASH,
    note: 'A model without an opinion on the stock. It is no forecast, and the holder may exercise early.',
  };
}

function profitNumbers(plan: Plan): string {
  const implied = impliedOf(plan);
  if (!implied) return DASH;
  if (plan.breakeven === null) return NO_BREAKEVEN;
  return `Above ${usd(plan.breakeven)}: ${percent(implied.chances.profit)}`;
}

const profitChance = (plan: Plan): RecipeLines => ({
  formula: 'The stock ends above the breakeven, at the volatility the premium implies',
  numbers: profitNumbers(plan),
  note: 'Not an edge: on average, a fairly priced put leaves nothing. The frequent small gain is paid for by the rare large loss.',
});

function expectedMove(plan: Plan): RecipeLines {
  const { years } = plan;
  const implied = impliedOf(plan);
  return {
    formula: 'Stock price × volatility × √years: one standard deviation',
    numbers: implied
      ? `${usd(implied.stock.spot)} × ${percent(implied.market.volatility)} × √${number(Number(years.toFixed(4)))} = ${usd(implied.chances.expectedMove)}${implied.market.cashDividends ? ', the stock without the dividend to come' : ''}`
      : DASH,
  };
}

export const RECIPES = {
  annualizedReturn,
  netPremium,
  breakeven,
  collateral,
  maxLoss,
  periodReturn: returnForPeriod,
  compoundReturn,
  returnPerDay,
  discount,
  effectiveCost,
  marginReturn,
  fees,
  volatility,
  assignment,
  profitChance,
  expectedMove,
  ...EXIT_RECIPES,
  ...STRESS_RECIPES,
  ...CHANCE_RECIPES,
  ...EXERCISE_RECIPES,
  ...GREEK_RECIPES,
  ...PROFIT_TABLE_RECIPES,
} as const satisfies Record<string, (plan: Plan) => RecipeLines>;

export type RecipeName = keyof typeof RECIPES;
