import { download } from '../download';
import { unwrap, wrap, type Kind } from '../envelope';
import { ASIDE, isAside } from './aside';
import { changeDatabase, onDatabaseBack, readDatabase } from './database';
import { onOtherTabs, tellOtherTabs } from './otherTabs';
import { recordsIn, type Records } from './recordsIn';

/** What the page shows of a store with one record per stock. */
interface Shown<T> {
  readonly kept: readonly T[];
  /** Number of unreadable records set aside. */
  readonly aside: number;
}

/** The page's state, as a zustand store. */
interface Page<T> {
  getState(): Shown<T>;
  setState(change: Partial<Shown<T>>): void;
  subscribe(hear: (now: Shown<T>, before: Shown<T>) => void): void;
}

interface KeptByStock<T> {
  readonly store: 'chains' | 'histories';
  readonly kind: Kind<T>;
  readonly stockOf: (each: T) => string;
  /** The list with one stock's record replaced or removed. */
  readonly withOne: (kept: readonly T[], stock: string, each: T | null) => readonly T[];
  readonly page: Page<T>;
  /** File name for records set aside. */
  readonly fileName: string;
}

/** Stores what the page shows, one record per stock, and keeps it in step with other tabs. */
export function keptByStock<T>(of: KeptByStock<T>) {
  const { store, kind, stockOf, withOne, page, fileName } = of;
  /** Whether a change comes from the database and need not be written there. */
  let isFollowing = false;
  /** Stocks whose shown record is not yet in the database. */
  const unwritten = new Set<string>();
  let started: Promise<void> | null = null;
  /** Resolves once every pending write has succeeded or failed. */
  let writing: Promise<unknown> = Promise.resolve();

  const ofStock = (kept: readonly T[], stock: string) =>
    kept.find((each) => stockOf(each) === stock) ?? null;

  /** Of two records of a stock, keeps the later one in the list. */
  const inOrder = (all: readonly T[]) =>
    all.reduce<readonly T[]>((kept, each) => withOne(kept, stockOf(each), each), []);

  function follow(change: Partial<Shown<T>>) {
    isFollowing = true;
    page.setState(change);
    isFollowing = false;
  }

  /** A stored record; one under another stock's name is unreadable. */
  function readable(stock: string, record: unknown): T | 'unreadable' | 'newer' {
    const opened = unwrap(record, kind);
    if (opened.state === 'unreadable') return opened.fromNewer ? 'newer' : 'unreadable';
    return stockOf(opened.data) === stock ? opened.data : 'unreadable';
  }

  /** Sets unreadable records aside unchanged, before anything is written over them. */
  const layAside = (broken: Records) =>
    changeDatabase([store], async (change) => {
      const stamp = new Date().toISOString();
      const records = change.objectStore(store);
      await Promise.all(
        broken.flatMap(({ key, record }) => [
          records.put(record, `${ASIDE}${key} ${stamp}`),
          records.delete(key),
        ]),
      );
    });

  /** The contents of the store; null if the database cannot be used. */
  async function stored(): Promise<Shown<T> | null> {
    const { value: records } = await recordsIn(store);
    if (records === null) return null;
    const own = records.filter(({ key }) => !isAside(key));
    const read = own.map(({ key, record }) => ({ key, record, each: readable(key, record) }));
    const broken = read.filter(({ each }) => each === 'unreadable');
    if (broken.length > 0) await layAside(broken);
    return {
      kept: inOrder(read.flatMap(({ each }) => (typeof each === 'string' ? [] : [each]))),
      aside: records.length - own.length + broken.length,
    };
  }

  /** Takes over another tab's change to a stock's record. */
  async function takeOne(stock: string) {
    const { value: record, failure } = await readDatabase((database) => database.get(store, stock));
    const each = record === undefined ? null : readable(stock, record);
    if (failure !== null || each === 'unreadable' || each === 'newer') return;
    follow({ kept: withOne(page.getState().kept, stock, each) });
  }

  /** Writes a stock's record or its removal, but never over a newer version's. */
  async function write(stock: string, each: T | null) {
    const { failure } = await changeDatabase([store], async (change) => {
      const records = change.objectStore(store);
      const before: unknown = await records.get(stock);
      if (before !== undefined && readable(stock, before) === 'newer') return;
      if (each === null) await records.delete(stock);
      else await records.put(wrap(kind, each), stock);
    });
    if (failure !== null) return void unwritten.add(stock);
    unwritten.delete(stock);
    tellOtherTabs(store, stock);
  }

  /** Writes the differences between two lists. */
  function writeChanges(kept: readonly T[], before: readonly T[]) {
    for (const stock of new Set([...kept, ...before].map(stockOf))) {
      const each = ofStock(kept, stock);
      if (each !== ofStock(before, stock)) writing = Promise.all([writing, write(stock, each)]);
    }
  }

  async function writeUnwritten() {
    const { kept } = page.getState();
    await Promise.all(Array.from(unwritten, (stock) => write(stock, ofStock(kept, stock))));
  }

  /** Takes over all stored records, once everything this page shows is stored too. */
  async function followAll() {
    await writeUnwritten();
    const all = unwritten.size === 0 ? await stored() : null;
    if (all !== null) follow(all);
  }

  async function start() {
    const { kept, aside } = (await stored()) ?? { kept: [], aside: 0 };
    const { kept: meanwhile } = page.getState();
    page.setState({ kept: inOrder([...kept, ...meanwhile]), aside });
    writeChanges(meanwhile, []);
    page.subscribe((now, before) => {
      if (now.kept !== before.kept && !isFollowing) writeChanges(now.kept, before.kept);
    });
    onOtherTabs(store, (stock) => void takeOne(stock));
    onDatabaseBack(() => void followAll());
    // A page restored from the back/forward cache has heard of nothing meanwhile.
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) void followAll();
    });
  }

  /** Records set aside, as found. */
  const recordsAside = async () => {
    const { value: records } = await recordsIn(store);
    return (records ?? []).filter(({ key }) => isAside(key));
  };

  return {
    /** Loads the records of earlier visits once, and from then on stores what is read. */
    keep: () => (started ??= start()),
    /** Resolves to whether the next visit will find a stock's record as the page shows it. */
    async isKept(stock: string): Promise<boolean> {
      await writing;
      return !unwritten.has(stock);
    },
    async downloadAside() {
      download(fileName, JSON.stringify(await recordsAside()), 'application/json');
    },
    async forgetAside() {
      const records = await recordsAside();
      await changeDatabase([store], (change) =>
        Promise.all(records.map(({ key }) => change.objectStore(store).delete(key))),
      );
      page.setState({ aside: 0 });
    },
  };
}
