/*
 * The one entry point to the file readers for code outside src: benchmarks and checks. Inside src,
 * import the file you mean.
 *
 * No reader throws, whatever the text: one that cannot be read is `refused` with a sentence, a line
 * that cannot is in `unread`, and what the text leaves open is in `asks`. Prices are dollars per
 * share; dates are ISO texts and days in New York.
 */

export { readChain } from './read/chains/readChain';
export type {
  About,
  Answers,
  Ask,
  ChainReading,
  Column,
  Table,
  Unread,
} from './read/chains/reading';
export { readStatement } from './read/statements/readStatement';
export type {
  StatementAbout,
  StatementAnswers,
  StatementReading,
  TradeColumn,
  TradeColumns,
  TradeTable,
} from './read/statements/reading';
export { readPrices } from './read/history/readPrices';
export type {
  PriceColumn,
  PriceColumns,
  PricesAbout,
  PricesAnswers,
  PricesAsk,
  PricesReading,
  PriceTable,
} from './read/history/reading';
