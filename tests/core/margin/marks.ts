import { callMarkAt, putMarkAt, type MarkModel } from '../../../src/core/margin/mark';

/** 35 days, 4%, no dividend, and the volatility that prices a 95 put at 2.50 with the stock at 100. */
export const pricedMark = { years: 35 / 365, rate: 0.04, dividendYield: 0, volatility: 0.391551 };

interface Marked {
  readonly spot: number;
  readonly strike: number;
  readonly mark: MarkModel;
}

export const putMark = ({ spot, strike, mark }: Marked) => putMarkAt(strike, mark)(spot);
export const callMark = ({ spot, strike, mark }: Marked) => callMarkAt(strike, mark)(spot);
