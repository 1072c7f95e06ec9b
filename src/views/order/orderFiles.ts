import { contractKey } from '../../core/market/contract';
import { reminders } from '../../core/market/reminders';
import {
  attachedBasket,
  sellBasket,
  takeProfitBasket,
  type BasketFile,
  type BasketTrade,
} from '../../files/basket';
import { calendarFile } from '../../files/calendar';
import { fileName } from '../../files/fileName';
import type { Ticket } from '../../plan/order/ticket';
import type { FileRefusal } from '../../words/order/orderWords';
import { nextExDividend } from '../../plan/dividendAhead';
import type { Order } from '../../plan/order/order';
import { tickClassOf } from '../../plan/tickClass';
import { wordedReminder } from '../../words/order/reminderWords';

/** A file to save, or why it is not written. */
export type OrderFile = { readonly name: string; readonly type: string } & (
  | { readonly text: string; readonly refusal: null }
  | { readonly text: null; readonly refusal: FileRefusal }
);

export interface OrderFiles {
  /** Only the sale. */
  readonly sell: OrderFile;
  /** The take-profit purchase, to load once the sale has filled. */
  readonly takeProfit: OrderFile;
  /** Both, with the purchase attached to the sale. */
  readonly attached: OrderFile;
  readonly reminders: OrderFile;
}

/** The order as a file, unless something prevents writing it. */
const csv = (
  ticket: Ticket,
  what: string,
  basket: BasketFile,
  forbidden: FileRefusal | null,
): OrderFile => {
  const { root, expiration } = ticket.contract;
  const name = fileName(root, expiration, `${what}.csv`);
  const file = { name, type: 'text/csv' };
  if (forbidden !== null) return { ...file, text: null, refusal: forbidden };
  const { value, refusal } = basket;
  return refusal === null
    ? { ...file, text: value, refusal: null }
    : { ...file, text: null, refusal };
};

/** Files of one trade are numbered by the minute in which they were written. */
const FIRST_MINUTE = Date.UTC(2026, 0, 1) / 60_000;

const sequenceAt = (nowMs: number) => Math.max(0, Math.floor(nowMs / 60_000) - FIRST_MINUTE);

function calendarOf(order: Order, ticket: Ticket, nowMs: number): string {
  const { input, asOf, isIndex } = order.plan;
  const days = reminders({
    openedOn: asOf!,
    expiration: ticket.contract.expiration,
    earnings: isIndex ? null : input.earnings,
    exDividend: isIndex ? null : nextExDividend(order.plan),
  });
  return calendarFile({
    tradeId: contractKey(ticket.contract),
    sequence: sequenceAt(nowMs),
    writtenAt: nowMs,
    events: days.map((reminder) => wordedReminder(reminder, order, ticket)),
  });
}

/**
 * The files of an order, as of an instant in epoch milliseconds; null without a ticket and once the
 * put has expired. A put already sold is not sold again.
 */
export function orderFiles(order: Order, nowMs: number): OrderFiles | null {
  const { ticket, plan } = order;
  if (!ticket || order.hasExpired) return null;
  const sold = ticket.fillPrice === null ? null : 'sold';
  const { root, expiration } = ticket.contract;
  const unread = ticket.isShareUnread ? 'shareUnread' : null;
  const trade: BasketTrade = {
    ...ticket,
    tickClass: tickClassOf(plan),
    tag: `putwise${contractKey(ticket.contract)}`,
    account: plan.account.brokerAccount ?? '',
  };
  return {
    sell: csv(ticket, 'sell', sellBasket(trade), sold),
    takeProfit: csv(ticket, 'take-profit', takeProfitBasket(trade), unread),
    attached: csv(ticket, 'sell-with-take-profit', attachedBasket(trade), sold ?? unread),
    reminders: {
      name: fileName(root, expiration, 'reminders.ics'),
      type: 'text/calendar',
      text: calendarOf(order, ticket, nowMs),
      refusal: null,
    },
  };
}
