import type { Contract } from '../market/contract';
import type { RuleName } from '../rules/rules';
import type { Verdict } from '../rules/verdict';
import type { Doubt } from './doubt';
import type { Quote } from './quote';

/**
 * A put of a chain, judged: one contract, after the fees of its order where the convention has them
 * in. What has no meaning without a price, a day left or a volatility is null.
 */
export interface RankedPut {
  readonly contract: Contract;
  /** What the source says of it. */
  readonly quote: Quote;
  /** Calendar days to expiration. */
  readonly days: number;
  /** What it is sold at, dollars per share. */
  readonly price: number | null;
  /** If the stock stays where it is, by the convention; decimal. */
  readonly periodReturn: number | null;
  /** The same a year. */
  readonly annualizedReturn: number | null;
  /** Dollars per share; null where fees take the premium. */
  readonly breakeven: number | null;
  /** Fall of the stock to it, decimal. */
  readonly discountToSpot: number | null;
  /** Distance of the strike below the stock, decimal; negative in the money. */
  readonly outOfTheMoney: number;
  /** Ask less bid over their middle, decimal. */
  readonly spreadOfMid: number | null;
  /** At which an American put is worth the middle of its market, decimal per year. */
  readonly impliedVolatility: number | null;
  /** The source's own, where it differs from ours by more than 0.03. */
  readonly otherVolatility: number | null;
  /**
   * What the stock may realize before the put, at its price and after its fees, earns no more than the
   * T-bills its cash is in: the volatility at which it is worth what is kept of the premium.
   */
  readonly bearableVolatility: number | null;
  /** Of the put held, at the volatility of the middle: negative. */
  readonly delta: number | null;
  /** The source's own, where it differs from ours by more than 0.03. */
  readonly otherDelta: number | null;
  /** Chance that the stock ends below the strike. */
  readonly assignment: number | null;
  /** Chance that it ends above the breakeven. */
  readonly profit: number | null;
  /** Chance that it trades at the strike or below before expiration. */
  readonly touchStrike: number | null;
  /** Fall to the strike in standard deviations to expiration. */
  readonly deviationsToStrike: number | null;
  /** Annualized return less the T-bill's, both by the convention. */
  readonly excessOverBills: number | null;
  /** Cash that pays for the shares, dollars. */
  readonly collateralTotal: number;
  /** Contracts that the cash secures with the buffer of the rules on top. */
  readonly contractsSecured: number | null;
  /** If the stock stays where it is. */
  readonly dollarsPerDay: number | null;
  /** Null without a price. */
  readonly verdicts: Readonly<Record<RuleName, Verdict>> | null;
  /** A put of the same expiration that pays no less at no more chance of assignment. */
  readonly dominatedBy: Contract | null;
  /** The bid at which it would pass, dollars per share, where its return alone does not. */
  readonly passingBid: number | null;
  readonly doubts: readonly Doubt[];
}
