import { afterTax, type Income, type TaxRates } from '../costs/tax';
import type { StrategyResult } from './strategy';

type Taxed = Pick<StrategyResult, 'profitAtExpiration' | 'interest' | 'dividendsTotal'>;

/**
 * A strategy's gain or loss after tax if the stock ends at `spot`, dollars. Its interest is taxed as
 * what it is, dividends as other interest, since shares held no longer than a put lives are held too
 * short for a lower rate (26 USC 1(h)(11)), and all the rest together as one gain of options and shares, as if what is held at
 * expiration were sold. A loss saves no tax, not even on interest or dividends. `gains` says how: short-term,
 * or by section 1256 for options on a broad index.
 */
export function profitAfterTax(
  { profitAtExpiration, interest, dividendsTotal = 0 }: Taxed,
  spot: number,
  rates: TaxRates,
  gains: Extract<Income, 'shortTerm' | 'section1256'> = 'shortTerm',
): number {
  const paid = interest ? interest.total : 0;
  const gain = profitAtExpiration(spot) - paid - dividendsTotal;
  const kind = interest?.kind === 'bills' ? 'billInterest' : 'interest';
  return (
    afterTax(gain, gains, rates) +
    afterTax(paid, kind, rates) +
    afterTax(dividendsTotal, 'interest', rates)
  );
}
