import { logMoneyness } from './blackScholes';
import { impliedTotalVolatility } from './normalizedBlack';
import type { Market, Option } from './option';

/** Share of an option's bound that may be rounding of a price next to its lower or upper limit. */
export const ROUNDING = 8 * Number.EPSILON;

/**
 * Volatility at which the European price is `price`, decimal per year, to the precision the price
 * carries. Null where there is none: at or below the discounted intrinsic value, at or above the
 * bound (the discounted strike of a put, the discounted stock of a call), or with no time left.
 */
export function europeanImpliedVolatility(
  price: number,
  option: Option,
  market: Omit<Market, 'volatility'>,
): number | null {
  const { right, strike, years } = option;
  const { spot, rate, dividendYield } = market;
  // What waiting takes off strike and stock, separately, so that the differences below keep every
  // digit.
  const strikeFall = -strike * Math.expm1(-rate * years);
  const spotFall = -spot * Math.expm1(-dividendYield * years);
  const [own, ownFall, other, otherFall] =
    right === 'put' ? [strike, strikeFall, spot, spotFall] : [spot, spotFall, strike, strikeFall];
  const x = logMoneyness(option, market);
  const isInTheMoney = right === 'put' ? x < 0 : x > 0;

  const rest = own - price - ownFall;
  const timeValue = isInTheMoney ? price - (own - other) + (ownFall - otherFall) : price;
  const rounding = ROUNDING * own;
  if (!(timeValue > (isInTheMoney ? rounding : 0) && rest > rounding && years > 0)) return null;
  const bound = isInTheMoney ? other - otherFall : own - ownFall;
  const s = impliedTotalVolatility(Math.abs(x), timeValue / bound, rest / bound);
  // A stock too small a part of the strike to measure gives NaN.
  return s > 0 ? s / Math.sqrt(years) : null;
}
