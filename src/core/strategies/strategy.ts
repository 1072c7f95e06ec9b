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
 * What a use does not tie up lies idle and earns nothing, unless the use itself is interest; what
 * each return is measured on is the capital its row names. Everything is held to expiration.
 */

/** What strategies are compared on: the planned trade, and what its rivals need besides. */
export interface ComparisonTerms {
  readonly trade: ShortPut;
  readonly convention: ReturnConvention;
  /** Which margin rules hold; those of a stock if absent. */
  readonly margin?: MarginTerms;
  /** How its options end, and when they may be exercised; those of a stock if absent. */
  readonly on?: Pick<Underlying, 'settlement' | 'style'>;
  /** For the orders that only its rivals need; IBKR_PRO_SCHEDULE if absent. */
  readonly schedule?: FeeSchedule;
  /** Return of a T-bill of the same days on its price, decimal. */
  readonly billPeriodReturn?: number | null;
  readonly creditInterest?: {
    /** Dollars of cash in the account; null is not known, and then the put's is all there is. */
    readonly cash: number | null;
    /** Dollars, the whole account. */
    readonly netAssetValue: number;
    /** Full rate a year, decimal. */
    readonly rate: number;
  } | null;
  /** How options are marked before expiration; intrinsic value where no volatility is known. */
  readonly mark?: MarkModel;
  /** The put bought against the trade's, of a lower strike. */
  readonly longPut?: { readonly strike: number; readonly premium: number } | null;
  /** The call sold against shares bought now. */
  readonly coveredCall?: { readonly strike: number; readonly premium: number } | null;
  /** What a share pays in dividends until expiration, dollars; nothing if absent. */
  readonly dividendsPerShare?: number;
  /** Premium of the call sold at the trade's strike, dollars per share. */
  readonly straddleCall?: number | null;
}

/** A field of the terms without which a strategy has no figures. */
type Need =
  | 'billPeriodReturn'
  | 'creditInterest'
  | 'mark'
  | 'longPut'
  | 'shares'
  | 'coveredCall'
  | 'straddleCall';

/** What a broker usually asks for before it allows the orders. */
export type Approval =
  | 'none'
  | 'coveredCalls'
  | 'cashSecuredPuts'
  | 'spreads'
  | 'nakedPuts'
  | 'nakedOptions'
  | 'portfolioMargin';

/**
 * The accounts in which it can be held: any; one of margin alone; or one of margin, which an IRA can
 * be that borrows nothing. Source: IBKR knowledge base, 188 and 2187.
 */
type Accounts = 'any' | 'margin' | 'marginOrIra';

/** What a strategy holds until expiration. Totals are dollars for the whole of it. */
export interface Holding {
  /** Option contracts of a leg; null where there are none. */
  readonly contracts: number | null;
  /**
   * Gain or loss if the stock ends at `spot`, interest and dividends included, and fees by the
   * convention.
   */
  readonly profitAtExpiration: (spot: number) => number;
  /** Stock prices at which that line bends, ascending, 0 first; between and beyond it is straight. */
  readonly corners: readonly number[];
  readonly capitalKind: 'cash' | 'margin' | 'shares' | 'scenario';
  /** What is tied up, premiums received included. */
  readonly heldTotal: number;
  /** The same without them: one's own part. */
  readonly ownTotal: number;
  /** Premiums received after fees. */
  readonly receivedTotal: number;
  /** Interest within the profit, and whether of T-bills or of a broker, as taxes differ. */
  readonly interest: { readonly kind: 'bills' | 'broker'; readonly total: number } | null;
  /** Dividends of shares held, within the profit; none if absent. */
  readonly dividendsTotal?: number;
  /**
   * To be paid for shares if every short put is assigned, or the most to be paid where all is settled
   * in cash; null without a short put.
   */
  readonly owedIfAssignedTotal: Limit | null;
  readonly marginCall: MarginCall;
  /**
   * Whether a put that was sold can be assigned without the one bought against it: early, or at
   * expiration between their strikes. Its shares are then owed in full, and more than the most that
   * both lose together can be lost on them.
   */
  readonly assignedAlone?: boolean;
  readonly approval: Approval;
  readonly accounts: Accounts;
}

export interface Strategy<Kind extends string = string> {
  readonly kind: Kind;
  /** What it needs besides the trade. */
  readonly needs: Need | null;
  /** Null where what it needs is missing, or the cash does not carry one contract. */
  readonly holding: (terms: ComparisonTerms) => Holding | null;
}

/** One row of the comparison. Totals are dollars for the whole position; returns are decimal. */
export interface StrategyResult<Kind extends string = string> extends Omit<
  Holding,
  'heldTotal' | 'ownTotal' | 'receivedTotal'
> {
  readonly kind: Kind;
  /**
   * Profit if the stock stays where it is: the whole premium of a put out of the money, the time value
   * alone of an option in it, and the dividends of shares.
   */
  readonly incomeTotal: number;
  /** What the returns are measured on: what is tied up, or one's own part of it, by convention. */
  readonly capitalTotal: number;
  /** What is left of the cash and the premiums received; negative where more is needed. */
  readonly freeCashTotal: number;
  /** Income over capital; null where no capital of one's own is tied up. */
  readonly periodReturn: number | null;
  /** By the convention; null too when no day is left. */
  readonly annualizedReturn: number | null;
  /** Stock prices between gaining and not gaining, ascending; none where all prices do the same. */
  readonly breakevens: readonly number[];
  /** Most gained; negative where something is lost at every price. */
  readonly maxProfitTotal: Limit;
  /** Most lost, 0 where nothing can be. */
  readonly maxLossTotal: Limit;
}

/** Whether there are no shares to be had, as of an index: none are bought, none delivered. */
export const isCashSettled = ({ on }: ComparisonTerms) => on?.settlement === 'cash';

/** Fees of an order that only a rival needs, dollars; none if the convention leaves them out. */
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
