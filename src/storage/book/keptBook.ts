import { apply, keepBookWith, useBookState, type BookChange } from '../../store/book';
import { giveBook, noteTouched } from '../../store/copy';
import { useDatabaseFailure } from '../../store/databaseFailure';
import { changeDatabase } from '../database/database';
import { onOtherTabs, tellOtherTabs } from '../database/otherTabs';
import { wrap } from '../envelope';
import { BATCH, BY, EVENT, MARK, READING } from './bookSchema';
import { keepEntry } from './keptEntry';
import { readStored, STORES } from './storedBook';
import { markUncopied } from './uncopied';
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
let waiting: readonly BookChange[] = [];
let writing: Promise<void> = Promise.resolve();
/** How many changes this tab has made. */
let made = 0;

async function writeWaiting() {
  const changes = waiting;
  if (changes.length === 0 || !(await write(changes))) return;
  waiting = waiting.slice(changes.length);
  noteUnwritten(waiting);
  tellOtherTabs('events', '');
  noteTouched();
}

function keep(change: BookChange): Promise<void> {
  made += 1;
  waiting = [...waiting, change];
  noteUnwritten(waiting);
  writing = writing.then(writeWaiting);
  askToPersist(change);
  return writing;
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
  if (kept) useBookState.setState(kept);
}

async function start() {
  const { events, marks, batches } = useBookState.getState();
  keepBookWith(keep);
  giveBook(() => useBookState.getState());
  keepEntry();
  if (events.length > 0) void keep({ put: events, marks, batches });
  await takeUnwritten((changes) => changes.forEach(apply));
  await follow();
  useBookState.setState({ isRead: true });
  onOtherTabs('events', () => void follow());
  useDatabaseFailure.subscribe(({ failure }, before) => {
    if (failure !== null || before.failure === null) return;
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
