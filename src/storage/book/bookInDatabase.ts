import { isAside } from '../database/aside';
import { readDatabase } from '../database/database';

const STORES = ['events', 'marks', 'batches', 'readings', 'uncopied'] as const;

type Store = (typeof STORES)[number];

type Entries<V> = readonly (readonly [key: string, value: V])[];

/** The stored book: each record in its envelope, by key. */
export interface StoredBook extends Readonly<Record<Exclude<Store, 'uncopied'>, Entries<unknown>>> {
  /** Records that no copy contains, with the stamps of their changes. */
  readonly uncopied: Entries<string>;
}

async function zipped<V>(
  keys: Promise<readonly string[]>,
  values: Promise<readonly V[]>,
): Promise<Entries<V>> {
  const [names, each] = [await keys, await values];
  return names.map((key, at) => [key, each[at]!] as const).filter(([key]) => !isAside(key));
}

/**
 * A consistent, unparsed snapshot, including what a newer version wrote. Null without the database.
 */
export async function bookInDatabase(): Promise<StoredBook | null> {
  const { value } = await readDatabase(async (database) => {
    const read = database.transaction<Store[]>([...STORES], 'readonly');
    const entries = <S extends Store>(name: S) => {
      const store = read.objectStore(name);
      return zipped(store.getAllKeys(), store.getAll());
    };
    const [events, marks, batches, readings, uncopied] = await Promise.all([
      entries('events'),
      entries('marks'),
      entries('batches'),
      entries('readings'),
      entries('uncopied'),
    ]);
    return { events, marks, batches, readings, uncopied };
  });
  return value;
}
