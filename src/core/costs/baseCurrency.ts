/*
 * Dollars converted to another currency. A rate is the price of one dollar in that currency on one
 * day: 0.80 francs.
 */

export interface BaseRate {
  /** ISO 4217 code, such as CHF. */
  readonly currency: string;
  /** Units of the base currency per dollar. */
  readonly perDollar: number;
  /** ISO date of the rate. */
  readonly date: string;
}

/** Dollars in the base currency: 3,869 at 0.7754 are 3,000 francs. */
export const inBaseCurrency = (dollars: number, { perDollar }: BaseRate): number =>
  dollars * perDollar;

/**
 * Return in the base currency of cash changed into dollars at one rate and back at another: (1 + r)
 * end / start - 1. A put that earns 1.5% while the dollar falls from 0.80 to 0.78 loses 1.04%.
 */
export const convertedReturn = (dollarReturn: number, start: BaseRate, end: BaseRate): number =>
  (1 + dollarReturn) * (end.perDollar / start.perDollar) - 1;

/**
 * Return in the base currency when the cash stays in it and only the result is converted: r end /
 * start. The same put then earns 1.46%. An assignment would still require the dollars.
 */
export const unconvertedReturn = (dollarReturn: number, start: BaseRate, end: BaseRate): number =>
  dollarReturn * (end.perDollar / start.perDollar);
