import { numberFormat, WHOLE_FROM } from './format';

/** How amounts are shown in a currency named by its letters: `CHF 359.61`. */
export function amountsIn(currency: string) {
  const named = { style: 'currency', currency, currencyDisplay: 'code' } as const;
  const perShare = numberFormat(named);
  const whole = numberFormat({ ...named, maximumFractionDigits: 0 });
  return {
    perShare,
    /** For the whole position: whole units from 1,000, as dollars are shown. */
    total: (amount: number) => (Math.abs(amount) < WHOLE_FROM ? perShare : whole)(amount),
  };
}

/** Units of a currency for one of another, as many decimals as it needs: `0.80`, `0.912345`. */
export const exchangeRate = numberFormat({ minimumFractionDigits: 2, maximumFractionDigits: 6 });
