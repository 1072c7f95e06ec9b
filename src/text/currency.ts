import { numberFormat, WHOLE_FROM } from './format';

/** Formats amounts in a currency named by its letters: `CHF 359.61`. */
export function amountsIn(currency: string) {
  const named = { style: 'currency', currency, currencyDisplay: 'code' } as const;
  const perShare = numberFormat(named);
  const whole = numberFormat({ ...named, maximumFractionDigits: 0 });
  return {
    perShare,
    /** For the whole position: whole units from 1,000 up, like dollars. */
    total: (amount: number) => (Math.abs(amount) < WHOLE_FROM ? perShare : whole)(amount),
  };
}

/** Units of one currency per unit of another, with as many decimals as needed: `0.80`, `0.912345`. */
export const exchangeRate = numberFormat({ minimumFractionDigits: 2, maximumFractionDigits: 6 });
