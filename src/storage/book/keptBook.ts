import {
  apply,
  keepBookWith,
  useBookState,
  type BookChange,
  type LoggedEvent,
} from '../../store/book';
import { provideBook, noteBookChanged } from '../../store/copy';
import { say } from '../../store/page';
import { count } from '../../text/format';
import { isHeldElsewhere, useDatabaseFailure } from '../../store/databaseFailure';
import { changeDatabase, onDatabaseBack } from '../database/database';
import { onOtherTabs, tellOtherTabs } from '../database/otherTabs';
import { wrap } from '../envelope';
import { BATCH, BY, EVENT, MARK, READING, type Unwritten } from './bookSchema';
import { readStored, STORES } from './storedBook';
import { markUncopied } from './uncopied';
import { besideStored } from './besideStored';
import { leftAsSeen } from './leftAsSeen';
import { noteUnwritten, takeUnwritten } from './unwritten';

/** Writes changes in order, all in one transaction; returns whether they are stored. */
async function write(changes: readonly BookChange[]): Promise<boolean> {
  const { failure } = await changeDatabase([...STORES, 'uncopied'], async (change) => {
    await markUncopied(change, changes);
    const [events, marks, batches, readings] = [
      change.objectStore('events'),
      change.objectStore('marks'),
      change.objectStore('batches'),
      change.objectStore('readings'),
    ];
    await Promise.all(
      changes.flatMap(({ put = [], removed = [], marks: priced = {}, batches: read = {}, by }) => [
        // An added event may have the id of a removed one.
        ...removed.map((id) => events.delete(id)),
        ...put.map((event) => events.put(wrap(EVENT, event), event.id)),
        ...Object.entries(priced).map(([key, mark]) =>
          mark === null ? marks.delete(key) : marks.put(wrap(MARK, mark), key),
        ),
        ...Object.entries(read).map(([id, batch]) =>
          batch === null ? batches.delete(id) : batches.put(wrap(BATCH, batch), id),
        ),
        ...(by ? [readings.put(wrap(READING, by), BY)] : []),
      ]),
    );
  });
  return failure === null;
}

/** Changes not yet in the database, oldest first: if a write fails, the next one retries them. */
let waiting: readonly Unwritten[] = [];
/** Whether another page would find all of them. */
let isNoted = true;
let writing: Promise<void> = Promise.resolve();
/** Number of changes made by this tab. */
let made = 0;
/** Whether this page has read what is stored and heard of all changes since. */
let isSeen = false;
/** Whether a write has failed, so that changes of other tabs were not taken over. */
let hasWaited = false;

/** Makes the browser ask before the page is closed or reloaded. */
const ask = (event: BeforeUnloadEvent) => event.preventDefault();

/** Stores waiting changes where another page finds them; what does not fit is in this tab only. */
function note() {
  isNoted = noteUnwritten(waiting);
  if (isNoted) removeEventListener('beforeunload', ask);
  else addEventListener('beforeunload', ask);
  if (useBookState.getState().isAlone === isNoted) useBookState.setState({ isAlone: !isNoted });
}

function sayLeft(left: number, why: string, whose: string) {
  if (left > 0) say(`Left out, as the log ${why}: ${count(left, 'change')} that ${whose}.`);
}

/** Reads what is stored, so that waiting changes can be added to it; returns whether it could. */
async function see(): Promise<boolean> {
  const stored = await readStored();
  if (stored === null) return false;
  const beside = besideStored(waiting, stored);
  waiting = beside.changes;
  isSeen = true;
  sayLeft(beside.left, 'has it differently', 'this tab could not write until now');
  return true;
}

async function writeWaiting() {
  if (waiting.length === 0 || !(isSeen || (await see()))) return;
  const changes = waiting;
  if (!(await write(changes))) {
    // Other tabs continue, and the changes waiting here are no newer than theirs.
    isSeen = false;
    hasWaited = true;
    return;
  }
  waiting = waiting.slice(changes.length);
  if (hasWaited) void follow();
  hasWaited = false;
  note();
  tellOtherTabs('events', '');
  noteBookChanged();
}

/** Stores a change; resolves to whether it is stored. */
async function keep(change: BookChange, over: readonly LoggedEvent[] = []): Promise<boolean> {
  made += 1;
  const upToThis = made;
  waiting = [...waiting, { ...change, over }];
  note();
  writing = writing.then(writeWaiting);
  askToPersist(change);
  await writing;
  return isNoted || made - waiting.length >= upToThis;
}

/** Asks the browser not to clear our data, once there is something to lose. */
function askToPersist({ put = [] }: BookChange) {
  if (put.length > 0 && useBookState.getState().events.length === put.length) {
    void navigator.storage?.persist?.().catch(() => {});
  }
}

/** Takes over what is stored, once all changes of this tab are stored too. */
async function follow(): Promise<void> {
  await writing;
  if (waiting.length > 0) return;
  const before = made;
  const kept = await readStored();
  if (made !== before) return follow();
  if (kept === null) return;
  isSeen = true;
  useBookState.setState({ ...kept, isHidden: false });
}

/** Takes over what a closed page did not write; returns whether nothing of it can be lost any more. */
async function takeOver(changes: readonly Unwritten[]): Promise<boolean> {
  await follow();
  let left = 0;
  for (const change of changes) {
    const seen = leftAsSeen(change, useBookState.getState().events);
    // Without the database nobody knows what is stored.
    const isTold = useDatabaseFailure.getState().failure === null;
    apply(isTold ? seen.still : change, change.over);
    if (isTold) left += seen.left;
  }
  sayLeft(left, 'was changed after', 'a page that closed had not written');
  if (!isNoted) await writing;
  return isNoted;
}

async function start() {
  const { events, marks, batches } = useBookState.getState();
  keepBookWith(keep);
  provideBook(() => useBookState.getState());
  if (events.length > 0) void keep({ put: events, marks, batches });
  await takeUnwritten(takeOver);
  await follow();
  useBookState.setState({ isRead: true, isHidden: !isSeen && isHeldElsewhere() });
  onOtherTabs('events', () => void follow());
  onDatabaseBack(() => {
    writing = writing.then(writeWaiting);
    void follow();
  });
  // A page restored from the back/forward cache has heard of nothing meanwhile.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) void follow();
  });
}

let started: Promise<void> | null = null;

/** Loads the book of earlier visits once, and from then on stores every change of it. */
export const keepBook = () => (started ??= start());
