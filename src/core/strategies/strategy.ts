import type { FeeSchedule } from '../costs/feeSchedule';
import { orderFees, type FeeOrder } from '../costs/orderFees';
import type { Underlying } from '../market/underlying';
import type { MarginTerms } from '../margin/margin';
import type { MarginCall } from '../margin/marginCall';
import type { MarkModel } from '../margin/mark';
import { underConvention, type ReturnConvention } from '../put/returnConvention';
import { annualize, collateralTotal, type ShortPut } from '../put/shortPut';
import { breakevens, extremes, type Limit } from './profitLine';

/*
 * The cash of a planned put, its strike times its shares, put to different uses over the same days.
 * Cash that a use does not tie up earns nothing, unless the use is interest itself. Each return is
 * measured on the capital its row names. Everything is held to expiration.
 */

/** What strategies are compared on: the planned trade, and what its rivals also need. */
export interface ComparisonTerms {
  readonly trade: ShortPut;
  readonly convention: ReturnConvention;
  /** Which margin rules apply; those for a stock if absent. */
  readonly margin?: MarginTerms;
  /** How its options settle, and when they may be exercised; as for a stock if absent. */
  readonly on?: Pick<Underlying, 'settlement' | 'style'>;
  /** For orders that only a rival needs; IBKR_PRO_SCHEDULE if absent. */
  readonly schedule?: FeeSchedule;
  /** Return of a T-bill of the same days on its price, decimal. */
  readonly billPeriodReturn?: number | null;
  readonly creditInterest?: {
    /**
     * Dollars of cash in the account; null if not known, and then the put's cash is all there is.
     */
    readonly cash: number | null;
    /** Dollars, the whole account. */
    readonly netAssetValue: number;
    /** Full rate a year, decimal. */
    readonly rate: number;
  } | null;
  /** How options are marked before expiration; at intrinsic value where no volatility is known. */
  readonly mark?: MarkModel;
  /** The put bought against the trade's put, at a lower strike. */
  readonly longPut?: { readonly strike: number; readonly premium: number } | null;
  /** The call sold against shares bought now. */
  readonly coveredCall?: { readonly strike: number; readonly premium: number } | null;
  /** Dividends per share until expiration, dollars; nothing if absent. */
  readonly dividendsPerShare?: number;
  /** Premium of the call sold at the trade's strike, dollars per share. */
  readonly straddleCall?: number | null;
}

/** An input without which a strategy has no figures. */
type Need =
  | 'billPeriodReturn'
  | 'creditInterest'
  | 'mark'
  | 'longPut'
  | 'shares'
  | 'coveredCall'
  | 'straddleCall';

/** The approval a broker usually asks for before it allows the orders. */
export type Approval =
  | 'none'
  | 'coveredCalls'
  | 'cashSecuredPuts'
  | 'spreads'
  | 'nakedPuts'
  | 'nakedOptions'
  | 'portfolioMargin';

/**
 * The accounts that can hold the strategy: any; margin only; or margin and also an IRA with margin
 * that borrows nothing. Source: IBKR knowledge base, 188 and 2187.
 */
type Accounts = 'any' | 'margin' | 'marginOrIra';

/** What a strategy holds until expiration. Totals are dollars for the whole position. */
export interface Holding {
  /** Option contracts of a leg; null where there are none. */
  readonly contracts: number | null;
  /**
   * Gain or loss if the stock ends at `spot`, including interest and dividends, and fees by the
   * convention.
   */
  readonly profitAtExpiration: (spot: number) => number;
  /** Stock prices at which that line bends, ascending, 0 first; it is straight everywhere else. */
  readonly corners: readonly number[];
  readonly capitalKind: 'cash' | 'margin' | 'shares' | 'scenario';
  /** Money tied up, including premiums received. */
  readonly heldTotal: number;
  /** The same without premiums: one's own part. */
  readonly ownTotal: number;
  /** Premiums received after fees. */
  readonly receivedTotal: number;
  /** Interest included in the profit, and whether T-bills or a broker pay it, as taxes differ. */
  readonly interest: { readonly kind: 'bills' | 'broker'; readonly total: number } | null;
  /** Dividends of shares held, included in the profit; none if absent. */
  readonly dividendsTotal?: number;
  /**
   * Dollars to pay for shares if every short put is assigned, or the most to pay if all is settled
   * in cash; null without a short put.
   */
  readonly owedIfAssignedTotal: Limit | null;
  readonly marginCall: MarginCall;
  /**
   * Whether a put that was sold can be assigned without the one bought against it: early, or at
   * expiration between their strikes. Its shares must then be paid in full, and can lose more than
   * the most both puts together can.
   */
  readonly assignedAlone?: boolean;
  readonly approval: Approval;
  readonly accounts: Accounts;
}

