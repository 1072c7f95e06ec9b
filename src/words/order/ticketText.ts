import type { Ticket } from '../../plan/order/ticket';
import { DASH, mediumDate, number, price, usd, usdExact } from '../../text/format';
import { NAMES } from '../names';
import { BLANK } from '../page/printWords';
import { listedName } from '../trades/seriesName';

/** Names in TWS's preview that differ from ours, by our name. */
export const PREVIEW_NAMES = {
  maxLoss: `${NAMES.maxLoss} (TWS: maximum loss)`,
  fees: 'Commission and fees',
  cash: `${NAMES.cash} (TWS: buying power)`,
  margin: 'Margin (TWS: buying power)',
} as const;

/** Removes line breaks and characters that reorder or hide the text around them. */
const oneLine = (text: string): string =>
  text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();

/** `1 GOOGL Dec 18, 2026 365 put`. */
const contractWords = ({ contract, contracts }: Ticket) =>
  [
    number(contracts),
    oneLine(listedName(contract)),
    mediumDate(contract.expiration),
    number(contract.strike),
    contracts === 1 ? 'put' : 'puts',
  ]
    .filter((word) => word !== '')
    .join(' ');

const orderWords = (action: string, ticket: Ticket, limit: number, timeInForce: string): string =>
  `${action} ${contractWords(ticket)}, LIMIT ${price(limit)}, ${timeInForce}, SMART`;

/** Shown in place of the take-profit order while its share cannot be read. */
export const MEND_SHARE = 'Fix the take-profit share to see this order';

/**
 * The ticket line by line, for the page, print and copying: the sale, the take-profit order if
 * there is one, and the figures to compare with the broker's preview, or the fill's once known. The
 * first line of the worked trade is
 * `SELL to open 1 GOOGL Dec 18, 2026 365 put, LIMIT 5.40, DAY, SMART`.
 */
export function ticketLines(ticket: Ticket): readonly string[] {
  const { takeProfitLimit, fillPrice, preview } = ticket;
  const { cashTotal, marginTotal } = preview.buyingPower;
  const missing = ticket.isShareUnread ? `BUY to close at ${BLANK}` : [];
  const exit =
    takeProfitLimit === null
      ? missing
      : orderWords('BUY to close', ticket, takeProfitLimit, ticket.exitTimeInForce);
  return [
    orderWords('SELL to open', ticket, ticket.sellLimit, ticket.timeInForce),
    exit,
    fillPrice === null ? [] : `Filled at ${price(fillPrice)}`,
    `${PREVIEW_NAMES.maxLoss} ${usdExact(preview.maxLossTotal)}`,
    `${NAMES.breakeven} ${preview.breakeven === null ? DASH : usd(preview.breakeven)}`,
    `${PREVIEW_NAMES.fees} ${usdExact(preview.feesTotal)}`,
    `${PREVIEW_NAMES.cash}, cash account ${usdExact(-cashTotal)}`,
    marginTotal === null ? [] : `${PREVIEW_NAMES.margin}, margin account ${usdExact(-marginTotal)}`,
  ].flat();
}

/** The ticket as one text to copy. */
export const ticketText = (ticket: Ticket): string => ticketLines(ticket).join('\n');
