import { useBookState } from '../../store/book';
import { forgetAside, recordsAside } from '../database/aside';
import { download } from '../download';
import { STORES } from './storedBook';

export async function downloadBookAside() {
  const all = await Promise.all(
    STORES.map(async (store) => {
      const records = await recordsAside(store);
      return records.map(({ key, record }) => ({ store, key, record }));
    }),
  );
  download('putwise-unreadable-trades.json', JSON.stringify(all.flat()), 'application/json');
}

export async function forgetBookAside() {
  await forgetAside(STORES);
  useBookState.setState({ aside: 0 });
}
