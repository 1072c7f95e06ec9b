import { apply, onceWritten, useBookState, type BookChange } from '../book';
import type { Done } from '../changes/undoable';
import { onWayBack } from '../changes/wayBack';
import { say, usePage, type Page } from '../page';
import { sayRestored } from '../sayBeside';

/** Actions that can be undone, the last one first. */
const acts: (Done & { readonly words: string; readonly before: Page['message'] })[] = [];

/** Changes the book and returns its undo, which is also used by the next undo. */
function done(words: string, change: BookChange): () => void {
  // A deletion before this change can still be undone after it.
  const before = change.removed?.length ? usePage.getState().message : null;
  const back = apply(change);
  const one = { words, change, back, batches: useBookState.getState().batches, before };
  acts.unshift(one);
  return () => takeBack(one);
}

/** Number of events that take a while to write. */
const MUCH = 100;

export const isMuch = ({ put = [], removed = [] }: BookChange) =>
  put.length + removed.length > MUCH;

/**
 * Changes the book and reports it with an undo; if it turns out not to be stored, also says where
 * it is.
 */
export function changeBook(words: string, change: BookChange) {
  const takesBack = done(words, change);
  say(words, takesBack);
  const said = usePage.getState().message;
  onceWritten((where) => {
    if (where !== '' && usePage.getState().message === said) say(words + where, takesBack);
  });
}

/** The same for large changes, reported once they are written. */
export function changeBookThenSay(words: string, change: BookChange) {
  const takesBack = done(words, change);
  onceWritten((where) => say(words + where, takesBack));
}

function takeBack(one: (typeof acts)[number]) {
  acts.splice(acts.indexOf(one), 1);
  void onWayBack(one, useBookState.getState, ({ still, changed }) => {
    if (changed > 0) return say(`Not undone, as it has been changed since: “${one.words}”`);
    apply(still);
    const sayIt = (where: string) => sayRestored(`Undone: “${one.words}”${where}`, one.before);
    if (isMuch(still)) onceWritten(sayIt);
    else sayIt('');
  });
}

/** Undoes the last action not yet undone. */
export function undo() {
  const [last] = acts;
  if (last) takeBack(last);
}
