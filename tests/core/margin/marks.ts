/** 35 days, 4%, no dividend, and the volatility that prices a 95 put at 2.50 with the stock at 100. */
export const pricedMark = { years: 35 / 365, rate: 0.04, dividendYield: 0, volatility: 0.391551 };
