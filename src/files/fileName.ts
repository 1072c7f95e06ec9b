/** Only letters and digits, which any system accepts in a file name. */
const plain = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, '');

/** `putwise-GOOGL-2026-12-18-sell.csv`; without a symbol, the rest of it. */
export const fileName = (symbol: string, ...parts: readonly string[]) =>
  ['putwise', plain(symbol) || [], ...parts].flat().join('-');
