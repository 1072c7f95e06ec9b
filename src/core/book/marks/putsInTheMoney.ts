import { dayNumber } from '../../market/calendar';
import type { Premium, Realized } from '../book';
import { inTheMoney } from '../campaigns/breakeven';
import { WASH_WINDOW } from '../ledger/washFlags';

/** The price of a stock on the day a put on it was sold, dollars per share; null if not known. */
type SpotOn = (symbol: string, date: string) => number | null;

/** Shares closed at a loss. */
const isShareLoss = ({ what, quantity, gainTotal }: Realized) =>
  typeof what === 'string' && quantity !== null && quantity > 0 && (gainTotal ?? 0) < 0;

/**
 * The rows, with W2 added to each loss on shares if a put on them was sold in the money within 30
 * days before or after, across accounts. Such a put may count as buying the shares again if it is
 * almost certain to be exercised; a put out of the money does not. Source: Rev. Rul. 85-87.
 */
export function withPutsInTheMoney(
  rows: readonly Realized[],
  premiums: readonly Premium[],
  spotOn: SpotOn,
): Realized[] {
  const sold = premiums.filter(({ contract, date, receivedTotal }) => {
    const spot = spotOn(contract.underlying, date);
    const isPutSold = contract.right === 'put' && receivedTotal > 0;
    return isPutSold && spot !== null && inTheMoney(contract, spot) > 0;
  });
  return rows.map((row) => {
    const isNear = ({ contract, date }: Premium) =>
      contract.underlying === row.what &&
      Math.abs(dayNumber(date) - dayNumber(row.date)) <= WASH_WINDOW;
    return isShareLoss(row) && sold.some(isNear) ? { ...row, flags: [...row.flags, 'W2'] } : row;
  });
}
