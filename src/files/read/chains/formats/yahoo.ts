import type { Figures } from '../figures';

/**
 * Yahoo's volatilities where its own search for one found nothing: where it began and what it halved
 * that to, a hair more. Source: issue 2408 of ranaroussi/yfinance.
 */
function isPlaceholder(volatility: number): boolean {
  if (volatility < 0.001) return true;
  const halvings = Math.round(Math.log2(volatility));
  return halvings <= -1 && Math.abs(volatility * 2 ** -halvings - 1) < 1e-4;
}

/** Takes out the volatilities that are none. */
export const withoutPlaceholders = <T extends Pick<Figures, 'impliedVolatility'>>(quote: T): T => {
  const { impliedVolatility: volatility } = quote;
  return volatility !== null && isPlaceholder(volatility)
    ? { ...quote, impliedVolatility: null }
    : quote;
};

/** Where no contract at all stands open, Yahoo has no open interest to give. */
export function withoutEmptyInterest<T extends Pick<Figures, 'openInterest'>>(
  quotes: readonly T[],
): readonly T[] {
  return quotes.length > 0 && quotes.every(({ openInterest }) => openInterest === 0)
    ? quotes.map((quote) => ({ ...quote, openInterest: null }))
    : quotes;
}

/** Shares of a contract by its size in words. */
export const sharesOf = (size: unknown): number => (size === 'MINI' ? 10 : 100);
