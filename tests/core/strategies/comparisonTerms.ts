import { treasuryBillFromDiscount } from '../../../src/core/bills/treasuryBill';
import {
  resultOf,
  type ComparisonTerms,
  type Strategy,
  type StrategyResult,
} from '../../../src/core/strategies/strategy';
import { DEFAULT_CONVENTION } from '../../../src/core/put/returnConvention';
import { pricedMark } from '../margin/marks';
import { ninetyFivePut, withFees } from '../put/trades';

export const beforeFees = { ...DEFAULT_CONVENTION, fees: 'before' } as const;
export const ownFunds = { ...beforeFees, basis: 'netOfPremium' } as const;

/** The 95 put for 35 days with all inputs of its rivals, bills at a discount of 3.80%. */
export const reference: ComparisonTerms = {
  trade: withFees(ninetyFivePut),
  convention: beforeFees,
  billPeriodReturn: treasuryBillFromDiscount({ discountRate: 0.038, days: 35 }).periodReturn,
  creditInterest: { cash: null, netAssetValue: 120_000, rate: 0.0358 },
  mark: pricedMark,
  longPut: { strike: 90, premium: 1.15 },
  coveredCall: { strike: 105, premium: 2.98 },
  straddleCall: 8,
};

/** The row of a strategy, which must have one. */
export function rowOf<Kind extends string>(
  strategy: Strategy<Kind>,
  terms: ComparisonTerms,
): StrategyResult<Kind> {
  const row = resultOf(strategy, terms);
  if (!row) throw new Error(`${strategy.kind} has no row`);
  return row;
}

/** Gain or loss with the stock at 80, 95, 100 and 110. */
export const profitsOf = ({ profitAtExpiration }: Pick<StrategyResult, 'profitAtExpiration'>) =>
  [80, 95, 100, 110].map((spot) => Number(profitAtExpiration(spot).toFixed(6)));
