/** Letters and digits alone: what any system takes in the name of a file. */
const plain = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, '');

/** `putwise-GOOGL-2026-12-18-sell.csv`; without a symbol, what is left of it. */
export const fileName = (symbol: string, ...parts: readonly string[]) =>
  ['putwise', plain(symbol) || [], ...parts].flat().join('-');
