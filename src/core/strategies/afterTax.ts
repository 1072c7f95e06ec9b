import { afterTax, type Income, type TaxRates } from '../costs/tax';
import type { StrategyResult } from './strategy';

type Taxed = Pick<StrategyResult, 'profitAtExpiration' | 'interest'>;

/**
 * A strategy's gain or loss after tax if the stock ends at `spot`, dollars. Its interest is taxed as
 * what it is, and all the rest together as one gain of options and shares, as if what is held at
 * expiration were sold. A loss saves no tax, not even on the interest. `gains` says how: short-term,
 * or by section 1256 for options on a broad index.
 */
export function profitAfterTax(
  { profitAtExpiration, interest }: Taxed,
  spot: number,
  rates: TaxRates,
  gains: Extract<Income, 'shortTerm' | 'section1256'> = 'shortTerm',
): number {
  const profit = profitAtExpiration(spot);
  if (!interest) return afterTax(profit, gains, rates);
  const { kind, total } = interest;
  const interestAfterTax = afterTax(total, kind === 'bills' ? 'billInterest' : 'interest', rates);
  return afterTax(profit - total, gains, rates) + interestAfterTax;
}
