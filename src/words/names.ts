/**
 * The glossary: the one name of each thing, on screen, in print and in files. A figure named
 * nowhere else has its name in its declaration, in figures/.
 */
export const NAMES = {
  annualizedReturn: 'Annualized return',
  breakeven: 'Breakeven',
  /** Strike × shares. */
  cash: 'Cash to set aside',
  /** With the stock at zero. */
  maxLoss: 'Most you can lose',
  /** A price per share. */
  premium: 'Premium',
  /** The premium less the fees to open, by the convention. */
  premiumKept: 'Premium kept',
  /** That the stock ends below the strike. */
  assignment: 'Chance of assignment',
  /** What the same cash earns in the same days. */
  bills: 'T-bills',
} as const;
