import type { StoreNames } from 'idb';
import { unwrap, type Checked, type Kind } from '../envelope';
import { isAside, setRecordsAside } from './aside';
import { recordsIn } from './recordsIn';
import type { Stores } from './steps';

/** Whether data are those of a key. */
type IsOf<T> = (key: string, data: T) => boolean;

/** A record as its kind; one under the key of another is unreadable. */
export function readUnder<T>(
  key: string,
  record: unknown,
  kind: Kind<T>,
  isOf: IsOf<T>,
): Checked<T> {
  const opened = unwrap(record, kind);
  return opened.state === 'found' && !isOf(key, opened.data)
    ? { state: 'unreadable', fromNewer: false }
    : opened;
}

interface Stored<T> {
  readonly found: readonly (readonly [key: string, data: T])[];
  /** Number of records set aside, now or earlier. */
  readonly aside: number;
}

/**
 * The readable contents of a store. What cannot be read is set aside, but records of a newer
 * version are left to it. Null without the database.
 */
export async function readStore<T>(
  name: StoreNames<Stores>,
  kind: Kind<T>,
  isOf: IsOf<T> = () => true,
): Promise<Stored<T> | null> {
  const { value: records } = await recordsIn(name);
  if (records === null) return null;
  const own = records.filter(({ key }) => !isAside(key));
  const read = own.map(({ key, record }) => ({
    key,
    record,
    opened: readUnder(key, record, kind, isOf),
  }));
  const broken = read.filter(({ opened }) => opened.state === 'unreadable' && !opened.fromNewer);
  if (broken.length > 0) await setRecordsAside(name, broken);
  return {
    found: read.flatMap(({ key, opened }) =>
      opened.state === 'found' ? [[key, opened.data] as const] : [],
    ),
    aside: records.length - own.length + broken.length,
  };
}
