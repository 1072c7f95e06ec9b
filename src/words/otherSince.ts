/** Why reading or removing a stock's chain or price history cannot be undone. */
export const otherSince = (symbol: string) =>
  `Not undone: another tab has read ${symbol} again, or forgotten it, since.`;
