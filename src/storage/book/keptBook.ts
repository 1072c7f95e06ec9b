import {
  apply,
  keepBookWith,
  useBookState,
  type BookChange,
  type LoggedEvent,
} from '../../store/book';
import { giveBook, noteTouched } from '../../store/copy';
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

/** Writes changes in the order they were made, all in one transaction; whether they are kept. */
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
        // What comes may have the id of what goes.
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

/** What is not in the database yet, oldest first: what one write could not do is tried with the next. */
let waiting: readonly Unwritten[] = [];
/** Whether another page would find all of it. */
let isNoted = true;
let writing: Promise<void> = Promise.resolve();
/** How many changes this tab has made. */
let made = 0;
/** Whether this page has read what is stored, and heard of all that was done since. */
let isSeen = false;
/** Whether a write has failed, and what other tabs did since was not taken over. */
let hasWaited = false;

/** Has the browser ask before the page is closed or reloaded. */
const ask = (event: BeforeUnloadEvent) => event.preventDefault();

/** Puts down what waits where another page finds it; what cannot be is in this tab alone. */
function note() {
  isNoted = noteUnwritten(waiting);
  if (isNoted) removeEventListener('beforeunload', ask);
  else addEventListener('beforeunload', ask);
  if (useBookState.getState().isAlone === isNoted) useBookState.setState({ isAlone: !isNoted });
}

function sayLeft(left: number, why: string, whose: string) {
  if (left > 0) say(`Left out, as the log ${why}: ${count(left, 'change')} that ${whose}.`);
}

/** Reads what is stored, so that what waits goes beside it; whether it could be. */
async function see(): Promise<boolean> {
  const stored = await readStored();
  if (stored === null) return false;
  const beside = besideStored(waiting, stored);
  waiting = beside.changes;
  isSeen = true;
  sayLeft(beside.left, 'has it otherwise', 'this tab could not write until now');
  return true;
}

async function writeWaiting() {
  if (waiting.length === 0 || !(isSeen || (await see()))) return;
  const changes = waiting;
  if (!(await write(changes))) {
    // Other tabs go on, and what waits here is no later than what they do.
    isSeen = false;
    hasWaited = true;
    return;
  }
  waiting = waiting.slice(changes.length);
  if (hasWaited) void follow();
  hasWaited = false;
  note();
  tellOtherTabs('events', '');
  noteTouched();
}

/** Keeps a change; whether it is kept, once that is known. */
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

/** Asks the browser not to clear what is kept here, once there is something to lose. */
function askToPersist({ put = [] }: BookChange) {
  if (put.length > 0 && useBookState.getState().events.length === put.length) {
    void navigator.storage?.persist?.().catch(() => {});
  }
}

/** Takes over what is stored, once all that this tab has changed is too. */
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

/** Takes over what a page that is gone did not write; whether nothing of it can be lost any more. */
async function takeOver(changes: readonly Unwritten[]): Promise<boolean> {
  await follow();
  let left = 0;
  for (const change of changes) {
    const seen = leftAsSeen(change, useBookState.getState().events);
    // Without the database nobody can tell what is there.
    const isTold = useDatabaseFailure.getState().failure === null;
    apply(isTold ? seen.still : change, change.over);
    if (isTold) left += seen.left;
  }
  sayLeft(left, 'was changed after', 'a page which ended had not written');
  if (!isNoted) await writing;
  return isNoted;
}

async function start() {
  const { events, marks, batches } = useBookState.getState();
  keepBookWith(keep);
  giveBook(() => useBookState.getState());
  if (events.length > 0) void keep({ put: events, marks, batches });
  await takeUnwritten(takeOver);
  await follow();
  useBookState.setState({ isRead: true, isHidden: !isSeen && isHeldElsewhere() });
  onOtherTabs('events', () => void follow());
  onDatabaseBack(() => {
    writing = writing.then(writeWaiting);
    void follow();
  });
  // A page that comes back as it was left has heard of nothing meanwhile.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) void follow();
  });
}

let started: Promise<void> | null = null;

/** Takes in the book of earlier visits once, and from then on keeps every change of it. */
export const keepBook = () => (started ??= start());
