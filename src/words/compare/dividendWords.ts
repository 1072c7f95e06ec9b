import type { Comparison } from '../../plan/compare/compare';
import { usd } from '../../text/format';

/** How long every row is held, and what shares receive by then. */
export function heldWords({ terms: { dividendsPerShare } }: Comparison): string {
  return dividendsPerShare
    ? `Held to expiration; shares receive ${usd(dividendsPerShare)} each in dividends by then, those with a call sold on them unless it is exercised before an ex-dividend date.`
    : 'Held to expiration; no dividend until then is known.';
}
