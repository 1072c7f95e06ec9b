import { nanoid } from 'nanoid';

/*
 * Two tabs may write one text without waiting for each other, and a browser tells each of them with
 * a delay what the other has written, so what is read before a write may be out of date. Each text
 * therefore names the writes it follows. A tab that does not find its own write among them knows
 * that a tab that had not heard of it wrote over it.
 */

/** For each tab, the number of its last write that a text follows. */
export type Follows = Readonly<Record<string, number>>;

/** What a tab wrote, and what it had read before; null if there was nothing. */
export interface OwnWrite<T> {
  readonly before: T | null;
  readonly after: T;
}

interface Remembered extends OwnWrite<unknown> {
  readonly number: number;
  readonly at: number;
}

/** This tab, for as long as its page lives. */
const TAB = `t${nanoid(6)}`;

/** Most other tabs that a text names. */
const MOST_OTHERS = 7;

/** Milliseconds after which every tab has heard of a write. */
const HEARD = 60_000;

let count = 0;

const remembered = new Map<string, readonly Remembered[]>();

/** The writes that a new text follows: all that the old one follows, and this tab’s next. */
export function following(follows: Follows = {}): Follows {
  count += 1;
  const others = Object.entries(follows).filter(([tab]) => tab !== TAB);
  return Object.fromEntries([...others.slice(-MOST_OTHERS), [TAB, count]]);
}

const recentOf = (key: string) =>
  (remembered.get(key) ?? []).filter(({ at }) => Date.now() - at < HEARD);

/** Remembers the write last given its place by `following`. */
export function rememberWrite<T>(key: string, { before, after }: OwnWrite<T>): void {
  const write: Remembered = { before, after, number: count, at: Date.now() };
  remembered.set(key, [...recentOf(key), write]);
}

export const forgetWrites = (key: string) => remembered.delete(key);

/**
 * What this tab has written under a key and a text there does not follow, as one write; null if the
 * text follows everything, or was written by a version that does not say.
 */
export function lostWrite<T>(
  key: string,
  readFollows: () => Follows | undefined,
): OwnWrite<T> | null {
  const recent = recentOf(key);
  const follows = recent.length > 0 && readFollows();
  if (!follows) return null;
  const lost = recent.filter(({ number }) => number > (follows[TAB] ?? 0));
  if (lost.length === 0) return null;
  return { before: lost[0]!.before as T | null, after: lost.at(-1)!.after as T };
}
