/** No figure of a trade is larger, and sums of larger ones might be no numbers: they are neither read nor kept. */
export const MOST_FIGURE = 1e12;
