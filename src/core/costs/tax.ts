import type { Underlying } from '../market/underlying';

/*
 * What is left of a gain after US taxes, at the rates a person enters. These are estimates: state
 * tax is not deducted from federal income, and a loss is left as it is. It saves no tax here, since
 * it may offset other gains and up to $3,000 of income a year, or nothing. Sources: 26 USC 1234(b),
 * 1256, 1411; 31 USC 3124.
 */

/** Marginal rates, decimal. */
export interface TaxRates {
  /** Federal, on ordinary income and short-term gains. */
  readonly federal: number;
  readonly state: number;
  /**
   * Net investment income tax: 3.8% above an income of 200,000, or 250,000 filing jointly; 0 below.
   */
  readonly netInvestment: number;
  /** Federal, on long-term gains. */
  readonly longTerm: number;
}

/**
 * The kind of income: interest on T-bills, which no state taxes; interest from a broker or bank; an
 * option on a stock or fund, or a stock held for at most a year, always short-term; or a section
 * 1256 contract, such as an option on a broad index, 60% long-term no matter how briefly it was
 * held.
 */
export type Income = 'billInterest' | 'interest' | 'shortTerm' | 'section1256';

/**
 * How gains on an option are taxed. A narrow index, margined like a stock, is also taxed like one.
 */
export const incomeOn = ({ margin }: Pick<Underlying, 'margin'>): 'shortTerm' | 'section1256' =>
  margin.underlying === 'equity' ? 'shortTerm' : 'section1256';

const LONG_TERM_SHARE = 0.6;

/**
 * Share of a gain that goes to taxes. Federal 32%, state 5%, net investment 3.8%, long-term 15%:
 * 35.8% of a bill's interest, 40.8% of a stock option's premium, 30.6% of an index option's.
 */
export function taxRate(
  income: Income,
  { federal, state, netInvestment, longTerm }: TaxRates,
): number {
  switch (income) {
    case 'billInterest':
      return federal + netInvestment;
    case 'interest':
    case 'shortTerm':
      return federal + state + netInvestment;
    case 'section1256':
      return LONG_TERM_SHARE * longTerm + (1 - LONG_TERM_SHARE) * federal + state + netInvestment;
  }
}

/**
 * Dollars, or a yield, after tax: a gain less its tax, a loss unchanged. At the rates above, a bill
 * of 3.8671% leaves 2.4827%; a put of 27.33% leaves 16.18%, or 18.96% if it is on an index.
 */
export const afterTax = (gain: number, income: Income, rates: TaxRates): number =>
  gain > 0 ? gain * (1 - taxRate(income, rates)) : gain;

/**
 * The pretax yield another kind of income needs to leave as much after tax. A bill of 3.8671%
 * equals 4.1937% of interest that the state taxes; a put of 27.33% equals a bill of 25.20%. Null
 * where taxes take all of the other income.
 */
export function taxEquivalentYield(
  yieldBeforeTax: number,
  income: Income,
  other: Income,
  rates: TaxRates,
): number | null {
  const kept = 1 - taxRate(other, rates);
  if (kept <= 0) return null;
  const left = afterTax(yieldBeforeTax, income, rates);
  return left > 0 ? left / kept : left;
}
