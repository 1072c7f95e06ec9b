import type { EventOf, Moment } from '../event';
import { recordFlow } from '../ledger/cash';
import { holdingOf, removeSeries, addToSeries, standing } from '../standing/holding';
import { lotOf, plus, signOf, takeOldest } from '../standing/lot';
import { accountOf, noteFlat, continueStretch, realize, say, type Workings } from '../workings';

/** A fill closes the oldest opposite lots first; any remainder opens a new lot. */
export function applyFill(workings: Workings, moment: Moment<EventOf<'option'>>): void {
  const { contract, contracts, price, feesTotal, side, effect } = moment.event;
  const account = accountOf(workings, moment.event.account);
  const series = standing(account, contract);
  const holding = series?.holding ?? holdingOf(account, contract.underlying);
  const stretch = continueStretch(workings, holding, moment);
  const sign = side === 'buy' ? 1 : -1;
  const against = series !== undefined && signOf(series.lots) !== sign ? series : null;
  const { taken, left } = against
    ? takeOldest(against.lots, contracts)
    : { taken: [], left: contracts };

  if (against && left > 0) say(workings, moment, 'crosses');
  else if (against && effect === 'open') say(workings, moment, 'opensAgainst');
  else if (!against && effect === 'close') say(workings, moment, 'closesTooMany');

  const { multiplier } = contract;
  const net = price + (sign * feesTotal) / (contracts * multiplier);
  const lots = taken.map(({ lot, quantity }) => ({
    contracts: Math.abs(quantity),
    gainTotal: realize(workings, holding, stretch, moment, {
      lot,
      quantity,
      contract,
      how: 'closed',
      closingTotal: net * Math.abs(quantity) * multiplier,
    }),
  }));
  if (against?.lots.length === 0) removeSeries(against);
  if (left > 0) {
    addToSeries(holding, contract, [lotOf(moment, { quantity: sign * left, price, net })]);
    if (sign < 0) workings.detail?.opened.push({ moment, contract, contracts: left });
    if (sign < 0 && contract.right === 'put') {
      workings.detail?.entries.push({
        symbol: holding.symbol,
        strike: contract.strike,
        event: moment.event.id,
        day: moment.day,
      });
    }
  }
  if (sign > 0 && lots.length > 0) {
    workings.detail?.closed.push({ moment, contract, contracts: contracts - left, lots });
  }

  const total = price * contracts * multiplier;
  if (sign < 0) stretch.credits = plus(stretch.credits, total);
  else stretch.debits = plus(stretch.debits, total);
  stretch.fees += feesTotal;
  stretch.hasOptions = true;
  recordFlow(account.till, moment.event, -sign * total - feesTotal);
  noteFlat(holding, moment);
}
