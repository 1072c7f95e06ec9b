import { contractKind } from '../../market/contractKind';
import type { Position } from '../book';
import { inTheMoney } from '../campaigns/breakeven';
import { plus } from '../standing/lot';

/** Stock prices by symbol, where known. */
export type Spots = Readonly<Record<string, number>>;

/** Cash that puts expiring by a date would take, dollars. */
export interface AssignmentCash {
  readonly until: string;
  /** If every put is assigned; null if the price of an index is not known. */
  readonly allTotal: number | null;
  /** If only those in the money are assigned; null if a price is not known. */
  readonly inTheMoneyTotal: number | null;
}

export interface Coverage {
  /** Strike x shares over all short puts. */
  readonly collateralTotal: number;
  /** Cash and bills over the collateral; null without short puts, or if the cash is not known. */
  readonly coverage: number | null;
  /** By expiration, each including all earlier ones. */
  readonly calendar: readonly AssignmentCash[];
}

export const isShortPut = ({ contract, contracts }: Position) =>
  contract.right === 'put' && contracts < 0;

const sharesOf = ({ contract, contracts }: Position) => -contracts * contract.multiplier;

const strikeTotal = (put: Position) => put.contract.strike * sharesOf(put);

/** Dollars of strikes that short puts among the positions may have to pay. */
export const collateralOf = (positions: readonly Position[]): number =>
  positions.filter(isShortPut).reduce((sum, put) => sum + strikeTotal(put), 0);

/**
 * Cash one put may take: on an index, its intrinsic value; on a stock, its whole strike or nothing.
 * What an adjusted series delivers is not known, and so neither is whether it is in the money.
 */
export function cashOwed(put: Position, spots: Spots): Omit<AssignmentCash, 'until'> {
  const { contract } = put;
  const spot = spots[contract.underlying];
  const intrinsic = spot === undefined ? null : inTheMoney(contract, spot);
  const kind = contractKind(contract.root);
  if (kind === 'index') {
    const total = intrinsic === null ? null : intrinsic * sharesOf(put);
    return { allTotal: total, inTheMoneyTotal: total };
  }
  const allTotal = strikeTotal(put);
  if (intrinsic === null || kind === 'adjusted') return { allTotal, inTheMoneyTotal: null };
  return { allTotal, inTheMoneyTotal: intrinsic > 0 ? allTotal : 0 };
}

/** Cash that assignments would take by each expiration of short puts among the positions. */
export function assignmentCash(positions: readonly Position[], spots: Spots): AssignmentCash[] {
  const puts = positions.filter(isShortPut);
  const days = [...new Set(puts.map(({ contract }) => contract.expiration))].toSorted();
  let sums: Omit<AssignmentCash, 'until'> = { allTotal: 0, inTheMoneyTotal: 0 };
  return days.map((until) => {
    for (const put of puts.filter(({ contract }) => contract.expiration === until)) {
      const { allTotal, inTheMoneyTotal } = cashOwed(put, spots);
      sums = {
        allTotal: plus(sums.allTotal, allTotal),
        inTheMoneyTotal: plus(sums.inTheMoneyTotal, inTheMoneyTotal),
      };
    }
    return { until, allTotal: sums.allTotal, inTheMoneyTotal: sums.inTheMoneyTotal };
  });
}

/**
 * Whether an account's cash and T-bills cover its short puts: 10,450 over a 95 put is 1.10.
 * Positions are of one account; bills are at market value.
 */
export function coverageOf(
  positions: readonly Position[],
  { cashTotal, billsTotal = 0 }: { cashTotal: number | null; billsTotal?: number },
  spots: Spots,
): Coverage {
  const collateralTotal = collateralOf(positions);
  const isMeant = cashTotal !== null && collateralTotal > 0;
  return {
    collateralTotal,
    coverage: isMeant ? (cashTotal + billsTotal) / collateralTotal : null,
    calendar: assignmentCash(positions, spots),
  };
}
