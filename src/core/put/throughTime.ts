import { marketAfter } from '../pricing/marketAfter';
import { optionSurface, type PricedMarket } from '../pricing/optionPrice';
import { profitAtExpiration } from './payoff';
import { netPremiumTotal, sharesTotal, type PutTerms } from './shortPut';

/*
 * What a short put has made or lost before it expires: the premium kept, less the modeled price of
 * buying it back. The fees of buying back are left out: a put held to the end does not pay them, so
 * each date can be compared with the last.
 */

/** A put sold, the stock it is on, and how long it runs from now, ACT/365F years. */
export interface RunningPut {
  readonly terms: PutTerms;
  /** The market now; dividends known in dollars are also counted from now. */
  readonly market: PricedMarket;
  readonly years: number;
}

/** Profit of the whole position if it is bought back at `mark` dollars per share. */
export const profitAtMark = (terms: PutTerms, mark: number): number =>
  netPremiumTotal(terms) - mark * sharesTotal(terms);

/**
 * Profit at each stock price, one row for each time in `yearsLeft`, from the put's whole time down
 * to 0, which is the payoff. Premium 2.50 on 95, stock 100, volatility 39.053%, 35 days: -1.07
 * today, which is the fees, and 248.93 at expiration.
 */
export function profitThroughTime(
  { terms, market, years }: RunningPut,
  {
    spots,
    yearsLeft,
  }: { readonly spots: readonly number[]; readonly yearsLeft: readonly number[] },
): readonly (readonly number[])[] {
  const put = { right: 'put', strike: terms.strike, years } as const;
  const running = yearsLeft.filter((left) => left > 0);
  const marks = market.cashDividends
    ? running.map((left) =>
        optionSurface(put, marketAfter(market, years - left), { spots, years: [left] }),
      )
    : rowsOf(optionSurface(put, market, { spots, years: running }), spots.length);
  return yearsLeft.map((left) => {
    const row = marks[running.indexOf(left)];
    return row
      ? Array.from(row, (mark) => profitAtMark(terms, mark))
      : spots.map((spot) => profitAtExpiration(terms, spot));
  });
}

const rowsOf = (values: Float64Array, length: number): readonly Float64Array[] =>
  Array.from({ length: values.length / length }, (_, row) =>
    values.subarray(row * length, (row + 1) * length),
  );
