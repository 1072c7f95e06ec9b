import type { Greeks } from '../core/pricing/option';
import { optionGreeks } from '../core/pricing/optionPrice';
import { optionOf, type Implied } from './market';
import type { Plan } from './plan';
import type { RunningPut } from '../core/put/throughTime';
import { shortPutGreeks, type ShortPutGreeks } from '../core/put/shortPutGreeks';

/** The put's sensitivities today. */
export interface SellerGreeks {
  /** Of one put held, per share. */
  readonly put: Greeks;
  /** Of the put sold, for the whole position. */
  readonly sold: ShortPutGreeks;
  readonly volatility: number;
  /** Fall of the stock, dollars, that offsets a day's theta; null if none does. */
  readonly fallAgainstDay: number | null;
}

/** The Greeks at the model price; null at expiration or without a volatility for pricing. */
export function sellerGreeks(
  { input }: Plan,
  running: RunningPut | null,
  implied: Implied | null,
): SellerGreeks | null {
  if (!running || running.years === 0) return null;
  const { terms, market } = running;
  const isImplied = implied !== null && input.volatility === null;
  const put = isImplied ? implied.greeks : optionGreeks(optionOf(running), market);
  const sold = shortPutGreeks(terms, put);
  const { thetaPerDayTotal, deltaTotal } = sold;
  const fall = thetaPerDayTotal / deltaTotal;
  return {
    put,
    sold,
    volatility: market.volatility,
    fallAgainstDay: fall > 0 && fall < market.spot ? fall : null,
  };
}
