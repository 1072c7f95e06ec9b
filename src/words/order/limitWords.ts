import { atLeast } from '../../core/market/rounding';
import { limitFault } from '../../core/rules/rules';
import type { Lowering } from '../../plan/order/lowering';
import type { Order } from '../../plan/order/order';
import { price } from '../../text/format';
import { yearly } from '../planWords';

/** Where the limit lies within the quote. */
export function limitWords({ plan: { input } }: Order, limit: number): string {
  const { bid, ask } = input;
  if (bid === null || ask === null) {
    return 'Enter bid and ask on the ticket to see where the limit is between them.';
  }
  if (bid > ask) {
    return `The bid of ${price(bid)} is above the ask of ${price(ask)}: read them again.`;
  }
  const fault = limitFault({ limit, limitIsOnTick: true, bid, ask });
  if (fault === 'belowBid') {
    return `The limit is below the bid of ${price(bid)}: it fills at ${price(bid)} or better, so ask no less.`;
  }
  if (fault === 'aboveAsk') return `The limit is above the ask of ${price(ask)}.`;
  return atLeast((bid + ask) / 2, limit)
    ? 'The limit is at the bid or between the bid and the middle.'
    : 'The limit is above the middle of bid and ask.';
}

/** How far to lower an order that does not fill, and its return there. */
export function loweringWords(
  { limit: lowest, bid, annualizedReturn }: Lowering,
  limit: number,
): string {
  if (lowest === null) {
    return bid !== null && atLeast(bid, limit)
      ? `The bid of ${price(bid)} is as low as you need to go: a limit below it fills no better. Wait, or let it go.`
      : 'There is no lower price worth asking: wait, or let it go.';
  }
  const pays =
    annualizedReturn === null ? '' : `, for ${yearly(annualizedReturn)} a year as counted above`;
  return bid !== null && atLeast(bid, lowest)
    ? `Lower the limit, but not below the bid of ${price(lowest)}: it fills there at once${pays}. Or wait.`
    : `Lower the limit by $0.05 to $0.10 at most, to no less than ${price(lowest)}${pays}, or wait.`;
}
