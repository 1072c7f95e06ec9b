/** What Interactive Brokers pays on US dollar cash. Source: IBKR, interest rates page. */
export const IBKR_CREDIT = {
  /**
   * Decimal per year: the effective Fed funds rate less 0.5%. It follows the market (4.83% in April
   * 2024, 4.08% in 2025), so people must be able to edit it.
   */
  rate: 0.0358,
  /** ISO month the rate is from, when Fed funds stood at 4.08%. */
  rateAsOf: '2025-09',
  /** Dollars of cash that earn nothing. */
  unpaidCash: 10_000,
  /** Net asset value, dollars, at and above which the full rate is paid. */
  fullRateNetAssetValue: 100_000,
  /** Day-count basis: interest accrues on a year of this many days. */
  daysPerYear: 360,
} as const;

/**
 * Share of the rate that an account is paid, 0 to 1: all of it from 100,000 of net asset value up,
 * and proportionally less below. An account of 80,000 is paid 80%.
 */
export const shareOfCreditRate = (netAssetValue: number): number =>
  Math.min(1, Math.max(0, netAssetValue / IBKR_CREDIT.fullRateNetAssetValue));

interface CreditTerms {
  /** Dollars of cash in the account. */
  readonly cash: number;
  /** Dollars, for the whole account. */
  readonly netAssetValue: number;
  /** Full rate, decimal per year. */
  readonly rate: number;
  /** Calendar days. */
  readonly days: number;
}

/**
 * Dollars of interest that an account at Interactive Brokers earns over some days on its idle cash,
 * which includes the collateral of short puts: the rate on cash above $10,000, scaled down for an
 * account under $100,000. Cash 60,000 in an account of 120,000 at 3.58%: 183.97 in 37 days; 25,000
 * in one of 90,000: 483.30 in 360.
 */
export function ibkrCreditInterestTotal({ cash, netAssetValue, rate, days }: CreditTerms): number {
  const yearly =
    rate * shareOfCreditRate(netAssetValue) * Math.max(0, cash - IBKR_CREDIT.unpaidCash);
  return (yearly / IBKR_CREDIT.daysPerYear) * days;
}

/** What an account's cash earns, and the part of it earned by the cash of one put. */
export interface CreditInterest {
  /** Dollars of cash earning interest; at least the put's own. */
  readonly cashTotal: number;
  /** Dollars the account earns. */
  readonly accountTotal: number;
  /** The put's part of those dollars, in proportion to its cash. */
  readonly shareTotal: number;
}

/**
 * The account's interest and the share of it that one put's cash earns. The $10,000 that earns
 * nothing is deducted once per account and not once per put, so the shares of all cash add up to
 * what the account is paid: of 183.97 on 60,000, a put's 36,500 earns 111.92. Cash that is unknown,
 * or less than the put's, is taken to be the put's.
 */
export function ibkrCreditInterest(
  putCash: number,
  { cash, ...terms }: Omit<CreditTerms, 'cash'> & { readonly cash: number | null },
): CreditInterest {
  const cashTotal = Math.max(putCash, cash ?? 0);
  const accountTotal = ibkrCreditInterestTotal({ cash: cashTotal, ...terms });
  return { cashTotal, accountTotal, shareTotal: accountTotal * (putCash / cashTotal) };
}
