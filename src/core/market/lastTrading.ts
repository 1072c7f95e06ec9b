import { addDays } from './calendar';
import type { Contract } from './contract';
import { monthlyExpiration, tradingDayOnOrBefore } from './expirations';
import { underlyingNamed } from './underlying';

/**
 * Whether a series settles at the opening prices of its expiration day. Roots of one index differ:
 * SPX of a third Friday does, SPXW of the same day does not. Source: Cboe, index option
 * specifications.
 */
export function settlesAtOpening(root: string, expiration: string): boolean {
  const which = underlyingNamed(root).settlesAtOpening;
  if (which !== 'monthly') return which === 'all';
  const [year = 0, month = 0] = expiration.split('-').map(Number);
  return monthlyExpiration(year, month) === expiration;
}

/**
 * The last day on which a series trades: its expiration, or the trading day before if it settles at
 * the opening.
 */
export const lastTradingDay = ({
  root,
  expiration,
}: Pick<Contract, 'root' | 'expiration'>): string =>
  settlesAtOpening(root, expiration) ? tradingDayOnOrBefore(addDays(expiration, -1)) : expiration;
