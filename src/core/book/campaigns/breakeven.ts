import type { Contract } from '../../market/contract';
import { CRUMB } from '../standing/lot';

/** The terms that determine an option's value at expiration. */
type Terms = Pick<Contract, 'right' | 'strike' | 'multiplier'>;

/** What is open, to be valued at a stock price. */
export interface Standing {
  readonly netCash: number;
  readonly shares: number;
  readonly options: readonly { readonly contract: Terms; readonly contracts: number }[];
}

/** Dollars too small to be more than rounding of sums. */
const NOTHING = 1e-6;

const snapped = (money: number) => (Math.abs(money) < NOTHING ? 0 : money);

/** Intrinsic value, dollars per share. */
export const inTheMoney = ({ right, strike }: Omit<Terms, 'multiplier'>, price: number) =>
  Math.max(0, right === 'put' ? strike - price : price - strike);

/** The result if all options expire at a stock price and all shares are sold there. */
export const resultAt = ({ netCash, shares, options }: Standing, price: number) =>
  snapped(
    options.reduce(
      (sum, { contract, contracts }) =>
        sum + contracts * contract.multiplier * inTheMoney(contract, price),
      netCash + shares * price,
    ),
  );

/**
 * The stock price at which a campaign makes exactly nothing: the highest at which net cash + shares
 * x S - short puts' (K-S)+ - short calls' (S-K)+ + long ones' rises through zero from below. 290
 * kept with a short 92.50 put: 92.50 - 2.90 = 89.60. 100 shares that cost 9,150 break even at
 * 91.50, and under a 90 call at no price: null.
 */
export function economicBreakeven(standing: Standing): number | null {
  const { shares, options } = standing;
  const strikes = new Set(options.map(({ contract }) => contract.strike));
  // Between strikes the result is linear; a last point below 0 finds a breakeven of exactly 0.
  const [highest, ...below] = [...[...strikes].toSorted((a, b) => b - a), 0, -1] as [
    number,
    number,
  ];
  let above = { price: highest, result: resultAt(standing, highest) };
  const slopeAbove = options.reduce(
    (slope, { contract, contracts }) =>
      slope + (contract.right === 'call' ? contracts * contract.multiplier : 0),
    shares,
  );
  if (above.result < 0 && slopeAbove > CRUMB) return highest - above.result / slopeAbove;
  for (const price of below) {
    const result = resultAt(standing, price);
    if (result < 0 && above.result >= 0) {
      const even = price + ((above.price - price) * -result) / (above.result - result);
      return even >= 0 ? even : null;
    }
    above = { price, result };
  }
  return null;
}
