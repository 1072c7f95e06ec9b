import type { BookChange, BookState } from '../book';
import { isSameParts } from './isSameParts';

/** What a change left, by name; null for what it removed. */
type Left<T> = Readonly<Record<string, T | null>>;

/** The names of entries that have changed since a change left them. */
const otherwise = <T>(left: Left<T>, now: (name: string) => T | undefined): ReadonlySet<string> =>
  new Set(Object.keys(left).filter((name) => !isSameParts(left[name], now(name) ?? null)));

const without = <T>(named: Readonly<Record<string, T>> = {}, names: ReadonlySet<string>) =>
  Object.fromEntries(Object.entries(named).filter(([name]) => !names.has(name)));

/** A change made to the book, with its reverse. */
export interface Done {
  readonly change: BookChange;
  readonly back: BookChange;
  /** The batches of the log after the change. */
  readonly batches: BookState['batches'];
}

/**
 * The part of an undo that overwrites nothing that another tab, or a later action, has changed
 * since; and how much that leaves out.
 */
export function undoable({ change, back }: Pick<Done, 'change' | 'back'>, now: BookState) {
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
  return { still, changed };
}
