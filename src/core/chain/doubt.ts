import type { Contract } from '../market/contract';

/** Why a contract's quote is doubtful, with the evidence; prices in dollars per share. */
export type Doubt =
  /** Neither bid nor ask. */
  | { readonly kind: 'noQuote' }
  /** No bid, whatever the ask. */
  | { readonly kind: 'noBid' }
  | { readonly kind: 'noAsk' }
  | { readonly kind: 'crossed'; readonly bid: number; readonly ask: number }
  /** Share of the mid price, decimal. */
  | { readonly kind: 'wideSpread'; readonly spreadOfMid: number }
  /** Less than exercising it brings, now or, if that is possible only then, at expiration. */
  | { readonly kind: 'belowIntrinsic'; readonly mid: number; readonly intrinsic: number }
  /** A bid at or above the strike of a put or the stock price of a call. */
  | { readonly kind: 'aboveBound'; readonly bid: number; readonly bound: number }
  /**
   * A contract further in the money has a lower ask than this bid, or a nearer one has a higher
   * bid.
   */
  | { readonly kind: 'wrongWayRound'; readonly against: Contract }
  /** The bid of one exceeds the ask of the other by more than the distance between their strikes. */
  | { readonly kind: 'tooFarApart'; readonly against: Contract }
  /** The bid exceeds what fitting shares of the contracts at the strikes on either side cost. */
  | { readonly kind: 'breaksConvexity'; readonly between: readonly [Contract, Contract] }
  /** The stock price implied by the call and put of this strike, and the one it should be. */
  | { readonly kind: 'breaksParity'; readonly impliedSpot: number; readonly spot: number }
  | { readonly kind: 'notTradingDay' }
  | { readonly kind: 'expired' }
  /** Kept from an earlier reading than its chain's; null if either time is not known. */
  | { readonly kind: 'older'; readonly minutes: number | null }
  /** The same contract appears again in the chain at other prices. */
  | { readonly kind: 'duplicate'; readonly bid: number | null; readonly ask: number | null };

/** Why a whole chain is doubtful. */
export type ChainDoubt =
  | { readonly kind: 'noQuoteTime' }
  /** Quoted after it was read: a clock is wrong. */
  | { readonly kind: 'wrongClock' }
  | { readonly kind: 'stale'; readonly minutes: number; readonly limit: number }
  | { readonly kind: 'marketClosed' }
  /** Calls and puts of an expiration imply another stock price than the one given. */
  | {
      readonly kind: 'spotDiffers';
      readonly spot: number;
      readonly impliedSpot: number;
      readonly expiration: string;
    };
