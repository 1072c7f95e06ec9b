import { profitIfUnchanged } from './payoff';
import { annualize, collateralTotal, netPremiumTotal, type PutTerms } from './shortPut';

/** How returns are stated. All returns shown at one time use the same convention. */
export interface ReturnConvention {
  /**
   * What the premium is measured against: all the collateral, or only the part that is one's own
   * cash.
   */
  readonly basis: 'collateral' | 'netOfPremium';
  readonly compounding: 'simple' | 'compound';
  readonly fees: 'after' | 'before';
}

export const DEFAULT_CONVENTION: ReturnConvention = {
  basis: 'collateral',
  compounding: 'simple',
  fees: 'after',
};

/** The trade as the convention sees it: with its fees, or as if it had none. */
export function underConvention<T extends PutTerms>(terms: T, { fees }: ReturnConvention): T {
  return fees === 'after' ? terms : { ...terms, openFeesTotal: 0, assignmentFeesTotal: 0 };
}

/**
 * Dollars the return is measured against: strike x shares, less the premium kept if the basis is
 * net.
 */
export const capitalTotal = (terms: PutTerms, { basis }: ReturnConvention) =>
  collateralTotal(terms) - (basis === 'netOfPremium' ? netPremiumTotal(terms) : 0);

/**
 * What the put returns over the period if the stock stays at `spot`, by the convention: profit /
 * capital, a decimal. With null, a price not known, as if the stock ended above the strike. Strike
 * 95 below the stock, premium 2.50, 1.07 fees: 2.6204% on collateral, 2.6909% net of premium.
 */
export function periodReturn(
  terms: PutTerms,
  spot: number | null,
  convention: ReturnConvention,
): number {
  const seen = underConvention(terms, convention);
  return profitIfUnchanged(seen, spot) / capitalTotal(seen, convention);
}

/**
 * The period return as a yearly return: the figure that every page leads with, judges by and solves
 * backward for. Strike 95, premium 2.50, 35 days, 1.07 fees: 27.33% simple on collateral, 28.06%
 * net of premium, 30.96% compounded. In the money only the time value counts: strike 40 with the
 * stock at 36, premium 4.85, 37 days, 1.07 fees: 20.70%, where the whole premium would be 119%.
 * Null when no day is left.
 */
export const annualizedReturn = (
  terms: PutTerms,
  spot: number | null,
  convention: ReturnConvention,
): number | null =>
  annualize(periodReturn(terms, spot, convention), terms.daysToExpiration, convention.compounding);
