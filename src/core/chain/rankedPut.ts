import type { Contract } from '../market/contract';
import type { RuleName } from '../rules/rules';
import type { Verdict } from '../rules/verdict';
import type { Doubt } from './doubt';
import type { Quote } from './quote';

/**
 * A judged put of a chain: one contract, after its order's fees if the convention includes fees.
 * Figures that need a price, a day left or a volatility are null without it.
 */
export interface RankedPut {
  readonly contract: Contract;
  /** The source's quote. */
  readonly quote: Quote;
  /** Calendar days to expiration. */
  readonly days: number;
  /** Price at which it is sold, dollars per share. */
  readonly price: number | null;
  /** If the stock stays where it is, by the convention; decimal. */
  readonly periodReturn: number | null;
  /** The same, per year. */
  readonly annualizedReturn: number | null;
  /** Dollars per share; null if fees take the whole premium. */
  readonly breakeven: number | null;
  /** Fall of the stock to the breakeven, decimal. */
  readonly discountToSpot: number | null;
  /** Distance of the strike below the stock, decimal; negative in the money. */
  readonly outOfTheMoney: number;
  /** Ask less bid over the mid price, decimal. */
  readonly spreadOfMid: number | null;
  /** Volatility at which an American put is worth the mid price, decimal per year. */
  readonly impliedVolatility: number | null;
  /** The source's own, if it differs from ours by more than 0.03. */
  readonly otherVolatility: number | null;
  /**
   * Volatility the stock may realize before the put, at its price and after fees, earns no more
   * than the T-bills behind it: the volatility at which the put is worth the premium kept.
   */
  readonly bearableVolatility: number | null;
  /** Delta of the put held, at the volatility of the mid price: negative. */
  readonly delta: number | null;
  /** The source's own, if it differs from ours by more than 0.03. */
  readonly otherDelta: number | null;
  /** Chance that the stock ends below the strike. */
  readonly assignment: number | null;
  /** Chance that the stock ends above the breakeven. */
  readonly profit: number | null;
  /** Chance that the stock trades at or below the strike before expiration. */
  readonly touchStrike: number | null;
  /** Fall to the strike in standard deviations to expiration. */
  readonly deviationsToStrike: number | null;
  /** Annualized return less the T-bill's, both by the convention. */
  readonly excessOverBills: number | null;
  /** Cash that pays for the shares, dollars. */
  readonly collateralTotal: number;
  /** Contracts that the cash secures, with the buffer required by the rules. */
  readonly contractsSecured: number | null;
  /** Dollars per day if the stock stays where it is. */
  readonly dollarsPerDay: number | null;
  /** Null without a price. */
  readonly verdicts: Readonly<Record<RuleName, Verdict>> | null;
  /** A put of the same expiration that pays at least as much at no higher chance of assignment. */
  readonly dominatedBy: Contract | null;
  /** The bid at which it would pass, dollars per share, if only its return fails. */
  readonly passingBid: number | null;
  readonly doubts: readonly Doubt[];
}
