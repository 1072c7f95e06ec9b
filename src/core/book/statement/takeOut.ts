import { agree } from './agreement';
import {
  isOpening,
  isTyped,
  ofBatch,
  type Batch,
  type BatchedEvent,
  type BatchedLog,
} from './batch';
import { changeOfBefore } from './before';
import { grouped } from './groups';
import { changed, type LogChange } from './logChange';
import { merge } from './merge';
import { groupsAround, nearbyTyped } from './nearby';
import type { SourcedEvent } from './statement';

const NONE: ReadonlySet<string> = new Set();

/** The changes to a log and to its other batches. */
export interface TakenOut extends LogChange {
  /** Batches that from now on replace what the removed one had replaced. */
  readonly batches: readonly Batch[];
}

/** Events to remove from a log, and what returns in their place. */
interface Going {
  readonly gone: readonly BatchedEvent[];
  readonly back: readonly BatchedEvent[];
  /** Events of the log that may already report what would return. */
  readonly told: readonly BatchedEvent[];
  /** Batches of the log that may rely on the removed events. */
  readonly telling: readonly Batch[];
}

/**
 * What changes when events are removed from a log: other batches' versions of the same events take
 * their place, and nothing returns that is already reported.
 */
export function takeOutEvents(
  { events, batches }: BatchedLog,
  { gone, back, told, telling }: Going,
): TakenOut {
  const out = new Set(gone);
  const others = grouped(told as readonly SourcedEvent[]);
  const agreements = [...grouped(back)].map(([key, group]) => agree(group, others.get(key) ?? []));
  const restored = agreements.flatMap((agreement) => agreement.own);
  // What another file has also reported stays in the log for that file, and returns when that file
  // goes.
  const inherited = agreements
    .flatMap(({ same, contradictions }) => [same, contradictions].flat())
    .map(({ book, file: [by] }) => ({ book, by: (by as BatchedEvent).batch }));
  const heirs = batches.flatMap((batch) => {
    const its = inherited.filter(({ by }) => by === batch.id).flatMap(({ book }) => book);
    return its.length === 0 ? [] : [{ ...batch, replaced: [...batch.replaced, ...its] }];
  });
  const touched = grouped(gone.filter((event) => !isOpening(event)));
  const standing = grouped(
    [...events, ...restored].filter((event) => !out.has(event) && !isOpening(event)),
  );
  const typed = gone.filter(isTyped);
  const around = new Set(typed.flatMap(groupsAround).filter((key) => !touched.has(key)));
  const nearby = nearbyTyped(typed);
  for (const batch of telling) {
    const groups = grouped(batch.events);
    const tell = (event: SourcedEvent) => ofBatch(event, batch.id);
    for (const key of around) {
      const book: readonly BatchedEvent[] = standing.get(key) ?? [];
      const { fresh } = merge(book, groups.get(key) ?? [], NONE);
      standing.set(key, [...book, ...fresh.filter((event) => nearby(event) !== null).map(tell)]);
    }
    for (const key of touched.keys()) {
      const book: readonly BatchedEvent[] = standing.get(key) ?? [];
      const { fresh, put, removed } = merge(book, groups.get(key) ?? [], NONE);
      const replaced = new Set(removed);
      const news = [...fresh, ...put].map(tell);
      standing.set(key, [...book.filter((event) => !replaced.has(event)), ...news]);
    }
  }
  const [now, then] = [new Set(events), new Set([...standing.values()].flat())];
  const first: LogChange = {
    put: [...then].filter((event) => !now.has(event)),
    removed: events.flatMap((event) =>
      out.has(event) || (!isOpening(event) && !then.has(event)) ? [event.id] : [],
    ),
  };
  const before = changeOfBefore(changed(events, first), batches);
  return {
    put: [...first.put, ...before.put],
    removed: [...first.removed, ...before.removed],
    batches: heirs,
  };
}

/**
 * What changes when a whole batch is removed from a log: its events go, what they had replaced
 * returns, and events that other files also report stay, in those files' versions.
 */
export function takeOutBatch({ events, batches }: BatchedLog, id: string): TakenOut {
  const taken = batches.find((batch) => batch.id === id);
  const rest = batches.filter((batch) => batch !== taken);
  return takeOutEvents(
    { events, batches: rest },
    {
      gone: events.filter((event) => event.batch === id),
      back: taken?.replaced ?? [],
      told: events.filter((event) => event.batch !== id && 'source' in event),
      telling: rest,
    },
  );
}
