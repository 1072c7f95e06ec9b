import { optionPrice } from '../pricing/optionPrice';
import { firstWhole } from './firstWhole';
import { marketAfter } from '../pricing/marketAfter';
import { type RunningPut } from './throughTime';
import { yearsLeftAfter } from './yearsLeft';

/*
 * How a put's price decays while the stock and its volatility stand still.
 */

/** What the put is worth, dollars per share, with `yearsLeft` to run. */
export function markWithLeft({ terms, market, years }: RunningPut, yearsLeft: number): number {
  const put = { right: 'put', strike: terms.strike, years: yearsLeft } as const;
  return optionPrice(put, marketAfter(market, years - yearsLeft));
}

/**
 * First calendar day, with today as 0, on which the put is worth `mark` or less; null if it stays
 * above `mark` to the end. Found by halving, since an American put never gains from time alone; a
 * European put deep in the money does, so its days are tried one by one. Premium 2.50 on 95, stock
 * 100, volatility 39.053%, 35 days: at 1.25 from day 19.
 */
export function firstDayAtMark(put: RunningPut, mark: number): number | null {
  const days = put.terms.daysToExpiration;
  const isThere = (day: number) =>
    markWithLeft(put, yearsLeftAfter({ days, years: put.years }, day)) <= mark;
  if (put.market.style !== 'european') return isThere(days) ? firstWhole(isThere, -1, days) : null;
  for (let day = 0; day <= days; day++) if (isThere(day)) return day;
  return null;
}
