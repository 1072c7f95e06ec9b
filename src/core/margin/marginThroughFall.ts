import { shortPutMargin } from './margin';
import { marginCallPrice, type MarginAccount, type MarginCall } from './marginCall';
import { putMark, type MarkModel } from './mark';
import { SHARES_PER_CONTRACT } from '../market/contract';

/**
 * A put that its whole strike in cash secures, in an account that lends nothing (Reg T, 12 CFR
 * 220.8). The same cash in a margin account secures no put: there the rule's formula asks for more as
 * the stock falls, and more than the strike in the end.
 */
interface CashAccount {
  readonly kind: 'cash';
  readonly strike: number;
  /** Dollars of cash behind the position, the premium received included. */
  readonly cashTotal: number;
  readonly contracts: number;
  /** Shares a contract, 100. */
  readonly multiplier?: number;
  readonly mark: MarkModel;
}

export type PutAccount = CashAccount | (MarginAccount & { readonly kind: 'margin' });

/** What the account holds and must hold with the stock at one price, dollars for the position. */
export interface AccountAt {
  readonly spot: number;
  /** The put's value, dollars per share. */
  readonly mark: number;
  /** The put's value included, as the cash includes its premium. */
  readonly requirementTotal: number;
  /** Cash less the put's value: what closing now would leave. */
  readonly netLiquidationTotal: number;
  /**
   * Excess liquidity: cash less the requirement, which is the net value less what the requirement
   * asks beyond the mark; the put's value is taken off once. Below zero the broker closes positions.
   */
  readonly excessTotal: number;
}

export interface MarginThroughFall {
  readonly rows: readonly AccountAt[];
  readonly call: MarginCall;
}

/** Reg-T margin of the put, or its strike in an account that secures it. */
function requirementTotal(account: PutAccount, spot: number, mark: number): number {
  if (account.kind === 'margin') return shortPutMargin({ ...account, spot, mark }).requirementTotal;
  return account.strike * account.contracts * (account.multiplier ?? SHARES_PER_CONTRACT);
}

/** A mark model with its volatility multiplied, 1.5 for half as much again; intrinsic value has none. */
export const withVolatility = (mark: MarkModel, multiplier: number): MarkModel =>
  mark === 'intrinsic' ? mark : { ...mark, volatility: mark.volatility * multiplier };

/**
 * An account with a short put as the stock goes through the given prices, and where it is called.
 * Strike 95 with 52.50 a share and 35 days at 39.155%: at 80 the put is worth 15.035 and takes
 * 3,103.50, which leaves 2,146.50; called at 53.125. In a cash account 9,500 is taken throughout and
 * nothing is ever called. Ask again with the volatility raised: it rises when stocks fall.
 */
export function marginThroughFall(
  account: PutAccount,
  spots: readonly number[],
): MarginThroughFall {
  const { strike, contracts, multiplier = SHARES_PER_CONTRACT, cashTotal } = account;
  const rows = spots.map((spot) => {
    const mark = putMark({ spot, strike, mark: account.mark });
    const required = requirementTotal(account, spot, mark);
    return {
      spot,
      mark,
      requirementTotal: required,
      netLiquidationTotal: cashTotal - mark * contracts * multiplier,
      excessTotal: cashTotal - required,
    };
  });
  const call: MarginCall =
    account.kind === 'margin'
      ? { possible: true, fallPrice: marginCallPrice(account), risePrice: null }
      : { possible: false };
  return { rows, call };
}
