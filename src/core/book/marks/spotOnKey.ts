/** Key for a stock's price on a past day; today's price has the symbol alone as its key. */
export const spotOnKey = (symbol: string, date: string) => `${symbol}@${date}`;
