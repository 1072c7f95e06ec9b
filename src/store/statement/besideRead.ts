import { takeOutEvents } from '../../core/book/statement/takeOut';
import type { BookChange, BookState, KeptBatch } from '../book';
import { overlaid } from '../changes/overlaid';
import { backInPlace } from '../changes/placedAfter';
import { inTurn } from './inTurn';

/**
 * An undo that respects statements read since: events it would remove are kept if those statements
 * bring them too, and nothing they brought is restored a second time.
 */
export function besideRead(
  still: BookChange,
  read: BookState['batches'],
  now: BookState,
): BookChange {
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
