import type { CashDividend } from '../cashDividends';
import type { Greeks, Market, Option } from '../option';
import { callWithDividends } from './callWithDividends';
import { putWithDividends, type PaidOption } from './putWithDividends';
import type { Accuracy } from './tier';

/** An option on a stock with these dividends, at least one. */
export const withDividends = (
  option: Option,
  market: Market,
  dividends: readonly CashDividend[],
  accuracy: Accuracy,
): PaidOption =>
  option.right === 'put'
    ? putWithDividends(option, market, dividends, accuracy)
    : callWithDividends(option, market, dividends);

/** Relative step of each parameter, and step in days, for the differences. */
const SHARE = 1e-3;
const SHORT = 0.1;

/** Sensitivities of the option by central differences; for theta every date comes closer. */
export function dividendGreeks(
  option: Option,
  market: Market,
  dividends: readonly CashDividend[],
  accuracy: Accuracy,
): Greeks & { readonly price: number } {
  const { spot, volatility, rate } = market;
  const { priceAt } = withDividends(option, market, dividends, accuracy);
  const step = SHARE * spot;
  const [down, price, up] = [spot - step, spot, spot + step].map(priceAt) as [
    number,
    number,
    number,
  ];
  const slope = (width: number, at: (change: number) => number) =>
    (at(width) - at(-width)) / (2 * width);
  const within = (changed: Partial<Market>) =>
    withDividends(option, { ...market, ...changed }, dividends, accuracy).priceAt(spot);
  const later = (time: number) =>
    withDividends(
      { ...option, years: option.years - time },
      market,
      dividends.map(({ years, amount }) => ({ years: years - time, amount })),
      accuracy,
    ).priceAt(spot);
  return {
    price,
    delta: (up - down) / (2 * step),
    gamma: (up + down - 2 * price) / (step * step),
    theta: slope(SHORT * Math.min(dividends[0]!.years, SHARE), later),
    vega: slope(SHARE * volatility, (change) => within({ volatility: volatility + change })),
    rho: slope(SHARE, (change) => within({ rate: rate + change })),
  };
}
