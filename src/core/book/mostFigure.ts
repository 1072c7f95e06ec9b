/** Beyond this no figure of a trade is, and sums of such would no longer be numbers: it is neither read nor kept. */
export const MOST_FIGURE = 1e12;
