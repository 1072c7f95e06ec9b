/** Why a rule cannot be replayed. */
export type ReplayRefusal =
  /** A number of the rule is missing or out of range. */
  | { readonly why: 'number'; readonly name: RuleNumber }
  /** No day has a volatility and a dividend. */
  | { readonly why: 'nothing' }
  /** A requested day is not in the history. */
  | {
      readonly why: 'outside';
      readonly date: string;
      readonly first: string;
      readonly last: string;
    }
  /** On a requested day the volatility was not yet, or no longer, known. */
  | {
      readonly why: 'noVolatility';
      readonly date: string;
      readonly first: string;
      readonly last: string;
    }
  /** Not a single option would reach its end. */
  | { readonly why: 'tooLong'; readonly from: string; readonly to: string };

export type RuleNumber =
  | 'days'
  | 'delta'
  | 'distance'
  | 'takeProfit'
  | 'callDelta'
  | 'costShare'
  | 'costPerContract'
  | 'volatilityFactor';
