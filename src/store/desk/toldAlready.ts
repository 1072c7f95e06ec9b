import { isSameSeries } from '../../core/market/contract';
import type { BookState, LoggedEvent } from '../book';
import type { NewEvent } from '../book/events';

/**
 * Events a statement brought for a plan's fill before the fill was marked, as that plan's fill;
 * null if there are none. At another price it is the same trade if the statement has all of that
 * day.
 */
export function toldAlready(
  fill: NewEvent,
  { events, batches }: Pick<BookState, 'events' | 'batches'>,
): LoggedEvent | null {
  if (fill.kind !== 'option') return null;
  const isOne = (event: LoggedEvent) =>
    event.kind === 'option' &&
    event.batch !== undefined &&
    event.plan === undefined &&
    event.account === fill.account &&
    event.date === fill.date &&
    event.side === fill.side &&
    event.contracts === fill.contracts &&
    isSameSeries(event.contract, fill.contract);
  const its = events.filter(isOne);
  const isWhole = ({ batch }: LoggedEvent) => (batches[batch!]?.to ?? '') > fill.date;
  const told = its.find((event) => 'price' in event && event.price === fill.price);
  const one = told ?? its.find(isWhole);
  return one ? { ...one, plan: fill.plan } : null;
}
