import { loadWithRetry } from '../../loading/loadWithRetry';
import { lostWords, TRY_AGAIN } from '../../words/page/lostWords';
import type { BookState } from '../book';
import { say } from '../page';
import { undoable, type Done } from './undoable';

const besideReadCode = () => loadWithRetry(() => import('../statement/besideRead'));

/**
 * Finds which part of an action can be undone, and passes it on. If statements have been read
 * since, as in another tab, their events stay; the code for that case is loaded first.
 */
export async function onWayBack(
  one: Done,
  bookNow: () => BookState,
  take: (way: ReturnType<typeof undoable>) => void,
) {
  const now = bookNow();
  if (Object.keys(now.batches).every((id) => id in one.batches)) return take(undoable(one, now));
  const code = await besideReadCode().catch(() => null);
  if (code === null) {
    const again = () => void onWayBack(one, bookNow, take);
    return say(lostWords('“Undo”'), again, TRY_AGAIN);
  }
  const later = bookNow();
  const { still, changed } = undoable(one, later);
  take({ still: code.besideRead(still, one.batches, later), changed });
}
