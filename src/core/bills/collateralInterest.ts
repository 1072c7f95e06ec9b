/** What Interactive Brokers pays on US dollar cash. Source: IBKR, interest rates page. */
export const IBKR_CREDIT = {
  /**
   * About Fed funds less 0.5%, a year. It follows the market (4.83% in April 2024, this one when
   * last found): let people edit it.
   */
  rate: 0.0358,
  /** Dollars of cash that earn nothing. */
  unpaidCash: 10_000,
  /** Net asset value, dollars, from which the full rate is paid. */
  fullRateNetAssetValue: 100_000,
  /** A year's interest accrues in this many daily parts. */
  daysPerYear: 360,
} as const;

/**
 * Dollars of interest over some days on idle cash at Interactive Brokers, which the collateral of a
 * short put is: the rate on cash above $10,000, scaled down for an account under $100,000. Cash
 * 25,000 in an account of 90,000 at 3.58%: 483.30 in 360 days. A put's 9,500 alone earns nothing.
 */
export function ibkrCreditInterestTotal({
  cash,
  netAssetValue,
  rate,
  days,
}: {
  /** Dollars. */
  readonly cash: number;
  /** Dollars, the whole account. */
  readonly netAssetValue: number;
  /** Full rate a year, decimal. */
  readonly rate: number;
  /** Calendar days. */
  readonly days: number;
}): number {
  const shareOfRate = Math.min(1, Math.max(0, netAssetValue / IBKR_CREDIT.fullRateNetAssetValue));
  const yearly = rate * shareOfRate * Math.max(0, cash - IBKR_CREDIT.unpaidCash);
  return (yearly / IBKR_CREDIT.daysPerYear) * days;
}
