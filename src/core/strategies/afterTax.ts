import { afterTax, type Income, type TaxRates } from '../costs/tax';
import type { StrategyResult } from './strategy';

type Taxed = Pick<StrategyResult, 'profitAtExpiration' | 'interest' | 'dividendsTotal'>;

/**
 * A strategy's gain or loss after tax if the stock ends at `spot`, dollars. Interest is taxed as
 * what it is. Dividends are taxed as other interest, since shares held no longer than a put's life
 * do not qualify for a lower rate (26 USC 1(h)(11)). All the rest is taxed together as one gain on
 * options and shares, as if the position were sold at expiration. A loss saves no tax, not even on
 * interest or dividends. `gains` says how gains are taxed: as short-term, or by section 1256 for
 * options on a broad index.
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
