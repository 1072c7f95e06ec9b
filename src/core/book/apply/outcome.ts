import { inTheMoney } from '../campaigns/breakeven';
import type { EventOf, Moment } from '../event';
import { recordFlow } from '../ledger/cash';
import { plus } from '../standing/lot';
import { noteFlat, realize, say, type Workings } from '../workings';
import { closeByOutcome } from './closeByOutcome';

/** An option that ends worthless: a short one keeps its premium, a long one loses it. */
export function applyExpiration(workings: Workings, moment: Moment<EventOf<'expiration'>>): void {
  const { date, contract } = moment.event;
  if (date < contract.expiration) say(workings, moment, 'expiresEarly');
  const off = closeByOutcome(workings, moment);
  if (off === null) return;
  const { series, stretch, taken } = off;
  for (const part of taken) {
    const closing = {
      ...part,
      contract: series.contract,
      how: 'expired',
      closingTotal: 0,
    } as const;
    realize(workings, series.holding, stretch, moment, closing);
  }
  noteFlat(series.holding, moment);
}

/**
 * Settlement in cash: the short pays the long the amount by which the option is in the money at
 * `value`.
 */
export function applySettlement(workings: Workings, moment: Moment<EventOf<'settlement'>>): void {
  const off = closeByOutcome(workings, moment);
  if (off === null) return;
  const { series, stretch, taken, contracts, sign } = off;
  const { contract, holding } = series;
  const { value, feesTotal } = moment.event;
  const intrinsic = inTheMoney(contract, value);
  const feePerContract = feesTotal / moment.event.contracts;
  const perContract = intrinsic * contract.multiplier - sign * feePerContract;
  for (const part of taken) {
    const closingTotal = perContract * Math.abs(part.quantity);
    const closing = { ...part, contract, how: 'settled', closingTotal } as const;
    realize(workings, holding, stretch, moment, closing);
  }
  const total = intrinsic * contracts * contract.multiplier;
  const fees = feePerContract * contracts;
  if (sign < 0) stretch.debits = plus(stretch.debits, total);
  else stretch.credits = plus(stretch.credits, total);
  stretch.fees += fees;
  recordFlow(holding.account.till, moment.event, sign * total - fees);
  noteFlat(holding, moment);
}
