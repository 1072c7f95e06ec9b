/** The Reg-T margin of a short put a share, `price` being what the put's price is called there. */
export const regTWords = (price: string) =>
  `the larger of ${price} + 20% of the stock − out-of-the-money amount, and ${price} + 10% of the strike`;

/** What such a figure is, `more` being what else is to be said of it. */
export const regTEstimate = (more = '') => `Reg-T estimate${more}; your broker may ask for more.`;
