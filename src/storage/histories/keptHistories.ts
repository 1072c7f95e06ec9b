import { useHistories } from '../../store/history/histories';
import { historyOf, withHistory, type StockHistory } from '../../store/history/stockHistory';
import { ASIDE, isAside } from '../database/aside';
import { changeDatabase, onDatabaseBack, readDatabase } from '../database/database';
import { onOtherTabs, tellOtherTabs } from '../database/otherTabs';
import { recordsIn } from '../database/recordsIn';
import { download } from '../download';
import { unwrap, wrap } from '../envelope';
import { HISTORY } from './historySchema';

/** A past as it lies in the database; what is kept under another stock's name is not readable. */
function readable(key: string, record: unknown): StockHistory | 'unreadable' | 'newer' {
  const opened = unwrap(record, HISTORY);
  if (opened.state === 'unreadable') return opened.fromNewer ? 'newer' : 'unreadable';
  return opened.data.symbol === key ? opened.data : 'unreadable';
}

/** Lays aside, as it is, what cannot be read, before anything is written over it. */
const layAside = (broken: readonly { readonly key: string; readonly record: unknown }[]) =>
  changeDatabase(['histories'], async (change) => {
    const histories = change.objectStore('histories');
    const stamp = new Date().toISOString();
    await Promise.all(
      broken.flatMap(({ key, record }) => [
        histories.put(record, `${ASIDE}${key} ${stamp}`),
        histories.delete(key),
      ]),
    );
  });

/** What is in the database; null where it cannot be used. */
async function stored() {
  const { value: records } = await recordsIn('histories');
  if (records === null) return null;
  const own = records.filter(({ key }) => !isAside(key));
  const read = own.map(({ key, record }) => ({ key, record, history: readable(key, record) }));
  const broken = read.filter(({ history }) => history === 'unreadable');
  if (broken.length > 0) await layAside(broken);
  return {
    histories: read.flatMap(({ history }) => (typeof history === 'string' ? [] : [history])),
    aside: records.length - own.length + broken.length,
  };
}

/** Whether what changes comes from the database and need not go there. */
let isFollowing = false;

function follow(act: () => void) {
  isFollowing = true;
  act();
  isFollowing = false;
}

/** Takes in what another tab has done to the past of a stock. */
async function takeOne(symbol: string) {
  const { value: record, failure } = await readDatabase((database) =>
    database.get('histories', symbol),
  );
  const history = record === undefined ? null : readable(symbol, record);
  if (failure !== null || typeof history === 'string') return;
  follow(() => useHistories.setState(({ kept }) => ({ kept: withHistory(kept, symbol, history) })));
}

/** Stocks of which the database does not have what is kept here. */
const unwritten = new Set<string>();

/** Writes the past of a stock, or that there is none any more, but never over a newer version's. */
async function write(symbol: string, history: StockHistory | null) {
  const { failure } = await changeDatabase(['histories'], async (change) => {
    const histories = change.objectStore('histories');
    const before: unknown = await histories.get(symbol);
    if (before !== undefined && readable(symbol, before) === 'newer') return;
    if (history === null) await histories.delete(symbol);
    else await histories.put(wrap(HISTORY, history), symbol);
  });
  if (failure !== null) return void unwritten.add(symbol);
  unwritten.delete(symbol);
  tellOtherTabs('histories', symbol);
}

/** Writes what has changed from one list to the next. */
function writeChanges(kept: readonly StockHistory[], before: readonly StockHistory[]) {
  for (const symbol of new Set([...kept, ...before].map((each) => each.symbol))) {
    const history = historyOf(kept, symbol);
    if (history !== historyOf(before, symbol)) void write(symbol, history);
  }
}

async function writeUnwritten() {
  const { kept } = useHistories.getState();
  await Promise.all(Array.from(unwritten, (symbol) => write(symbol, historyOf(kept, symbol))));
}

/** Takes over all that is stored, as the other tabs have left it, once all that is kept here is too. */
async function followAll() {
  await writeUnwritten();
  const all = unwritten.size === 0 ? await stored() : null;
  if (all === null) return;
  follow(() => useHistories.setState({ kept: inOrder(all.histories), aside: all.aside }));
}

/** Of two of a stock the later of the list. */
const inOrder = (histories: readonly StockHistory[]) =>
  histories.reduce<readonly StockHistory[]>(
    (kept, history) => withHistory(kept, history.symbol, history),
    [],
  );

async function start() {
  const { histories, aside } = (await stored()) ?? { histories: [], aside: 0 };
  const { kept: meanwhile } = useHistories.getState();
  useHistories.setState({ kept: inOrder([...histories, ...meanwhile]), aside });
  writeChanges(meanwhile, []);
  useHistories.subscribe(({ kept }, before) => {
    if (kept !== before.kept && !isFollowing) writeChanges(kept, before.kept);
  });
  onOtherTabs('histories', (symbol) => void takeOne(symbol));
  onDatabaseBack(() => void followAll());
  // A page that comes back as it was left has heard of nothing meanwhile.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) void followAll();
  });
}

let started: Promise<void> | null = null;

/** Takes in the pasts of earlier visits once, and from then on keeps what is read. */
export const keepHistories = () => (started ??= start());

/** What lies aside, as it was found. */
const recordsAside = async () => {
  const { value: records } = await recordsIn('histories');
  return (records ?? []).filter(({ key }) => isAside(key));
};

export async function downloadPastsAside() {
  const records = await recordsAside();
  download('putwise-unreadable-prices.json', JSON.stringify(records), 'application/json');
}

export async function forgetPastsAside() {
  const records = await recordsAside();
  await changeDatabase(['histories'], (change) =>
    Promise.all(records.map(({ key }) => change.objectStore('histories').delete(key))),
  );
  useHistories.setState({ aside: 0 });
}
