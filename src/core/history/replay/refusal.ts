/** Why a rule cannot be replayed. */
export type ReplayRefusal =
  /** Some number of the rule is none, or beyond what it can be. */
  | { readonly why: 'number'; readonly name: RuleNumber }
  /** No day has a volatility and a dividend. */
  | { readonly why: 'nothing' }
  /** A day asked for is not in the history. */
  | {
      readonly why: 'outside';
      readonly date: string;
      readonly first: string;
      readonly last: string;
    }
  /** On a day asked for there was no volatility yet, or none any more. */
  | {
      readonly why: 'noVolatility';
      readonly date: string;
      readonly first: string;
      readonly last: string;
    }
  /** Not one option would come to its end. */
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
