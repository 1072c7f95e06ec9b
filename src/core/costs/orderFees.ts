import { IBKR_PRO_SCHEDULE, type FeeSchedule } from './feeSchedule';
import { SHARES_PER_CONTRACT } from '../market/sharesPerContract';

/** An option order whose fees are to be computed. */
export interface FeeOrder {
  readonly side: 'buy' | 'sell';
  /** Fill price, dollars per share; it decides the commission band. */
  readonly premium: number;
  readonly contracts: number;
  /** Shares per contract; 100 if absent. */
  readonly multiplier?: number;
  /** IBKR_PRO_SCHEDULE if absent; spread it to override one item. */
  readonly schedule?: FeeSchedule;
}

/** Dollars for the whole order, unrounded: a statement rounds each line and may differ by a cent. */
export interface OrderFees {
  readonly commission: number;
  /** What the broker passes on: clearing, regulators and exchange. */
  readonly passThrough: number;
  readonly total: number;
}

/** Premiums at which the commission per contract changes, dollars per share. */
export const COMMISSION_STEPS = [0.05, 0.1] as const;

function commissionRate(premium: number, schedule: FeeSchedule): number {
  const [fiveCents, tenCents] = COMMISSION_STEPS;
  if (premium < fiveCents) return schedule.commissionBelowFiveCents;
  return premium < tenCents ? schedule.commissionBelowTenCents : schedule.commissionPerContract;
}

/**
 * Fees of one option order: the commission, at least the minimum per order, plus clearing,
 * regulatory and exchange fees per contract; a sale also pays FINRA per contract and the SEC per
 * dollar of premium. Selling 1 put at 2.50 costs 1.06639; selling 10 costs 7.1639, not ten times as
 * much, because the $1.00 minimum no longer applies. Letting a put expire is not an order and costs
 * nothing. Source: IBKR commission page, 2025.
 */
export function orderFees(order: FeeOrder): OrderFees {
  const {
    side,
    premium,
    contracts,
    multiplier = SHARES_PER_CONTRACT,
    schedule = IBKR_PRO_SCHEDULE,
  } = order;
  const commission = Math.max(
    schedule.minimumPerOrder,
    commissionRate(premium, schedule) * contracts,
  );
  const onEveryOrder = (schedule.orf + schedule.occ + schedule.cat + schedule.exchange) * contracts;
  const onSales = (schedule.taf + schedule.secPerDollar * premium * multiplier) * contracts;
  const passThrough = side === 'sell' ? onEveryOrder + onSales : onEveryOrder;
  return { commission, passThrough, total: commission + passThrough };
}
