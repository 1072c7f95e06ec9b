import {
  inPlace,
  keepBookWith,
  useBookState,
  type BookChange,
  type BookState,
} from '../../store/book';
import { changeDatabase, readDatabase } from '../database/database';
import { onOtherTabs, tellOtherTabs } from '../database/otherTabs';
import { download } from '../download';
import { unwrap, wrap, type Kind } from '../envelope';
import { giveBook, noteTouched } from '../../store/copy';
import { ASIDE, isAside } from './aside';
import { BATCH, BY, EVENT, MARK, READING } from './bookSchema';
import { markUncopied } from './uncopied';

const STORES = ['events', 'marks', 'batches', 'readings'] as const;

type Store = (typeof STORES)[number];

type Records = readonly { readonly key: string; readonly record: unknown }[];

/** All that a store holds. */
const recordsIn = (store: Store) =>
  readDatabase(async (database): Promise<Records> => {
    const { store: all } = database.transaction(store);
    const [keys, records] = await Promise.all([all.getAllKeys(), all.getAll()]);
    return keys.map((key, at) => ({ key, record: records[at] }));
  });

/** Lays aside, as it is, what cannot be read, before anything is written over it. */
const layAside = (store: Store, records: Records) =>
  changeDatabase([store], async (change) => {
    const all = change.objectStore(store);
    const stamp = new Date().toISOString();
    await Promise.all(
      records.flatMap(({ key, record }) => [
        all.put(record, `${ASIDE}${key} ${stamp}`),
        all.delete(key),
      ]),
    );
  });

interface Stored<T> {
  readonly found: Readonly<Record<string, T>>;
  /** How many lie aside. */
  readonly aside: number;
}

/** What can be read of a store; what a newer version wrote is left to it. Null without the database. */
async function stored<T>(
  store: Store,
  kind: Kind<T>,
  isOf: (key: string, data: T) => boolean = () => true,
): Promise<Stored<T> | null> {
  const { value: records } = await recordsIn(store);
  if (records === null) return null;
  const own = records.filter(({ key }) => !isAside(key));
  const read = own.map(({ key, record }) => ({ key, record, opened: unwrap(record, kind) }));
  const found = read.flatMap(({ key, opened }) =>
    opened.state === 'found' && isOf(key, opened.data) ? [[key, opened.data] as const] : [],
  );
  const broken = read.filter(
    ({ key, opened }) =>
      (opened.state === 'found' && !isOf(key, opened.data)) ||
      (opened.state === 'unreadable' && !opened.fromNewer),
  );
  if (broken.length > 0) await layAside(store, broken);
  return {
    found: Object.fromEntries(found),
    aside: records.length - own.length + broken.length,
  };
}

const hasItsId = (key: string, { id }: { readonly id: string }) => key === id;

type Kept = Pick<BookState, 'events' | 'marks' | 'batches' | 'by' | 'aside'>;

/** The book as it is stored; null without the database. */
async function readAll(): Promise<Kept | null> {
  const [events, marks, batches, readings] = await Promise.all([
    stored('events', EVENT, hasItsId),
    stored('marks', MARK),
    stored('batches', BATCH, hasItsId),
    stored('readings', READING),
  ]);
  if (!events || !marks || !batches || !readings) return null;
  return {
    events: inPlace(Object.values(events.found)),
    marks: marks.found,
    batches: batches.found,
    by: readings.found[BY] ?? useBookState.getInitialState().by,
    aside: events.aside + marks.aside + batches.aside + readings.aside,
  };
}

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
  if (changes.length === 0) return;
  waiting = [];
  if (await write(changes)) {
    tellOtherTabs('events', '');
    noteTouched();
  } else waiting = [...changes, ...waiting];
}

function keep(change: BookChange): Promise<void> {
  made += 1;
  waiting = [...waiting, change];
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
  const kept = await readAll();
  if (made !== before) return follow();
  if (kept) useBookState.setState(kept);
}

async function start() {
  const { events, marks, batches } = useBookState.getState();
  keepBookWith(keep);
  giveBook(() => useBookState.getState());
  if (events.length > 0) void keep({ put: events, marks, batches });
  await follow();
  useBookState.setState({ isRead: true });
  onOtherTabs('events', () => void follow());
  // A page that comes back as it was left has heard of nothing meanwhile.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) void follow();
  });
}

let started: Promise<void> | null = null;

/** Takes in the book of earlier visits once, and from then on keeps every change of it. */
export const keepBook = () => (started ??= start());

/** What lies aside, as it was found. */
async function recordsAside() {
  const all = await Promise.all(
    STORES.map(async (store) => {
      const { value: records } = await recordsIn(store);
      return (records ?? [])
        .filter(({ key }) => isAside(key))
        .map(({ key, record }) => ({ store, key, record }));
    }),
  );
  return all.flat();
}

export async function downloadBookAside() {
  const records = await recordsAside();
  download('putwise-unreadable-trades.json', JSON.stringify(records), 'application/json');
}

export async function forgetBookAside() {
  const records = await recordsAside();
  await changeDatabase(STORES, (change) =>
    Promise.all(records.map(({ store, key }) => change.objectStore(store).delete(key))),
  );
  useBookState.setState({ aside: 0 });
}
