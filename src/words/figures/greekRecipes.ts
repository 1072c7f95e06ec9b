import { sharesTotal } from '../../core/put/shortPut';
import type { SellerGreeks } from '../../plan/greeks';
import { count, number, percent, usd } from '../../text/format';
import { centsWords, digits } from '../plan/greekWords';
import { rateWords } from '../plan/rateWords';
import type { RecipeLines } from './recipes';
import { unpricedWords } from '../plan/unpriced';
import { greeksOf } from '../../plan/derived';
import type { Plan } from '../../plan/plan';

/** A Greek's recipe: its own formula, the same in numbers, and what all of them rest on. */
const recipe =
  (formula: string, numbers: (greeks: SellerGreeks, sold: string) => string) =>
  (plan: Plan): RecipeLines => {
    const greeks = greeksOf(plan);
    if (!greeks) return { formula, numbers: unpricedWords(plan, 'it') };
    return {
      formula,
      numbers: numbers(greeks, number(-sharesTotal(plan.terms))),
      note: `Slopes of the American price at a volatility of ${percent(greeks.volatility)} and ${rateWords(plan)}, with early exercise and dividends. They hold for small moves and change with every one.`,
    };
  };

const signed = (value: number) => `(${number(digits(value))})`;
const perShare = (value: number) => `(${usd(value)})`;

export const GREEK_RECIPES = {
  theta: recipe(
    'Shares sold × change of the put’s price in a year ÷ 365',
    ({ put, sold }, shares) =>
      `${shares} × ${perShare(put.theta)} ÷ 365 = ${centsWords(sold.thetaPerDayTotal)} a day`,
  ),
  delta: recipe(
    'Shares sold × change of the put’s price for a dollar’s rise of the stock',
    ({ put, sold }, shares) =>
      `${shares} × ${signed(put.delta)} = ${count(digits(sold.deltaTotal), 'share')}`,
  ),
  gamma: recipe(
    'Shares sold × change of the put’s delta for a dollar’s rise of the stock',
    ({ put, sold }, shares) =>
      `${shares} × ${signed(put.gamma)} = ${number(digits(sold.gammaTotal))} shares per dollar`,
  ),
  vega: recipe(
    'Shares sold × change of the put’s price for 100 points of volatility ÷ 100',
    ({ put, sold }, shares) =>
      `${shares} × ${perShare(put.vega)} ÷ 100 = ${centsWords(sold.vegaPerPointTotal)} a point`,
  ),
  rho: recipe(
    'Shares sold × change of the put’s price for 100 points of the rate ÷ 100',
    ({ put, sold }, shares) =>
      `${shares} × ${perShare(put.rho)} ÷ 100 = ${centsWords(sold.rhoPerPointTotal)} a point`,
  ),
} as const;
