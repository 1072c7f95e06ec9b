/*
 * US Treasury bills: one price, five ways to quote its return. Formulas: 31 CFR Part 356, Appendix
 * B, section VI. Every function needs a price above zero, hence a discount rate below 360 / days,
 * and at least one day to maturity; a bill that has matured earns nothing and has no yield.
 */

/** A bill, with its return quoted in all five ways; rates and returns are decimals. */
export interface TreasuryBill {
  /** Dollars per 100 face, unrounded; auctions round to six decimals. */
  readonly price: number;
  /**
   * Bank discount: share of FACE, on a 360-day year. This is the rate quoted, and the lowest of the
   * five.
   */
  readonly discountRate: number;
  /**
   * Investment rate, also called bond or coupon equivalent: share of price, on a 365- or 366-day
   * year.
   */
  readonly investmentRate: number;
  /** Money market (CD equivalent) yield: share of price, simple, on a 360-day year. */
  readonly moneyMarketYield: number;
  /**
   * Yield if the same bill could be bought again all year, compounded (APY), on 365 days. Null
   * where it has no meaning: where it exceeds the largest number, as for a one-day bill at a
   * hundredth of a dollar, or where the price is not a valid price.
   */
  readonly compoundYield: number | null;
  /** Return on the price over the bill's own days, or over the days it is rolled for. */
  readonly periodReturn: number;
}

/** Days of the longest bill, 52 weeks. */
export const LONGEST_BILL = 364;

interface BillTerm {
  /** Days to maturity, 1 or more. */
  readonly days: number;
  /** Days in the year that begins at issue: 366 if it contains 29 February, otherwise 365. */
  readonly yearDays?: 365 | 366;
}

/**
 * Beyond half a year a bill's yield assumes one coupon, like a bond's: in a 365-day year 182 days
 * are short and 183 long.
 */
function isShort(days: number, yearDays: number): boolean {
  return days * 2 <= yearDays;
}

/**
 * Yield that makes the price grow to 100. Short: (100 - P)/P times y/t. Long: the root i of
 * (t/2y - 1/4) i^2 + (t/y) i + (P - 100)/P = 0, written so that nothing cancels near half a year.
 * 92.265 with 364 days gives 8.237%; the short formula would say 8.406%.
 */
function investmentRate(price: number, days: number, yearDays: number): number {
  const gain = (100 - price) / price;
  const years = days / yearDays;
  if (isShort(days, yearDays)) return gain / years;
  const a = years / 2 - 0.25;
  return (2 * gain) / (years + Math.sqrt(years ** 2 + 4 * a * gain));
}

function compoundYield(price: number, days: number): number | null {
  const growth = (100 / price) ** (365 / days);
  return price > 0 && Number.isFinite(growth) ? growth - 1 : null;
}

/**
 * All yields of a bill from its price per 100 face. 96.309444 with 364 days: discount 3.65%,
 * investment rate 3.8064%, money market 3.7899%, compound 3.8427%.
 */
export function treasuryBillFromPrice({
  price,
  days,
  yearDays = 365,
}: BillTerm & { readonly price: number }): TreasuryBill {
  const periodReturn = (100 - price) / price;
  return {
    price,
    discountRate: ((100 - price) / 100) * (360 / days),
    investmentRate: investmentRate(price, days, yearDays),
    moneyMarketYield: periodReturn * (360 / days),
    compoundYield: compoundYield(price, days),
    periodReturn,
  };
}

/**
 * Price and yields from the quoted discount rate: 100 (1 - d t/360). 7.610% with 90 days costs
 * 98.0975.
 */
export function treasuryBillFromDiscount({
  discountRate,
  days,
  ...term
}: BillTerm & { readonly discountRate: number }): TreasuryBill {
  return treasuryBillFromPrice({ price: 100 * (1 - (discountRate * days) / 360), days, ...term });
}

/**
 * Price and yields from the investment rate, as the Treasury publishes it beside the discount rate.
 * Short: 100/(1 + i t/y); long: 100/((1 + i/2)(1 + i (t/y - 1/2))). 3.8064% with 364 days costs
 * 96.3094.
 */
export function treasuryBillFromYield({
  investmentRate: rate,
  days,
  yearDays = 365,
}: BillTerm & { readonly investmentRate: number }): TreasuryBill {
  const years = days / yearDays;
  const growth = isShort(days, yearDays)
    ? 1 + rate * years
    : (1 + rate / 2) * (1 + rate * (years - 0.5));
  return treasuryBillFromPrice({ price: 100 / growth, days, yearDays });
}

/**
 * Continuously compounded rate per year (ACT/365F) that a bill earns, for pricing options of the
 * same days: ln(100/P) times 365/t. 99.630556 with 35 days gives 3.8600%.
 */
export function continuousRate({
  price,
  days,
}: {
  readonly price: number;
  readonly days: number;
}): number {
  return Math.log(100 / price) * (365 / days);
}

/**
 * What a bill returns over more days than its own if it is bought again at the same yield whenever
 * it matures: (100/P)^(days/t) - 1. 96.309444 with 364 days returns 5.301% in 500.
 */
export const rolledReturn = (price: number, billDays: number, days: number): number =>
  (100 / price) ** (days / billDays) - 1;

/** Dollars that cash in a bill gains by maturity: 9,500 at 0.3708% gains 35.23. */
export const billIncomeTotal = (cashTotal: number, periodReturn: number): number =>
  cashTotal * periodReturn;
