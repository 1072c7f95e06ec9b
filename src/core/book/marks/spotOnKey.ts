/** The key of a stock's price on a day gone by, beside that of today by the symbol alone. */
export const spotOnKey = (symbol: string, date: string) => `${symbol}@${date}`;
