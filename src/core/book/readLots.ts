import { apply } from './apply/apply';
import type { Book, Realized } from './book';
import type { BookEvent } from './event';
import { inOrder } from './log/order';
import type { Said } from './problems';
import type { Holding } from './standing/holding';
import { positionsOf, shareHoldingsOf } from './standing/listed';
import { newWorkings, type Workings } from './workings';

/** What the events up to a day lead to, each applied in its turn, and those that make no sense. */
export function workedOut(
  events: readonly BookEvent[],
  asOf: string,
  flatDays = 0,
): { readonly workings: Workings; readonly senseless: readonly Said[] } {
  const { moments, senseless } = inOrder(events, asOf);
  const workings = newWorkings(flatDays);
  for (const moment of moments) apply(workings, moment);
  return { workings, senseless };
}

export const holdingsOf = ({ accounts }: Workings): readonly Holding[] =>
  Array.from(accounts.values()).flatMap(({ holdings }) => Array.from(holdings.values()));

/** What stands and what was realized. */
export interface Lots extends Pick<Book, 'positions' | 'shares'> {
  readonly realized: readonly Omit<Realized, 'flags'>[];
}

/**
 * The lots of `readBook` alone, in a third of its time: what proves a statement needs no campaigns,
 * rolls and cash.
 */
export function readLots(events: readonly BookEvent[], asOf: string): Lots {
  const { workings } = workedOut(events, asOf);
  const holdings = holdingsOf(workings);
  return {
    positions: positionsOf(holdings),
    shares: shareHoldingsOf(holdings),
    realized: workings.realized,
  };
}
