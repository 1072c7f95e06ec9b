import type { EventOf, Moment } from '../event';
import { recordFlow } from '../ledger/cash';
import { holdingOf } from '../standing/holding';
import { accountOf, noteFlat, continueStretch, type Workings } from '../workings';
import { tradeShares } from './tradeShares';

/**
 * A fill of shares. Fees are added to the basis of a purchase and subtracted from the proceeds of a
 * sale.
 */
export function applyStock(workings: Workings, moment: Moment<EventOf<'stock'>>): void {
  const { symbol, side, shares, price, feesTotal } = moment.event;
  const account = accountOf(workings, moment.event.account);
  const holding = holdingOf(account, symbol);
  const stretch = continueStretch(workings, holding, moment);
  const sign = side === 'buy' ? 1 : -1;
  const net = price + (sign * feesTotal) / shares;
  const tranches = [{ shares, price, net }];
  tradeShares(workings, holding, stretch, moment, { side, tranches, by: null });
  stretch.fees += feesTotal;
  recordFlow(account.till, moment.event, -sign * price * shares - feesTotal);
  noteFlat(holding, moment);
}
