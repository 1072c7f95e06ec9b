import { apply } from './apply/apply';
import type { Book, Realized } from './book';
import type { BookEvent } from './event';
import { inOrder } from './log/order';
import type { Said } from './problems';
import type { Holding } from './standing/holding';
import { positionsOf, shareHoldingsOf } from './standing/listed';
import { newWorkings, type Workings } from './workings';

/** Applies the events up to a day in order; events that make no sense are left out and reported. */
export function workOut(
  workings: Workings,
  events: readonly BookEvent[],
  asOf: string,
): readonly Said[] {
  const { moments, senseless } = inOrder(events, asOf);
  for (const moment of moments) apply(workings, moment);
  return senseless;
}

export const holdingsOf = ({ accounts }: Workings): readonly Holding[] =>
  Array.from(accounts.values()).flatMap(({ holdings }) => Array.from(holdings.values()));

/** Open positions and realized gains. */
export interface Lots extends Pick<Book, 'positions' | 'shares'> {
  readonly realized: readonly Omit<Realized, 'flags'>[];
}

/**
 * Only the lots of `readBook`, in a third of its time: proving a statement needs no campaigns,
 * rolls or cash.
 */
export function readLots(events: readonly BookEvent[], asOf: string): Lots {
  const workings = newWorkings(0, null);
  workOut(workings, events, asOf);
  const holdings = holdingsOf(workings);
  return {
    positions: positionsOf(holdings),
    shares: shareHoldingsOf(holdings),
    realized: workings.realized,
  };
}
