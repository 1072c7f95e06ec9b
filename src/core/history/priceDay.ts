/** What a stock closed at on a day, dollars per share; splits are worked in, dividends are not. */
export interface PriceDay {
  /** ISO. */
  readonly date: string;
  readonly close: number;
}
