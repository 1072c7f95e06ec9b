import { changed, changeOfBefore } from './addStatement';
import { agree } from './agreement';
import {
  isOpening,
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

/**
 * What changes when a batch is taken out of a log again, whole: its events go, what it stood for comes
 * back, and what other files told as well stays, as they tell it.
 */
export function takeOutBatch({ events, batches }: BatchedLog, id: string): TakenOut {
  const taken = batches.find((batch) => batch.id === id);
  const rest = batches.filter((batch) => batch !== taken);
  const own = events.filter((event) => event.batch === id);
  const others = grouped(
    events.filter((event) => event.batch !== id && 'source' in event) as readonly SourcedEvent[],
  );
  const agreements = [...grouped(taken?.replaced ?? [])].map(([key, group]) =>
    agree(group, others.get(key) ?? []),
  );
  const restored = agreements.flatMap((agreement) => agreement.own);
  // What another file tells by now as well stays told by it, and comes back once that goes too.
  const told = agreements.flatMap(({ same, contradictions }) => [same, contradictions].flat());
  const inherited = told.map(({ book, file: [by] }) => ({ book, by: (by as BatchedEvent).batch }));
  const heirs = rest.flatMap((batch) => {
    const its = inherited.filter(({ by }) => by === batch.id).flatMap(({ book }) => book);
    return its.length === 0 ? [] : [{ ...batch, replaced: [...batch.replaced, ...its] }];
  });
  const touched = grouped(own.filter((event) => !isOpening(event)));
  const standing = grouped(
    [...events, ...restored].filter((event) => event.batch !== id && !isOpening(event)),
  );
  for (const batch of rest) {
    const groups = grouped(batch.events);
    for (const key of touched.keys()) {
      const book: readonly BatchedEvent[] = standing.get(key) ?? [];
      const { fresh, put, removed } = merge(book, groups.get(key) ?? [], NONE);
      const gone = new Set(removed);
      const news = [...fresh, ...put].map((event) => ofBatch(event, batch.id));
      standing.set(key, [...book.filter((event) => !gone.has(event)), ...news]);
    }
  }
  const [now, then] = [new Set(events), new Set([...standing.values()].flat())];
  const first: LogChange = {
    put: [...then].filter((event) => !now.has(event)),
    removed: events.flatMap((event) =>
      event.batch === id || (!isOpening(event) && !then.has(event)) ? [event.id] : [],
    ),
  };
  const before = changeOfBefore(changed(events, first), rest);
  return {
    put: [...first.put, ...before.put],
    removed: [...first.removed, ...before.removed],
    batches: heirs,
  };
}
