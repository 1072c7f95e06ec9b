/** Facts shared by all puts of one expiration; null if not known. */
export interface FactsInCommon {
  readonly daysToExpiration: number;
  readonly contracts: number;
  /** Whether the put is on an index, which has no earnings or ex-dividend dates of its own. */
  readonly isIndex?: boolean;
  /** Days from today to the next earnings report; negative when the date has passed. */
  readonly daysToEarnings: number | null;
  readonly earningsConfirmed: boolean;
  /** Days from today to the next ex-dividend date; negative when the date has passed. */
  readonly daysToExDividend: number | null;
  readonly closedTrades: number | null;
  readonly takeProfitPlaced: boolean;
  readonly willingToOwn: boolean | null;
  readonly privateCapital: boolean | null;
}

/** Facts about one put at its price; null if not known. */
export interface FactsOfPrice {
  readonly collateralTotal: number;
  /** Simple, on collateral, after fees, if the stock stays where it is. */
  readonly annualizedReturn: number | null;
  /** Investment rate of the T-bill of the same days. */
  readonly billReturn: number | null;
  readonly outOfTheMoney: number | null;
  /** Absolute. */
  readonly delta: number | null;
  readonly bid: number | null;
  readonly ask: number | null;
  readonly limitIsOnTick: boolean;
  readonly limit: number;
  readonly openInterest: number | null;
  /** Cash and T-bills behind the put. */
  readonly cashTotal: number | null;
  readonly accountValueTotal: number | null;
}

/** All facts about one trade. */
export type RuleFacts = FactsInCommon & FactsOfPrice;

/** An input that must be entered before a rule can judge. */
export type MissingFact =
  | 'spot'
  | 'volatility'
  | 'daysLeft'
  | 'billQuote'
  | 'bidAndAsk'
  | 'openInterest'
  | 'earnings'
  | 'exDividend'
  | 'nextDate'
  | 'cash'
  | 'accountValue'
  | 'closedTrades'
  | 'fill'
  | 'answer';
