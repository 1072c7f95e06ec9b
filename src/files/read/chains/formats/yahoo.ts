import type { Figures } from '../figures';

/**
 * Whether a volatility is one that Yahoo shows when its own search found none: its starting value,
 * or that repeatedly halved and slightly more. Source: issue 2408 of ranaroussi/yfinance.
 */
function isPlaceholder(volatility: number): boolean {
  if (volatility < 0.001) return true;
  const halvings = Math.round(Math.log2(volatility));
  return halvings <= -1 && Math.abs(volatility * 2 ** -halvings - 1) < 1e-4;
}

/** Removes placeholder volatilities. */
export const withoutPlaceholders = <T extends Pick<Figures, 'impliedVolatility'>>(quote: T): T => {
  const { impliedVolatility: volatility } = quote;
  return volatility !== null && isPlaceholder(volatility)
    ? { ...quote, impliedVolatility: null }
    : quote;
};

/** If no contract has open interest, Yahoo has none to give. */
export function withoutEmptyInterest<T extends Pick<Figures, 'openInterest'>>(
  quotes: readonly T[],
): readonly T[] {
  return quotes.length > 0 && quotes.every(({ openInterest }) => openInterest === 0)
    ? quotes.map((quote) => ({ ...quote, openInterest: null }))
    : quotes;
}

/** Shares per contract from its size in words. */
export const sharesOf = (size: unknown): number => (size === 'MINI' ? 10 : 100);
