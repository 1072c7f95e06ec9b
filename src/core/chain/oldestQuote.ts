import type { Quote } from './quote';

/**
 * The earliest time of the quotes kept from an earlier reading than their chain's, ISO; null if
 * there are none, or if the time of one of them is not known.
 */
export function oldestQuote(quotes: readonly Quote[]): string | null {
  let oldest: string | null = null;
  for (const { quotedAt } of quotes) {
    if (quotedAt === undefined) continue;
    if (quotedAt === null) return null;
    if (oldest === null || quotedAt < oldest) oldest = quotedAt;
  }
  return oldest;
}