export interface Strategy<Kind extends string = string> {
  readonly kind: Kind;
  /** The input it needs besides the trade. */
  readonly needs: Need | null;
  /** Null where that input is missing, or the cash does not cover one contract. */
  readonly holding: (terms: ComparisonTerms) => Holding | null;
}

/** One row of the comparison. Totals are dollars for the whole position; returns are decimal. */
export interface StrategyResult<Kind extends string = string> extends Omit<
  Holding,
  'heldTotal' | 'ownTotal' | 'receivedTotal'
> {
  readonly kind: Kind;
  /**
   * Profit if the stock stays where it is: the whole premium of a put out of the money, only the
   * time value of an option in the money, and the dividends of shares.
   */
  readonly incomeTotal: number;
  /**
   * What the returns are measured on: the money tied up, or one's own part of it, by the
   * convention.
   */
  readonly capitalTotal: number;
  /** Cash and premiums received that are left over; negative where more is needed. */
  readonly freeCashTotal: number;
  /** Income over capital; null where none of one's own capital is tied up. */
  readonly periodReturn: number | null;
  /** By the convention; also null when no day is left. */
  readonly annualizedReturn: number | null;
  /** Stock prices between gaining and not gaining, ascending; none if every price does the same. */
  readonly breakevens: readonly number[];
  /** Most gained; negative if something is lost at every price. */
  readonly maxProfitTotal: Limit;
  /** Most lost; 0 if nothing can be lost. */
  readonly maxLossTotal: Limit;
}

/** Whether there are no shares, as for an index: none are bought and none delivered. */
export const isCashSettled = ({ on }: ComparisonTerms) => on?.settlement === 'cash';

/** Fees of an order that only a rival needs, dollars; 0 if the convention leaves fees out. */
export const feesOf = (
  { convention, schedule, trade }: ComparisonTerms,
  order: Pick<FeeOrder, 'side' | 'premium' | 'contracts'>,
): number =>
  convention.fees === 'before'
    ? 0
    : orderFees({
        ...order,
        ...(trade.multiplier !== undefined && { multiplier: trade.multiplier }),
        ...(schedule && { schedule }),
      }).total;

/** A strategy's row, by the convention of the terms; null where it holds nothing. */
export function resultOf<Kind extends string>(
  { kind, holding }: Strategy<Kind>,
  terms: ComparisonTerms,
): StrategyResult<Kind> | null {
  const { convention } = terms;
  const trade = underConvention(terms.trade, convention);
  const held = holding({ ...terms, trade });
  if (!held) return null;
  const { heldTotal, ownTotal, receivedTotal, ...shown } = held;
  const incomeTotal = held.profitAtExpiration(trade.spot);
  const capitalTotal = convention.basis === 'netOfPremium' ? ownTotal : heldTotal;
  const periodReturn = capitalTotal > 0 ? incomeTotal / capitalTotal : null;
  return {
    kind,
    ...shown,
    incomeTotal,
    capitalTotal,
    freeCashTotal: collateralTotal(trade) + receivedTotal - heldTotal,
    periodReturn,
    annualizedReturn:
      periodReturn === null
        ? null
        : annualize(periodReturn, trade.daysToExpiration, convention.compounding),
    breakevens: breakevens(held),
    ...extremes(held),
  };
}
