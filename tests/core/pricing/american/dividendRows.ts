import type { DividendMarket } from '../../../../src/core/pricing/cashDividends';
import type { Option } from '../../../../src/core/pricing/option';

export type DividendColumn =
  | ('id' | 'S' | 'K' | 'r' | 'vol' | 'days')
  | ('div_days' | 'div_amounts');

/** The terms of a row of a table with cash dividends. */
export function withDividendsOf(
  right: Option['right'],
  row: Readonly<Record<DividendColumn, string>>,
) {
  const amounts = row.div_amounts.split(';').map(Number);
  const option: Option = { right, strike: Number(row.K), years: Number(row.days) / 365 };
  const market: DividendMarket = {
    spot: Number(row.S),
    rate: Number(row.r),
    dividendYield: 0,
    volatility: Number(row.vol),
    cashDividends: row.div_days
      .split(';')
      .map((days, i) => ({ years: Number(days) / 365, amount: amounts[i]! })),
  };
  return { option, market };
}
