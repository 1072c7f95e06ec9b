import type { Contradiction, Same } from './agreement';
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
import { changed, combined, type LogChange } from './logChange';
import { merge } from './merge';
import { nearbyTyped } from './nearby';
import type { SourcedEvent, Statement } from './statement';
import { repeatedEvents } from './repeatedEvents';

/** The result of adding a statement: shown first, then committed unchanged. */
export interface Addition {
  readonly fresh: readonly SourcedEvent[];
  /** Events the book already has. */
  readonly known: readonly Same[];
  /** The same trade with other money. The book's stays, unless the file's id is in `taken`. */
  readonly contradictions: readonly Contradiction[];
  /** Events entered by hand, within a day and a cent; the same applies. */
  readonly typed: readonly Same[];
  readonly change: LogChange;
  readonly batch: Batch;
}

interface BatchAbout {
  readonly id: string;
  readonly fileName: string;
  /** ISO date. */
  readonly addedOn: string;
}

/** The same events, each with an id that neither the log nor another of them has. */
function distinct(put: readonly BatchedEvent[], seen: Set<string>): BatchedEvent[] {
  return put.map((event) => {
    let { id } = event;
    while (seen.has(id)) id = `${id} ·`;
    seen.add(id);
    return id === event.id ? event : { ...event, id };
  });
}

/** How a file's events match those of a book. */
interface Matching extends Pick<Addition, 'fresh' | 'known' | 'contradictions' | 'typed'> {
  /** Events of the file that go into the log. */
  readonly coming: ReadonlySet<SourcedEvent>;
  /** Events of the book that they replace. */
  readonly removed: readonly BatchedEvent[];
}

/** Matches a file to a book group by group; all events of groups that the book lacks are new. */
function matchGroups(
  book: readonly BatchedEvent[],
  file: readonly SourcedEvent[],
  taken: ReadonlySet<string>,
): Matching {
  const groups = grouped(book);
  const days = new Set(book.map(({ date }) => date));
  const fresh = file.filter(({ date }) => !days.has(date));
  const known: Same[] = [];
  const contradictions: Contradiction[] = [];
  const typed: Same[] = [];
  const coming = new Set<SourcedEvent>();
  const removed: BatchedEvent[] = [];
  for (const [key, group] of grouped(file.filter(({ date }) => days.has(date)))) {
    const own = groups.get(key);
    if (own === undefined) {
      fresh.push(...group);
      continue;
    }
    const merged = merge(own, group, taken);
    known.push(...merged.same);
    contradictions.push(...merged.contradictions);
    typed.push(...merged.typed);
    fresh.push(...merged.fresh);
    for (const event of merged.put) coming.add(event);
    removed.push(...merged.removed);
  }
  return { fresh, known, contradictions, typed, coming, removed };
}

/** Matches remaining new events to ones entered by hand for a day before or after. */
function matchNearby(
  book: readonly BatchedEvent[],
  before: Matching,
  taken: ReadonlySet<string>,
): Matching {
  const matched = new Set([...before.contradictions, ...before.typed].flatMap((pair) => pair.book));
  const nearby = nearbyTyped(book.filter((event) => isTyped(event) && !matched.has(event)));
  const typed = [...before.typed];
  const coming = new Set(before.coming);
  const removed = [...before.removed];
  const fresh = before.fresh.filter((event) => {
    const other = nearby(event);
    if (other === null) {
      coming.add(event);
      return true;
    }
    typed.push({ book: [other], file: [event] });
    if (taken.has(event.id)) {
      coming.add(event);
      removed.push(other);
    }
    return false;
  });
  return { ...before, fresh, typed, coming, removed };
}

/**
 * What a statement adds to a log: nothing the log already has, and each trade once, however many
 * files contain it and in whatever order they come. `taken` are ids of the file's events that shall
 * replace the book's.
 */
export function addStatement(
  { events, batches }: BatchedLog,
  statement: Pick<Statement, 'events' | 'opening' | 'from' | 'to'>,
  about: BatchAbout,
  taken: ReadonlySet<string> = new Set(),
): Addition {
  const again = repeatedEvents(
    events.filter((event) => !isOpening(event)),
    statement.events,
  );
  const { fresh, known, contradictions, typed, coming, removed } = matchNearby(
    again.book,
    matchGroups(again.book, again.file, taken),
    taken,
  );
  const batch: Batch = {
    ...about,
    from: statement.from,
    to: statement.to,
    events: statement.events,
    opening: statement.opening,
    replaced: removed.filter(isTyped),
  };
  const gone = new Set(removed.map(({ id }) => id));
  const ids = new Set<string>();
  for (const { id } of events) if (!gone.has(id)) ids.add(id);
  // In the order of the file: ties in a log keep their order.
  const put = statement.events
    .filter((event) => coming.has(event))
    .map((event) => ofBatch(event, about.id));
  const first = { put: distinct(put, ids), removed: [...gone] };
  const before = changeOfBefore(changed(events, first), [...batches, batch]);
  return {
    fresh,
    known: [...again.known, ...known],
    contradictions,
    typed,
    change: combined(first, before),
    batch,
  };
}
