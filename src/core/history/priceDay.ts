/** A stock's close on a day, dollars per share; adjusted for splits, not for dividends. */
export interface PriceDay {
  /** ISO. */
  readonly date: string;
  readonly close: number;
}
