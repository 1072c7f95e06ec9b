import type { Contract } from '../core/market/contract';
import type { OrderPreview } from '../core/put/orderPreview';
import { DASH, mediumDate, number, price, usd, usdExact } from '../text/format';

/** What the ticket says, each limit on a valid tick. */
export interface Ticket {
  readonly contract: Contract;
  readonly contracts: number;
  /** Dollars per share. */
  readonly sellLimit: number;
  /** Null when no valid price is low enough, and while the share to take cannot be read. */
  readonly takeProfitLimit: number | null;
  /** Whether the share of the premium to take as profit cannot be read. */
  readonly isShareUnread: boolean;
  /** How long the sale stands; the take-profit order stands until canceled. */
  readonly timeInForce: 'DAY' | 'GTC';
  /** What the sale was filled at; null until it is known. */
  readonly fillPrice: number | null;
  /** The figures at the limit of the sale, or at its fill once that is known. */
  readonly preview: OrderPreview;
}

/** Without line breaks and marks that turn or hide what stands around them: a line stays a line. */
const oneLine = (text: string): string =>
  text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();

/** `1 GOOGL Dec 18, 2026 365 put`. */
const contractWords = ({ contract: { underlying, expiration, strike }, contracts }: Ticket) =>
  [
    number(contracts),
    oneLine(underlying),
    mediumDate(expiration),
    number(strike),
    contracts === 1 ? 'put' : 'puts',
  ]
    .filter((word) => word !== '')
    .join(' ');

const orderWords = (action: string, ticket: Ticket, limit: number, timeInForce: string): string =>
  `${action} ${contractWords(ticket)}, LIMIT ${price(limit)}, ${timeInForce}, SMART`;

/** Stands in place of the take-profit order while its share cannot be read. */
export const MEND_SHARE = 'Mend the take-profit share to see this order';

/**
 * The ticket line by line, for the page, print and copying: the sale, the take-profit order if
 * there is one, and the figures to compare with the broker's preview, or those of the fill once it
 * is known. The first line of the worked trade is
 * `SELL to open 1 GOOGL Dec 18, 2026 365 put, LIMIT 5.40, DAY, SMART`.
 */
export function ticketLines(ticket: Ticket): readonly string[] {
  const { takeProfitLimit, fillPrice, preview } = ticket;
  const { cashTotal, marginTotal } = preview.buyingPower;
  const missing = ticket.isShareUnread ? `BUY to close: ${MEND_SHARE}` : [];
  const exit =
    takeProfitLimit === null ? missing : orderWords('BUY to close', ticket, takeProfitLimit, 'GTC');
  return [
    orderWords('SELL to open', ticket, ticket.sellLimit, ticket.timeInForce),
    exit,
    fillPrice === null ? [] : `Filled at ${price(fillPrice)}`,
    `Maximum loss ${usdExact(preview.maxLossTotal)}`,
    `Breakeven ${preview.breakeven === null ? DASH : usd(preview.breakeven)}`,
    `Commission and fees ${usdExact(preview.feesTotal)}`,
    `Buying power in a cash account ${usdExact(-cashTotal)}`,
    marginTotal === null ? [] : `Buying power in a margin account ${usdExact(-marginTotal)}`,
  ].flat();
}

/** The ticket as one text to copy. */
export const ticketText = (ticket: Ticket): string => ticketLines(ticket).join('\n');
