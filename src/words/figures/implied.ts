import type { DividendMarket } from '../../core/pricing/cashDividends';
import { impliedOf } from '../../plan/derived';
import type { Implied } from '../../plan/market';
import type { Plan } from '../../plan/plan';
import { percentWhole } from '../../text/chanceFormat';
import { count, DASH, percent, percentFine, usd } from '../../text/format';
import { atStart } from '../../text/sentence';
import { isEuropean, styledPut } from '../kindWords';
import { dividendsWords } from '../plan/dividendWords';
import { NAMES } from '../names';
import { noun } from '../planWords';
import { unpricedNote } from '../plan/unpriced';
import type { Figure } from './figure';
import { deviationTerm, NO_BREAKEVEN } from './sums';
import { pricingOf } from '../../plan/pricing';

/** A figure implied by the premium. */
const implied = (
  figure: Pick<Figure, 'name' | 'recipe'> & {
    readonly value: (implied: Implied) => string;
    readonly note: (implied: Implied) => string;
  },
): Figure => ({
  ...figure,
  value: (plan) => {
    const found = impliedOf(plan);
    return found && figure.value(found);
  },
  note: (plan) => {
    const found = impliedOf(plan);
    return found ? figure.note(found) : unpricedNote(plan);
  },
});

export const CHANCE_OF_ASSIGNMENT = implied({
  name: NAMES.assignment,
  value: ({ chances }) => percent(chances.assignment),
  note: ({ delta }) => `N(−d2); delta ${delta.toFixed(2)}`,
  recipe(plan) {
    const found = impliedOf(plan);
    return {
      formula: `N(−d2): the ${noun(plan)} ends below the strike, at the volatility the premium implies`,
      numbers: found
        ? `${percent(found.chances.assignment)}; delta, the usual rule of thumb, says ${percent(found.delta)}`
        : DASH,
      note: `The model has no opinion on the ${noun(plan)}. It is not a forecast${isEuropean(plan) ? '' : ', and the holder may exercise early'}.`,
    };
  },
});

function profitNumbers(plan: Plan): string {
  const found = impliedOf(plan);
  if (!found) return DASH;
  if (plan.breakeven === null) return NO_BREAKEVEN;
  return `Above ${usd(plan.breakeven)}: ${percent(found.chances.profit)}`;
}

export const CHANCE_OF_PROFIT = implied({
  name: 'Chance of profit',
  value: ({ chances }) => percent(chances.profit),
  note: () => 'at expiration, not an edge',
  recipe: (plan) => ({
    formula: `The ${noun(plan)} ends above the breakeven, at the volatility the premium implies`,
    numbers: profitNumbers(plan),
    note: 'Not an edge: on average, a fairly priced put leaves nothing. The frequent small gain is paid for by the rare large loss.',
  }),
});

/** The dividends known in dollars, or otherwise the yield. */
const dividends = ({ cashDividends, dividendYield }: DividendMarket) =>
  cashDividends ? dividendsWords(cashDividends) : `dividends ${percentFine(dividendYield)}`;

export const IMPLIED_VOLATILITY = implied({
  name: 'Implied volatility',
  value: ({ market }) => percent(market.volatility),
  note: () => 'a year, from the premium',
  recipe(plan) {
    const { terms } = plan;
    const { years, rate } = pricingOf(plan);
    const found = impliedOf(plan);
    return {
      formula: `The volatility at which ${styledPut(plan)} is worth the premium`,
      numbers: found
        ? `Premium ${usd(terms.premium)}, ${count(Math.round(years * 365 * 100) / 100, 'day')}, rate ${percentFine(rate)} from the T-bill, ${dividends(found.market)}`
        : 'None: the premium is below what exercising is worth, or the stock price is missing',
      note: `${isEuropean(plan) ? 'Exercise at expiration only' : 'Early exercise is priced in'}; whole calendar days, and minutes on the expiration day.`,
    };
  },
});

/** Both ends of the range: `$351.81 to $421.32`. */
export const rangeWords = ({ low, high }: Implied['chances']['expectedRange']) =>
  `${usd(low)} to ${usd(high)}`;

export const EXPECTED_MOVE = implied({
  name: 'Expected move',
  value: ({ chances }) => rangeWords(chances.expectedRange),
  note: ({ chances, market }) =>
    `${percentWhole(chances.expectedRange.share)} end within${market.cashDividends ? ', dividends taken off' : ''}`,
  recipe(plan) {
    const found = impliedOf(plan);
    return {
      formula: `${atStart(noun(plan))} price × e^(−s) and × e^s, with s = volatility × √years: one standard deviation`,
      numbers: found ? rangeNumbers(found, plan) : DASH,
      note: `Moves compound: the ${noun(plan)} can rise by more than it can fall, and never falls below zero.`,
    };
  },
});

function rangeNumbers({ stock, chances, market }: Implied, plan: Plan): string {
  const { expectedRange: range } = chances;
  const [without, less] = market.cashDividends
    ? [
        ', the stock without the near part of its dividends,',
        `, less ${usd(stock.paid)}, their far part, at the end`,
      ]
    : ['', ''];
  return `${usd(stock.spot)}${without} and s = ${deviationTerm(market.volatility, plan)}${less}: ${rangeWords(range)}; ${percent(range.share)} of outcomes end within`;
}
