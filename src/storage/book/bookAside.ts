import { useBookState } from '../../store/book';
import { isAside } from '../database/aside';
import { changeDatabase } from '../database/database';
import { recordsIn } from '../database/recordsIn';
import { download } from '../download';
import { STORES } from './storedBook';

/** Records set aside, as found. */
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
