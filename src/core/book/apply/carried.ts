import type { EventOf, Moment } from '../event';
import { holdingOf, addToSeries, standing } from '../standing/holding';
import { lotOf, plus, signOf } from '../standing/lot';
import { accountOf, noteFlat, continueStretch, say, type Workings } from '../workings';

/** A lot from before the log begins. It moves no cash, but its cost counts as money of its stretch. */
export function applyCarried(workings: Workings, moment: Moment<EventOf<'carried'>>): void {
  const { contract, symbol, quantity, basisTotal } = moment.event;
  const name = contract === undefined ? symbol : contract.underlying;
  const account = accountOf(workings, moment.event.account);
  const series = contract && standing(account, contract);
  const holding = series?.holding ?? holdingOf(account, name);
  const lots = contract ? (series?.lots ?? []) : holding.shares;
  if (signOf(lots) === -Math.sign(quantity)) return say(workings, moment, 'otherSignStands');
  if (basisTotal === null) say(workings, moment, 'basisUnknown');
  const stretch = continueStretch(workings, holding, moment);
  const size = quantity * (contract?.multiplier ?? 1);
  const price = basisTotal === null ? null : basisTotal / size + 0; // avoids -0 for a short lot
  const lot = lotOf(moment, { quantity, price, net: price });
  if (contract === undefined) {
    holding.shares.push(lot);
    stretch.hasShares = true;
    stretch.stock = plus(stretch.stock, basisTotal === null ? null : -basisTotal);
  } else {
    addToSeries(holding, contract, [lot]);
    stretch.hasOptions = true;
    if (quantity > 0) stretch.debits = plus(stretch.debits, basisTotal);
    else stretch.credits = plus(stretch.credits, basisTotal === null ? null : -basisTotal);
  }
  noteFlat(holding, moment);
}
