import type { PricedMarket } from './optionPrice';

/** The market some time later: dividends are closer, and those in between are gone. */
export const marketAfter = (market: PricedMarket, elapsedYears: number): PricedMarket =>
  market.cashDividends
    ? {
        ...market,
        cashDividends: market.cashDividends
          .map(({ years, amount }) => ({ years: years - elapsedYears, amount }))
          .filter(({ years }) => years > 0),
      }
    : market;
