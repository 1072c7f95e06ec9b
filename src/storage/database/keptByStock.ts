import { download } from '../download';
import { unwrap, wrap, type Kind } from '../envelope';
import { ASIDE, isAside } from './aside';
import { changeDatabase, onDatabaseBack, readDatabase } from './database';
import { onOtherTabs, tellOtherTabs } from './otherTabs';
import { recordsIn, type Records } from './recordsIn';

/** What the page shows of a store that holds one thing a stock. */
interface Shown<T> {
  readonly kept: readonly T[];
  /** How many lie aside since they cannot be read. */
  readonly aside: number;
}

/** Where the page has it, as zustand gives it. */
interface Page<T> {
  getState(): Shown<T>;
  setState(change: Partial<Shown<T>>): void;
  subscribe(hear: (now: Shown<T>, before: Shown<T>) => void): void;
}

interface KeptByStock<T> {
  readonly store: 'chains' | 'histories';
  readonly kind: Kind<T>;
  readonly stockOf: (each: T) => string;
  /** A list with that of one stock as it is given, or without it. */
  readonly withOne: (kept: readonly T[], stock: string, each: T | null) => readonly T[];
  readonly page: Page<T>;
  /** What a file of those that lie aside is called. */
  readonly fileName: string;
}

/** Keeps what the page shows, one a stock, in a store of the database, and in step with other tabs. */
export function keptByStock<T>(of: KeptByStock<T>) {
  const { store, kind, stockOf, withOne, page, fileName } = of;
  /** Whether what changes comes from the database and need not go there. */
  let isFollowing = false;
  /** Stocks of which the database does not have what the page shows. */
  const unwritten = new Set<string>();
  let started: Promise<void> | null = null;
  /** Done once all that was to be written has been, or could not be. */
  let writing: Promise<unknown> = Promise.resolve();

  const ofStock = (kept: readonly T[], stock: string) =>
    kept.find((each) => stockOf(each) === stock) ?? null;

  /** Of two of a stock the later of the list. */
  const inOrder = (all: readonly T[]) =>
    all.reduce<readonly T[]>((kept, each) => withOne(kept, stockOf(each), each), []);

  function follow(change: Partial<Shown<T>>) {
    isFollowing = true;
    page.setState(change);
    isFollowing = false;
  }

  /** What lies in the database; what is kept under another stock's name is not readable. */
  function readable(stock: string, record: unknown): T | 'unreadable' | 'newer' {
    const opened = unwrap(record, kind);
    if (opened.state === 'unreadable') return opened.fromNewer ? 'newer' : 'unreadable';
    return stockOf(opened.data) === stock ? opened.data : 'unreadable';
  }

  /** Lays aside, as it is, what cannot be read, before anything is written over it. */
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

  /** What is in the database; null where it cannot be used. */
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

  /** Takes in what another tab has done to that of a stock. */
  async function takeOne(stock: string) {
    const { value: record, failure } = await readDatabase((database) => database.get(store, stock));
    const each = record === undefined ? null : readable(stock, record);
    if (failure !== null || each === 'unreadable' || each === 'newer') return;
    follow({ kept: withOne(page.getState().kept, stock, each) });
  }

  /** Writes that of a stock, or that there is none any more, but never over a newer version's. */
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

  /** Writes what has changed from one list to the next. */
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

  /** Takes over all that is stored, as the other tabs have left it, once all the page shows is too. */
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
    // A page that comes back as it was left has heard of nothing meanwhile.
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) void followAll();
    });
  }

  /** What lies aside, as it was found. */
  const recordsAside = async () => {
    const { value: records } = await recordsIn(store);
    return (records ?? []).filter(({ key }) => isAside(key));
  };

  return {
    /** Takes in those of earlier visits once, and from then on keeps what is read. */
    keep: () => (started ??= start()),
    /** Whether the next visit finds that of a stock as the page shows it, once that is known. */
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
