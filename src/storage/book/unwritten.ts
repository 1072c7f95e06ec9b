import { nanoid } from 'nanoid';
import { keysIn, local } from '../area';
import type { Kind } from '../envelope';
import { take } from '../keptKind';
import { forget, keyOf, writeKind } from '../storage';
import { UNWRITTEN, type Unwritten } from './bookSchema';

/*
 * Changes of the book that are not yet in the database are kept in the text storage, which is
 * written at once, so that a page that closes at that moment loses none. The next page writes them.
 * A change too large for that is reported as done only once it is written, and the user is asked
 * before closing earlier.
 */

type Changes = readonly Unwritten[];

const kindOf = (tab: string): Kind<Changes> => ({
  ...UNWRITTEN,
  name: `${UNWRITTEN.name}.${tab}`,
});

const OWN = kindOf(nanoid());

/** More events at once, as from a backup or a long statement, would leave no room for plans. */
const MOST_EVENTS = 2000;

/** The events stored with a change; those of a statement are also stored with its batch. */
const eventsIn = ({ put = [], over = [], batches = {} }: Unwritten) =>
  Object.values(batches).reduce(
    (sum, batch) =>
      batch ? sum + batch.events.length + batch.opening.length + batch.replaced.length : sum,
    put.length + over.length,
  );

/** Tells other tabs, until called off, that a live tab is about to write these changes. */
let callOff: (() => void) | null = null;

function claim(): () => void {
  let end = () => {};
  const ended = new Promise<void>((resolve) => (end = resolve));
  if ('locks' in navigator) void navigator.locks.request(keyOf(OWN), () => ended);
  return end;
}

/** Stores this tab's unwritten changes in place of the earlier ones; returns whether it could. */
export function noteUnwritten(changes: Changes): boolean {
  if (changes.length === 0) {
    forget(local, keyOf(OWN));
    callOff?.();
    callOff = null;
    return true;
  }
  const events = changes.reduce((sum, change) => sum + eventsIn(change), 0);
  if (events > MOST_EVENTS) return false;
  callOff ??= claim();
  return writeKind(local, OWN, changes) === null;
}

/** Acts if no live tab claims the name; otherwise leaves it to that tab. */
async function whereUnclaimed(name: string, act: () => Promise<void>) {
  if (!('locks' in navigator)) return act();
  await navigator.locks.request(name, { ifAvailable: true }, (lock) => lock && act());
}

/**
 * Hands over the changes that closed pages left unwritten, to be stored again or written; returns
 * whether either was done. Changes left by a newer version stay.
 */
export async function takeUnwritten(give: (changes: Changes) => Promise<boolean>): Promise<void> {
  const left = keysIn(local, keyOf(UNWRITTEN)).map((key) =>
    whereUnclaimed(key, async () => {
      const changes = take(local, kindOf(key.slice(keyOf(UNWRITTEN).length + 1)));
      if (changes === null) return;
      if (await give(changes)) forget(local, key);
    }),
  );
  await Promise.all(left);
}
