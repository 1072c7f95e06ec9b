import { SHARES_PER_CONTRACT } from '../market/sharesPerContract';

/**
 * A put sold and a lower put bought, same expiration: a bull put spread. Premiums in dollars per
 * share.
 */
export interface PutCreditSpread {
  readonly shortStrike: number;
  /** Below the short strike. */
  readonly longStrike: number;
  readonly shortPremium: number;
  readonly longPremium: number;
  readonly contracts: number;
  /** Shares a contract, 100. */
  readonly multiplier?: number;
}

/** What a put credit spread brings, risks and requires before fees, dollars for all contracts. */
export interface PutCreditSpreadAnalysis {
  /** Dollars received when opening, before fees. */
  readonly creditTotal: number;
  readonly maxProfitTotal: number;
  /** Also the money of one's own needed: the requirement less the credit. */
  readonly maxLossTotal: number;
  /** Dollars the account must hold: the width between the strikes. */
  readonly requirementTotal: number;
  /** Dollars per share. */
  readonly breakeven: number;
}

/**
 * A put credit spread before fees. 95 put at 2.50 against 90 put at 1.15: a credit of 135, which is
 * also the most gained; 500 required, the width; 365 lost at worst; breakeven 93.65. Source: Cboe
 * Margin Manual, put spreads.
 */
export function putCreditSpread(spread: PutCreditSpread): PutCreditSpreadAnalysis {
  const {
    shortStrike,
    longStrike,
    shortPremium,
    longPremium,
    contracts,
    multiplier = SHARES_PER_CONTRACT,
  } = spread;
  const shares = contracts * multiplier;
  const credit = shortPremium - longPremium;
  const creditTotal = credit * shares;
  const requirementTotal = (shortStrike - longStrike) * shares;
  return {
    creditTotal,
    maxProfitTotal: creditTotal,
    maxLossTotal: requirementTotal - creditTotal,
    requirementTotal,
    breakeven: shortStrike - credit,
  };
}

/**
 * Profit of the spread if the stock ends at `spot`, dollars before fees: in the example above, -365
 * at 80 and 135 from 95 on.
 */
export function putCreditSpreadProfitAtExpiration(spread: PutCreditSpread, spot: number): number {
  const { shortStrike, longStrike, contracts, multiplier = SHARES_PER_CONTRACT } = spread;
  const payoff = Math.max(longStrike - spot, 0) - Math.max(shortStrike - spot, 0);
  return putCreditSpread(spread).creditTotal + payoff * contracts * multiplier;
}
