import { keptOf, withChain, type KeptChain } from '../../store/strikes/keptChain';
import { useStrikes } from '../../store/strikes';
import { ASIDE, isAside } from '../database/aside';
import { changeDatabase, onDatabaseBack, readDatabase } from '../database/database';
import { onOtherTabs, tellOtherTabs } from '../database/otherTabs';
import { recordsIn } from '../database/recordsIn';
import { download } from '../download';
import { unwrap, wrap } from '../envelope';
import { CHAIN } from './chainSchema';

/** A chain as it lies in the database; what is kept under another stock's name is not readable. */
function readable(key: string, record: unknown): KeptChain | 'unreadable' | 'newer' {
  const opened = unwrap(record, CHAIN);
  if (opened.state === 'unreadable') return opened.fromNewer ? 'newer' : 'unreadable';
  return opened.data.underlying === key ? opened.data : 'unreadable';
}

/** Lays aside, as it is, what cannot be read, before anything is written over it. */
const layAside = (keys: readonly string[]) =>
  changeDatabase(['chains'], async (change) => {
    const chains = change.objectStore('chains');
    const stamp = new Date().toISOString();
    await Promise.all(
      keys.map(async (key) => {
        await chains.put(await chains.get(key), `${ASIDE}${key} ${stamp}`);
        await chains.delete(key);
      }),
    );
  });

/** The last read first; of two of a stock the later of the list. */
const inOrder = (chains: readonly KeptChain[]) =>
  chains.reduce<readonly KeptChain[]>((all, chain) => withChain(all, chain.underlying, chain), []);

interface Stored {
  readonly chains: readonly KeptChain[];
  /** How many lie aside since they cannot be read. */
  readonly aside: number;
}

/** What is in the database; null where it cannot be used. */
async function stored(): Promise<Stored | null> {
  const { value: records } = await recordsIn('chains');
  if (records === null) return null;
  const own = records.filter(({ key }) => !isAside(key));
  const read = own.map(({ key, record }) => ({ key, chain: readable(key, record) }));
  const broken = read.filter(({ chain }) => chain === 'unreadable').map(({ key }) => key);
  if (broken.length > 0) await layAside(broken);
  return {
    chains: read.flatMap(({ chain }) => (typeof chain === 'string' ? [] : [chain])),
    aside: records.length - own.length + broken.length,
  };
}

/** Takes in what another tab has done to the chain of a stock. */
async function takeOne(underlying: string) {
  const { value: record, failure } = await readDatabase((database) =>
    database.get('chains', underlying),
  );
  const chain = record === undefined ? null : readable(underlying, record);
  if (failure !== null || typeof chain === 'string') return;
  follow(() => useStrikes.setState(({ kept }) => ({ kept: withChain(kept, underlying, chain) })));
}

/** Whether what changes comes from the database and need not go there. */
let isFollowing = false;

function follow(act: () => void) {
  isFollowing = true;
  act();
  isFollowing = false;
}

/** Stocks of which the database does not have what is kept here. */
const unwritten = new Set<string>();

/** Writes the chain of a stock, or that there is none any more, but never over a newer version's. */
async function write(underlying: string, chain: KeptChain | null) {
  const { failure } = await changeDatabase(['chains'], async (change) => {
    const chains = change.objectStore('chains');
    const before: unknown = await chains.get(underlying);
    if (before !== undefined && readable(underlying, before) === 'newer') return;
    if (chain === null) await chains.delete(underlying);
    else await chains.put(wrap(CHAIN, chain), underlying);
  });
  if (failure !== null) return void unwritten.add(underlying);
  unwritten.delete(underlying);
  tellOtherTabs('chains', underlying);
}

/** Writes what has changed from one list of chains to the next. */
function writeChanges(kept: readonly KeptChain[], before: readonly KeptChain[]) {
  const stocks = new Set([...kept, ...before].map(({ underlying }) => underlying));
  for (const underlying of stocks) {
    const chain = keptOf(kept, underlying);
    if (chain !== keptOf(before, underlying)) void write(underlying, chain);
  }
}

async function writeUnwritten() {
  const { kept } = useStrikes.getState();
  await Promise.all(
    Array.from(unwritten, (underlying) => write(underlying, keptOf(kept, underlying))),
  );
}

/** Takes over all that is stored, as the other tabs have left it, once all that is kept here is too. */
async function followAll() {
  await writeUnwritten();
  const all = unwritten.size === 0 ? await stored() : null;
  if (all === null) return;
  follow(() => useStrikes.setState({ kept: inOrder(all.chains), chainsAside: all.aside }));
}

async function start() {
  const { chains, aside } = (await stored()) ?? { chains: [], aside: 0 };
  const { kept: meanwhile } = useStrikes.getState();
  useStrikes.setState({
    kept: inOrder([...chains, ...meanwhile]),
    chainsAside: aside,
  });
  writeChanges(meanwhile, []);
  useStrikes.subscribe(({ kept }, before) => {
    if (kept !== before.kept && !isFollowing) writeChanges(kept, before.kept);
  });
  onOtherTabs('chains', (underlying) => void takeOne(underlying));
  onDatabaseBack(() => void followAll());
  // A page that comes back as it was left has heard of nothing meanwhile.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) void followAll();
  });
}

let started: Promise<void> | null = null;

/** Takes in the chains of earlier visits once, and from then on keeps what is read. */
export const keepChains = () => (started ??= start());

/** What lies aside, as it was found. */
const recordsAside = async () => {
  const { value: records } = await recordsIn('chains');
  return (records ?? []).filter(({ key }) => isAside(key));
};

export async function downloadAside() {
  const records = await recordsAside();
  download('putwise-unreadable-chains.json', JSON.stringify(records), 'application/json');
}

export async function forgetAside() {
  const records = await recordsAside();
  await changeDatabase(['chains'], (change) =>
    Promise.all(records.map(({ key }) => change.objectStore('chains').delete(key))),
  );
  useStrikes.setState({ chainsAside: 0 });
}
