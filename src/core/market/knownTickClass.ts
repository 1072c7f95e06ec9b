import { indexRoot } from './contractKind';
import type { TickClass } from './tickSize';

/** Quoted in pennies at every price, as of November 2026. Source: Cboe Rule 5.4. */
const ALL_PENNY = /^(SPY|QQQ|IWM|XSPW?)$/;

/**
 * The price steps that options on a symbol are known to have: pennies for a few funds by name, 5
 * and 10 cents for other indexes, and the steps of the Penny Interval Program for anything else, as
 * most liquid names are in it. The last two are an [estimate]: an index with finer steps also
 * accepts these, but a stock outside the program does not.
 */
export function knownTickClass(symbol: string | null): TickClass {
  const index = indexRoot(symbol ?? '');
  const root = index ?? (symbol ?? '').trim().toUpperCase();
  if (ALL_PENNY.test(root)) return 'allPenny';
  return index === null ? 'penny' : 'nickel';
}
