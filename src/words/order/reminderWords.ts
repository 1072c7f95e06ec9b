import { isEarlyClose } from '../../core/market/holidays';
import { daysToExpiration } from '../../core/market/calendar';
import type { Reminder, ReminderKind } from '../../core/market/reminders';
import type { Ticket } from '../../plan/order/ticket';
import { ticketLines } from './ticketText';
import { count, price, usdBrief, usdExact } from '../../text/format';
import { openingWords } from '../kindWords';
import { exitNotes } from './exitPlanWords';
import type { Order } from '../../plan/order/order';
import type { Plan } from '../../plan/plan';
import { noun } from '../planWords';
import { putName } from '../putName';

/** What the day is, and what to decide on it. */
interface ReminderText {
  /** So many days before expiration. */
  readonly day: (daysLeft: number) => string;
  readonly decide: (order: Order, ticket: Ticket) => string;
}

const closing = (expiration: string) => (isEarlyClose(expiration) ? '1:00 p.m.' : '4:00 p.m.');

const sentence = (words: string | null) => (words === null ? '' : ` ${words}`);

const leftWords = (daysLeft: number) => `${count(daysLeft, 'day')} left`;

function boughtWords({ contract: { expiration, strike }, preview }: Ticket): string {
  const paid = usdExact(preview.buyingPower.cashTotal);
  return `Trading ends at ${closing(expiration)} in New York. Below ${usdBrief(strike)} at the close you buy the shares for ${paid}: buy the put back or roll it before the close if you do not want them.`;
}

function settledWords(plan: Plan, { contract: { expiration, strike }, preview }: Ticket): string {
  const paid = `you pay the difference in cash, at most ${usdExact(preview.buyingPower.cashTotal)}`;
  const opening = openingWords(plan);
  return opening === null
    ? `Trading ends at the close: by ${closing(expiration)} in New York, or 15 minutes later; look up which. Below ${usdBrief(strike)} at the close ${paid}: buy the put back or roll it before the close if you do not want to.`
    : `${opening} Settled below ${usdBrief(strike)} ${paid}.`;
}

const TEXTS: Readonly<Record<ReminderKind, ReminderText>> = {
  threeWeeksLeft: {
    day: leftWords,
    decide: ({ plan }, { contract: { strike } }) =>
      `Decide: hold on, buy the put back, or roll it. Is the ${noun(plan)} near ${usdBrief(strike)} or below? Is the take-profit order in place?`,
  },
  oneWeekLeft: {
    day: leftWords,
    decide: ({ plan }, { contract: { strike } }) =>
      `Decide: hold to the end, buy the put back, or roll it. Below ${usdBrief(strike)} at expiration ${plan.isIndex ? 'you pay the difference in cash' : 'the shares are yours'}.${sentence(openingWords(plan))}`,
  },
  dayBeforeEarnings: {
    day: () => 'last market before earnings',
    decide: () =>
      'Decide while there is a market: hold through the report, or buy the put back before it. The stock can open far from where it closed.',
  },
  earnings: {
    day: () => 'earnings',
    decide: ({ plan }) =>
      `Earnings date ${plan.input.earningsStatus === 'estimated' ? 'estimated' : 'confirmed'} when this was written. Check it, and decide again once the report is out.`,
  },
  exDividend: {
    day: () => 'ex-dividend date',
    decide: () =>
      'The stock opens lower by the dividend. A put in the money may be exercised early from here on: do you want the shares?',
  },
  expiration: {
    day: () => 'expires today',
    decide: ({ plan }, ticket) => (plan.isIndex ? settledWords(plan, ticket) : boughtWords(ticket)),
  },
};

/** The state of the sale: its fill, once known. */
function soldWords({ plan, isPlaced }: Order): string {
  if (plan.filledAt !== null) return `Sold at ${price(plan.filledAt)}.`;
  return isPlaced ? 'The sale is placed.' : 'Planned; the sale is not marked as placed yet.';
}

/** A reminder with its words: the trade's figures, and what to decide that day. */
export function wordedReminder(reminder: Reminder, order: Order, ticket: Ticket) {
  const { day, decide } = TEXTS[reminder.kind];
  return {
    ...reminder,
    summary: `${putName(order.plan)}: ${day(daysToExpiration(reminder.date, ticket.contract.expiration))}`,
    description: [
      decide(order, ticket),
      soldWords(order),
      ...ticketLines(ticket),
      ...exitNotes(order.plan),
    ].join('\n'),
  };
}
