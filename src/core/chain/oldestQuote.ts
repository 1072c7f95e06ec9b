import type { Quote } from './quote';

/**
 * The earliest time of those quotes that were kept from an earlier reading than their chain's, ISO; null
 * where there are none, or where one of them has no time that is known.
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
