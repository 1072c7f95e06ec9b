import { changed, changeOfBefore, groupsAround, nearbyTyped } from './addStatement';
import { agree } from './agreement';
import {
  isOpening,
  isTyped,
  ofBatch,
  type Batch,
  type BatchedEvent,
  type BatchedLog,
  type LogChange,
} from './batch';
import { grouped } from './groups';
import { merge } from './merge';
import type { SourcedEvent } from './statement';

const NONE: ReadonlySet<string> = new Set();

/** What changes of a log and of its other batches. */
export interface TakenOut extends LogChange {
  /** Those that stand from now on for what the one taken out stood for. */
  readonly batches: readonly Batch[];
}

/** Events that go out of a log, and what comes back in their place. */
interface Going {
  readonly gone: readonly BatchedEvent[];
  readonly back: readonly BatchedEvent[];
  /** Events of the log that may tell by now what would come back. */
  readonly told: readonly BatchedEvent[];
  /** Batches of the log that may count on what goes. */
  readonly telling: readonly Batch[];
}

/**
 * What changes when events go out of a log: what batches tell of the same comes in their place, and
 * nothing comes back that is told by now.
 */
export function takeOutEvents(
  { events, batches }: BatchedLog,
  { gone, back, told, telling }: Going,
): TakenOut {
  const out = new Set(gone);
  const others = grouped(told as readonly SourcedEvent[]);
  const agreements = [...grouped(back)].map(([key, group]) => agree(group, others.get(key) ?? []));
  const restored = agreements.flatMap((agreement) => agreement.own);
  // What another file has told since stays in the log for that file, and comes back when that goes too.
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
 * What changes when a batch is taken out of a log again, whole: its events go, what it stood for comes
 * back, and what other files told as well stays, as they tell it.
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
