/** The limits of a trader's own rules. The ready-made ones are conventions of the trade, not facts. */
export interface RuleThresholds {
  readonly minDays: number;
  readonly maxDays: number;
  /** Distance of the strike below the stock, decimals. */
  readonly minOutOfTheMoney: number;
  readonly maxOutOfTheMoney: number;
  /** Absolute delta. */
  readonly minDelta: number;
  readonly maxDelta: number;
  /** Simple annualized return on collateral after fees, decimal. */
  readonly minReturn: number;
  /** Dollars per share between bid and ask. */
  readonly maxSpread: number;
  readonly minOpenInterest: number;
  /** Days that must be free of earnings even if the option expires sooner. */
  readonly earningsDays: number;
  /** Cash wanted beyond the collateral, decimal. */
  readonly cashBuffer: number;
  /** Number of closed trades before a position may be larger than one contract. */
  readonly firstTrades: number;
  /** Largest share of the account one position may tie up, decimal. */
  readonly maxWeight: number;
  /** Most minutes a quote may be old when the order is made from it. */
  readonly quoteMaxMinutes: number;
}

const STARTER: RuleThresholds = {
  minDays: 30,
  maxDays: 45,
  minOutOfTheMoney: 0.02,
  maxOutOfTheMoney: 0.05,
  minDelta: 0.15,
  maxDelta: 0.3,
  minReturn: 0.1,
  maxSpread: 0.05,
  minOpenInterest: 300,
  earningsDays: 30,
  cashBuffer: 0.1,
  firstTrades: 3,
  maxWeight: 0.2,
  quoteMaxMinutes: 15,
};

/** Ready-made sets of thresholds. */
export const RULE_PROFILES = {
  starter: STARTER,
  income: { ...STARTER, minOutOfTheMoney: 0.05, maxOutOfTheMoney: 0.08 },
} as const;
