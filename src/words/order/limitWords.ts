import { limitFault } from '../../core/rules/rules';
import type { Order } from '../../plan/order/order';
import { price } from '../../text/format';

/** Prices are doubles: 5.415 may be a hair less. */
const isAtMost = (limit: number, most: number) => limit <= most + 1e-9;

/** Where the limit stands in the quote. */
export function limitWords({ plan: { input } }: Order, limit: number): string {
  const { bid, ask } = input;
  if (bid === null || ask === null) {
    return 'Where the limit stands is not known without bid and ask: enter both on the ticket.';
  }
  if (bid > ask) {
    return `The bid of ${price(bid)} is above the ask of ${price(ask)}: read them again.`;
  }
  const fault = limitFault({ limit, limitIsOnTick: true, bid, ask });
  if (fault === 'belowBid') return `The limit stands below the bid of ${price(bid)}.`;
  if (fault === 'aboveAsk') return `The limit stands above the ask of ${price(ask)}.`;
  return isAtMost(limit, (bid + ask) / 2)
    ? 'The limit stands at the bid or between bid and middle.'
    : 'The limit stands above the middle of bid and ask.';
}
