import { addDays } from '../../market/calendar';
import type { BatchedEvent } from './batch';
import { grouped, groupOf, sizeOf } from './groups';
import { A_CENT } from './merge';
import { moneyOf } from './money';
import type { SourcedEvent } from './statement';

/** The groups of the day before an event and of the day after it. */
export const groupsAround = (event: BatchedEvent) =>
  [-1, 1].map((days) => groupOf(event, addDays(event.date, days)));

/** Finds events entered by hand for a day before or after, each at most once. */
export function nearbyTyped(spare: readonly BatchedEvent[]) {
  const groups = grouped(spare);
  if (groups.size === 0) return () => null;
  return (event: SourcedEvent): BatchedEvent | null => {
    for (const key of groupsAround(event)) {
      const group = groups.get(key);
      if (group === undefined) continue;
      const at = group.findIndex(
        (other) =>
          sizeOf(other) === sizeOf(event) && Math.abs(moneyOf(other) - moneyOf(event)) <= A_CENT,
      );
      if (at >= 0) return group.splice(at, 1)[0]!;
    }
    return null;
  };
}
