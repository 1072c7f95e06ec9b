import { nanoid } from 'nanoid';
import { keysIn, local } from '../area';
import type { Kind } from '../envelope';
import { take } from '../keptKind';
import { forget, keyOf, writeKind } from '../storage';
import { UNWRITTEN, type Unwritten } from './bookSchema';

/*
 * Changes of the book that the database does not have yet stand in the storage of texts, which is
 * written at once: a page that is closed or ends in that moment loses none. The next one writes them.
 * What is too much for it is said to be done only once it is written, and who closes the page before is
 * asked.
 */

type Changes = readonly Unwritten[];

const kindOf = (tab: string): Kind<Changes> => ({
  ...UNWRITTEN,
  name: `${UNWRITTEN.name}.${tab}`,
});

const OWN = kindOf(nanoid());

/** More events at once, as a backup or a long statement may bring, would leave no room for plans. */
const MOST_EVENTS = 2000;

/** The events that are written down with a change: those of a statement are with its batch as well. */
const eventsIn = ({ put = [], over = [], batches = {} }: Unwritten) =>
  Object.values(batches).reduce(
    (sum, batch) =>
      batch ? sum + batch.events.length + batch.opening.length + batch.replaced.length : sum,
    put.length + over.length,
  );

/** Tells other tabs, until it is called off, that a live one is about to write what stands there. */
let callOff: (() => void) | null = null;

function claim(): () => void {
  let end = () => {};
  const ended = new Promise<void>((resolve) => (end = resolve));
  if ('locks' in navigator) void navigator.locks.request(keyOf(OWN), () => ended);
  return end;
}

/** Puts down what this tab has not written yet in place of what was put down before; whether it could. */
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

/** Does something while no live tab claims the name, or leaves it to that tab. */
async function whereUnclaimed(name: string, act: () => Promise<void>) {
  if (!('locks' in navigator)) return act();
  await navigator.locks.request(name, { ifAvailable: true }, (lock) => lock && act());
}

/**
 * Gives over what pages that are gone have left unwritten, to be put down anew or written: whether one
 * of both was done. What a newer version has left stays.
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
