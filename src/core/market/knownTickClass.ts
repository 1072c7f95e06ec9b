import { indexRoot } from './contractKind';
import type { TickClass } from './tickSize';

/** Quoted in pennies at every price, as of November 2026. Source: Cboe Rule 5.4. */
const ALL_PENNY = /^(SPY|QQQ|IWM|XSPW?)$/;

/**
 * The price steps that options on a symbol are known to have: those of few funds by name, other
 * indexes 5 and 10 cents, and anything else those of the Penny Interval Program, as most liquid
 * names are. [estimate] of the last two: an index of finer steps takes these too, a stock outside the
 * program does not.
 */
export function knownTickClass(symbol: string | null): TickClass {
  const index = indexRoot(symbol ?? '');
  const root = index ?? (symbol ?? '').trim().toUpperCase();
  if (ALL_PENNY.test(root)) return 'allPenny';
  return index === null ? 'penny' : 'nickel';
}
