/** Why a reading of a stock’s chain, or of its past prices, or its removal, is not undone. */
export const otherSince = (symbol: string) =>
  `Not undone: another tab has read ${symbol} again, or forgotten it, since.`;
