import { SHARES_PER_CONTRACT } from '../market/sharesPerContract';

/** A short put as its contract and order state it, without the stock price. */
export interface PutTerms {
  /** Exercise price, dollars per share. */
  readonly strike: number;
  /** Premium received, dollars per share. */
  readonly premium: number;
  /** Contracts sold, a whole number from 1. */
  readonly contracts: number;
  /** Shares a contract stands for; 100 unless the contract says otherwise. */
  readonly multiplier?: number;
  /** Calendar days in New York from today to the expiration date. */
  readonly daysToExpiration: number;
  /** Dollars paid to open the whole order; 0 when left out. */
  readonly openFeesTotal?: number;
  /** Dollars paid if the whole position is assigned; 0 when left out. */
  readonly assignmentFeesTotal?: number;
}

/** A short put on a stock that trades at `spot` dollars per share. */
export interface ShortPut extends PutTerms {
  readonly spot: number;
}

/** What a short put pays and risks, after fees. Totals are dollars for the whole position. */
export interface PutAnalysis {
  readonly grossPremiumTotal: number;
  readonly netPremiumTotal: number;
  readonly collateralTotal: number;
  /** Net premium over collateral for the whole period, decimal. */
  readonly returnOnCollateral: number;
  /** Decimal per year; null on and after the expiration date. */
  readonly annualizedSimpleReturn: number | null;
  /** Decimal per year, as if the trade were repeated; null on and after the expiration date. */
  readonly annualizedCompoundReturn: number | null;
  /** Decimal per calendar day; null on and after the expiration date. */
  readonly returnPerDay: number | null;
  /** Stock price at expiration at which nothing is gained or lost, dollars per share. */
  readonly breakeven: number;
  /** What each share costs if the put is assigned, dollars. */
  readonly effectiveCost: number;
  readonly maxProfitTotal: number;
  readonly maxLossTotal: number;
}

/** The figures that also need the stock price. */
export interface ShortPutAnalysis extends PutAnalysis {
  /** Fall of the stock to breakeven, as a decimal of its price; negative when breakeven is above. */
  readonly discountToSpot: number;
  /** Distance of the strike below the stock, as a decimal of its price; negative in the money. */
  readonly outOfTheMoney: number;
}

/** Shares bought if every contract is assigned. */
export const sharesTotal = ({ contracts, multiplier = SHARES_PER_CONTRACT }: PutTerms) =>
  contracts * multiplier;

/** Cash that pays for every share at the strike: strike x shares. 365 x 100 = 36,500. */
export const collateralTotal = (terms: PutTerms) => terms.strike * sharesTotal(terms);

/** Premium kept after the fees to open: premium x shares - fees. 5.40 x 100 - 1.07 = 538.93. */
export const netPremiumTotal = (terms: PutTerms) =>
  terms.premium * sharesTotal(terms) - (terms.openFeesTotal ?? 0);

/**
 * Stock price at expiration at which nothing is gained or lost: strike - net premium / shares. Strike
 * 365 with 538.93 kept on 100 shares breaks even at 359.61.
 */
export const breakeven = (terms: PutTerms) =>
  terms.strike - netPremiumTotal(terms) / sharesTotal(terms);

/**
 * The breakeven, or null where fees take the whole premium, so that no stock price breaks even.
 * 0.01 on one contract that costs 1.07 to sell has none.
 */
export const attainableBreakeven = (terms: PutTerms) =>
  netPremiumTotal(terms) > 0 ? breakeven(terms) : null;

/** Least own cash, dollars per share, for a return measured on it to have any meaning. */
export const LEAST_OWN_CASH = 0.005;

/**
 * Whether the premium, both before and after fees, leaves some of one's own cash at stake. Strike 5
 * sold at 4.95 does; at 5, or at 4.95 with a rebate of 10 dollars, it does not.
 */
export function leavesOwnCash(terms: PutTerms): boolean {
  const shares = sharesTotal(terms);
  const received = Math.max(terms.premium * shares, netPremiumTotal(terms));
  return collateralTotal(terms) - received >= LEAST_OWN_CASH * shares;
}

/**
 * Turns a period's return into a yearly rate on 365 calendar days, simple or compounded. 1.4765% in
 * 37 days is 14.57% simple and 15.56% compounded. Null when no day is left: a return without a
 * period has no yearly rate. A rate that compounds past the largest number is the largest number.
 */
export function annualize(
  periodReturn: number,
  days: number,
  compounding: 'simple' | 'compound',
): number | null {
  if (days <= 0) return null;
  return compounding === 'simple'
    ? (periodReturn * 365) / days
    : Math.min(Math.max(0, 1 + periodReturn) ** (365 / days) - 1, Number.MAX_VALUE);
}

/** Everything a short put pays and risks, as far as it does not depend on the stock price. */
export function analyzePutTerms(terms: PutTerms): PutAnalysis {
  const shares = sharesTotal(terms);
  const collateral = collateralTotal(terms);
  const kept = netPremiumTotal(terms);
  const periodReturn = kept / collateral;
  const days = terms.daysToExpiration;
  const even = breakeven(terms);
  return {
    grossPremiumTotal: terms.premium * shares,
    netPremiumTotal: kept,
    collateralTotal: collateral,
    returnOnCollateral: periodReturn,
    annualizedSimpleReturn: annualize(periodReturn, days, 'simple'),
    annualizedCompoundReturn: annualize(periodReturn, days, 'compound'),
    returnPerDay: days > 0 ? periodReturn / days : null,
    breakeven: even,
    effectiveCost: even + (terms.assignmentFeesTotal ?? 0) / shares,
    maxProfitTotal: kept,
    maxLossTotal: collateral - kept,
  };
}

/**
 * The whole analysis of a short put against its stock price, after fees. Stock 385, strike 365,
 * premium 5.40, 37 days, fees of 1.07: 538.93 kept on 36,500, 14.57% a year simple, breakeven 359.61,
 * 6.59% below the stock.
 */
export function analyzeShortPut(trade: ShortPut): ShortPutAnalysis {
  const analysis = analyzePutTerms(trade);
  return {
    ...analysis,
    discountToSpot: 1 - analysis.breakeven / trade.spot,
    outOfTheMoney: (trade.spot - trade.strike) / trade.spot,
  };
}
