import type { Contract } from '../market/contract';

/** Why the quote of a contract is doubtful, with what shows it; prices in dollars per share. */
export type Doubt =
  /** Neither bid nor ask. */
  | { readonly kind: 'noQuote' }
  /** Nobody bids, whatever is asked. */
  | { readonly kind: 'noBid' }
  | { readonly kind: 'noAsk' }
  | { readonly kind: 'crossed'; readonly bid: number; readonly ask: number }
  /** Share of the middle, decimal. */
  | { readonly kind: 'wideSpread'; readonly spreadOfMid: number }
  | { readonly kind: 'belowIntrinsic'; readonly mid: number; readonly intrinsic: number }
  /** As much as the strike of a put or the stock of a call, or more. */
  | { readonly kind: 'aboveBound'; readonly bid: number; readonly bound: number }
  /** One further in the money is asked for less than this is bid, or one nearer is bid for more. */
  | { readonly kind: 'wrongWayRound'; readonly against: Contract }
  /** One of the two is bid above what the other is asked by more than their strikes are apart. */
  | { readonly kind: 'tooFarApart'; readonly against: Contract }
  /** More is bid than a share each of two others costs, whose strikes lie around it. */
  | { readonly kind: 'breaksConvexity'; readonly between: readonly [Contract, Contract] }
  /** The stock that call and put of this strike imply, and the one they should. */
  | { readonly kind: 'breaksParity'; readonly impliedSpot: number; readonly spot: number }
  | { readonly kind: 'notTradingDay' }
  | { readonly kind: 'expired' }
  /** Kept from an earlier reading than its chain's; null where the time of either is not known. */
  | { readonly kind: 'older'; readonly minutes: number | null }
  /** The same contract stands in the chain again, at other prices. */
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
