import { download } from '../download';
import { unwrap, wrap, type Kind } from '../envelope';
import { forgetAside, recordsAside } from './aside';
import { changeDatabase, onDatabaseBack, readDatabase } from './database';
import { onOtherTabs, tellOtherTabs } from './otherTabs';
import { readStore, readUnder } from './readStore';

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

  const isOf = (stock: string, each: T) => stockOf(each) === stock;

  /** The contents of the store; null if the database cannot be used. */
  async function stored(): Promise<Shown<T> | null> {
    const read = await readStore(store, kind, isOf);
    return read && { kept: inOrder(read.found.map(([, each]) => each)), aside: read.aside };
  }

  /** Takes over another tab's change to a stock's record. */
  async function takeOne(stock: string) {
    const { value: record, failure } = await readDatabase((database) => database.get(store, stock));
    if (failure !== null) return;
    const read = record === undefined ? null : readUnder(stock, record, kind, isOf);
    if (read?.state === 'unreadable') return;
    follow({ kept: withOne(page.getState().kept, stock, read && read.data) });
  }

  /** Writes a stock's record or its removal, but never over a newer version's. */
  async function write(stock: string, each: T | null) {
    const { failure } = await changeDatabase([store], async (change) => {
      const records = change.objectStore(store);
      const before = unwrap(await records.get(stock), kind);
      if (before.state === 'unreadable' && before.fromNewer) return;
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

  return {
    /** Loads the records of earlier visits once, and from then on stores what is read. */
    keep: () => (started ??= start()),
    /** Resolves to whether the next visit will find a stock's record as the page shows it. */
    async isKept(stock: string): Promise<boolean> {
      await writing;
      return !unwritten.has(stock);
    },
    async downloadAside() {
      download(fileName, JSON.stringify(await recordsAside(store)), 'application/json');
    },
    async forgetAside() {
      await forgetAside([store]);
      page.setState({ aside: 0 });
    },
  };
}
