import type { Happened } from '../../core/book/event';
import { count, shortDate, usdExact } from '../../text/format';
import { atStart } from '../../text/sentence';
import { eventWords } from './eventWords';

interface ReadBack {
  readonly events: readonly Happened[];
  readonly isFeeEstimated: boolean;
  /** Dollars after fees; positive is into the account; null if no cash moves. */
  readonly cashTotal: number | null;
}

/** `You receive $122.57 after $1.43 of fees.` */
function cashWords({ events: [event], isFeeEstimated, cashTotal }: ReadBack): string | null {
  if (cashTotal === null || !event || !('feesTotal' in event)) return null;
  const amount = usdExact(Math.abs(cashTotal));
  const { feesTotal } = event;
  const estimated = isFeeEstimated ? ' by your schedule' : '';
  const fees = feesTotal === 0 ? 'no fees' : `${usdExact(feesTotal)} of fees${estimated}`;
  return `${cashTotal < 0 ? 'You pay' : 'You receive'} ${amount} after ${fees}.`;
}

/** What a typed line would record, in sentences. */
export function readBack(line: ReadBack): readonly string[] {
  const [first, ...others] = line.events;
  if (!first) return [];
  const where = `On ${shortDate(first.date)}, account ${first.account}.`;
  if (others.length > 0) {
    const all = line.events.map((event) => eventWords(event));
    return [`${count(all.length, 'event')}: ${all.join('; ')}.`];
  }
  return [`${atStart(eventWords(first))}.`, cashWords(line) ?? '', where].filter(Boolean);
}
