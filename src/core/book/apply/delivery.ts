import type { EventOf, Moment } from '../event';
import { recordFlow } from '../ledger/cash';
import { deliverySide } from '../ledger/delivery';
import { noteFlat, endOf, say, recordStanding, type Workings } from '../workings';
import { closeByOutcome } from './closeByOutcome';
import { tradeShares } from './tradeShares';

/**
 * An assignment or exercise moves shares at the strike, one tranche for each lot of options. The
 * option's premium goes into the basis or the proceeds of the shares, so the option gets no row of
 * its own. Bought: an assigned put at strike - net premium + fee, an exercised call at strike +
 * cost + fee. Sold: an assigned call at strike + net premium - fee, an exercised put at strike -
 * cost - fee. Deliveries by an index or an adjusted series move nothing.
 */
export function applyDelivery(
  workings: Workings,
  moment: Moment<EventOf<'assignment' | 'exercise'>>,
): void {
  const { kind, contract, feesTotal } = moment.event;
  const delivers = workings.kindOf(contract.root);
  if (delivers !== 'equity') {
    say(workings, moment, delivers === 'index' ? 'settlesInCash' : 'deliversUnknown');
    return;
  }
  const off = closeByOutcome(workings, moment);
  if (off === null) return;
  const { series, stretch, taken, contracts } = off;
  const { strike, multiplier } = series.contract;
  const side = deliverySide(moment.event);
  const sign = side === 'buy' ? 1 : -1;
  const feePerShare = feesTotal / (moment.event.contracts * multiplier);
  for (const part of taken) {
    recordStanding(workings, stretch, part, series.contract, endOf(part.lot, moment.day));
  }
  const tranches = taken.map(({ lot, quantity }) => ({
    shares: Math.abs(quantity) * multiplier,
    price: strike,
    // A short option received its net, a long one paid it.
    net: lot.net === null ? null : strike + sign * (Math.sign(quantity) * lot.net + feePerShare),
  }));
  tradeShares(workings, series.holding, stretch, moment, {
    side,
    tranches,
    by: kind === 'assignment' ? 'assigned' : 'exercised',
  });
  const shares = contracts * multiplier;
  const fees = feePerShare * shares;
  stretch.fees += fees;
  recordFlow(series.holding.account.till, moment.event, -sign * strike * shares - fees);
  noteFlat(series.holding, moment);
}
