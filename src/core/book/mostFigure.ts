/**
 * Upper limit of any figure in a trade, for sums to stay finite: larger ones are neither read nor
 * stored.
 */
export const MOST_FIGURE = 1e12;
