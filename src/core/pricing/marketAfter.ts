import type { PricedMarket } from './optionPrice';

/** The market a while later: dividends have come nearer, and those in between are gone. */
export const marketAfter = (market: PricedMarket, elapsedYears: number): PricedMarket =>
  market.cashDividends
    ? {
        ...market,
        cashDividends: market.cashDividends
          .map(({ years, amount }) => ({ years: years - elapsedYears, amount }))
          .filter(({ years }) => years > 0),
      }
    : market;
