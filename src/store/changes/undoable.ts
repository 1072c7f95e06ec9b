import { takeOutEvents } from '../../core/book/statement/takeOut';
import type { BookChange, BookState, KeptBatch } from '../book';
import { inTurn } from '../statement/inTurn';
import { isSameParts } from './isSameParts';
import { overlaid } from './overlaid';
import { backInPlace } from './placedAfter';

/** What a change left behind, by name; null of what it took away. */
type Left<T> = Readonly<Record<string, T | null>>;

/** The names of what stands otherwise now than a change left it. */
const otherwise = <T>(left: Left<T>, now: (name: string) => T | undefined): ReadonlySet<string> =>
  new Set(Object.keys(left).filter((name) => !isSameParts(left[name], now(name) ?? null)));

const without = <T>(named: Readonly<Record<string, T>> = {}, names: ReadonlySet<string>) =>
  Object.fromEntries(Object.entries(named).filter(([name]) => !names.has(name)));

/** A change of the book that was made, and what changes it back. */
export interface Done {
  readonly change: BookChange;
  readonly back: BookChange;
  /** The batches of the log once it was made. */
  readonly batches: BookState['batches'];
}

/**
 * A way back that leaves the log as statements tell it that were read since: what they found there and
 * it takes out they bring themselves, and what they told is not told twice.
 */
function beside(still: BookChange, read: BookState['batches'], now: BookState): BookChange {
  const { put = [], removed = [], batches } = still;
  const rest = inTurn(overlaid(now.batches, batches ?? {}));
  const telling = rest.filter(({ id }) => id in now.batches && !(id in read));
  if (telling.length === 0) return still;
  const since = new Set(telling.map(({ id }) => id));
  const going = new Set([...removed, ...put.map(({ id }) => id)]);
  const out = takeOutEvents(
    { events: now.events, batches: rest },
    {
      gone: now.events.filter(({ id }) => going.has(id)),
      back: put,
      told: now.events.filter(({ batch }) => batch !== undefined && since.has(batch)),
      telling,
    },
  );
  const heirs = Object.fromEntries(out.batches.map((heir) => [heir.id, heir as KeptBatch]));
  return {
    ...still,
    put: backInPlace(now.events, out.put),
    removed: out.removed,
    batches: { ...batches, ...heirs },
  };
}

/**
 * So much of a way back as goes over nothing that another tab, or a later act, has done since; and how
 * much that leaves out.
 */
export function undoable({ change, back, batches: read }: Done, now: BookState) {
  const standing = new Map(now.events.map((event) => [event.id, event]));
  const events = otherwise(
    Object.fromEntries([
      ...(change.removed ?? []).map((id) => [id, null]),
      ...(change.put ?? []).map((event) => [event.id, event]),
    ]),
    (id) => standing.get(id),
  );
  const marks = otherwise(change.marks ?? {}, (key) => now.marks[key]);
  const batches = otherwise(change.batches ?? {}, (id) => now.batches[id]);
  const isReadOtherwise = change.by !== undefined && !isSameParts(change.by, now.by);
  const still: BookChange = {
    put: back.put?.filter(({ id }) => !events.has(id)) ?? [],
    removed: back.removed?.filter((id) => !events.has(id)) ?? [],
    marks: without(back.marks, marks),
    batches: without(back.batches, batches),
    by: isReadOtherwise ? undefined : back.by,
  };
  const changed = events.size + marks.size + batches.size + Number(isReadOtherwise);
  return { still: beside(still, read, now), changed };
}
