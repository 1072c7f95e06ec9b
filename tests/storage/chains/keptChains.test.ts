// oxlint-disable-next-line import/no-unassigned-import -- what it gives is global
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Stores } from '../../../src/storage/database/steps';
import { CHAIN } from '../../../src/storage/chains/chainSchema';
import { eventually } from '../../eventually';

const HEADS = 'Underlying\tStock Price\tExpiration\tType\tStrike\tBid\tAsk';

/** Puts of a stock as they are copied from a page. */
const text = (stock: string, ...rows: readonly string[]) =>
  [HEADS, ...rows.map((row) => `${stock}\t385\t${row.replaceAll(' ', '\t')}`)].join('\n');

const GOOGL = text('GOOGL', '2026-12-24 Put 360 4.20 4.30', '2026-12-24 Put 365 5.40 5.50');
const LATER = text('GOOGL', '2026-12-24 Put 365 5.60 5.70', '2026-12-31 Put 365 5.95 6.05');
const AMD = text('AMD', '2026-12-24 Put 200 4.20 4.30');

const leaves: (() => void)[] = [];

/** A tab on the page of strikes, with modules of its own. */
async function openTab() {
  vi.resetModules();
  const listen = vi.spyOn(globalThis, 'addEventListener');
  const { keptChains } = await import('../../../src/storage/chains/keptChains');
  const strikes = await import('../../../src/store/strikes');
  const brought = await import('../../../src/views/strikes/brought');
  const { usePage } = await import('../../../src/store/page');
  const { useDatabaseFailure } = await import('../../../src/store/databaseFailure');
  await keptChains.keep();
  const shown = listen.mock.calls.find(([type]) => type === 'pageshow')!;
  leaves.push(() => removeEventListener(...(shown as Parameters<typeof removeEventListener>)));
  const { useStrikes } = strikes;
  return {
    ...keptChains,
    ...strikes,
    ...brought,
    message: () => usePage.getState().message,
    failure: () => useDatabaseFailure.getState().failure,
    kept: () => useStrikes.getState().kept,
    /** Compared by content, whichever window made it. */
    keptPlain: (): unknown => JSON.parse(JSON.stringify(useStrikes.getState().kept)),
    stocks: () => useStrikes.getState().kept.map(({ underlying }) => underlying),
    aside: () => useStrikes.getState().aside,
    /** Bids by contract of what is shown. */
    bids: () =>
      useStrikes
        .getState()
        .chain?.quotes.map(
          ({ contract, bid }) => `${contract.expiration} ${contract.strike} ${bid}`,
        ),
  };
}

/** What is in the database, whoever put it there. */
async function records(): Promise<Readonly<Record<string, unknown>>> {
  const database = await openDB<Stores>('putwise');
  const [keys, values] = await Promise.all([
    database.getAllKeys('chains'),
    database.getAll('chains'),
  ]);
  database.close();
  return Object.fromEntries(keys.map((key, at) => [key, values[at]]));
}

async function store(key: string, record: unknown) {
  const database = await openDB('putwise');
  await database.put('chains', record, key);
  database.close();
}

const stored = (...stocks: readonly string[]) =>
  eventually(async () => expect(Object.keys(await records())).toEqual(stocks));

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

afterEach(() => {
  for (const leave of leaves.splice(0)) leave();
  vi.restoreAllMocks();
});

describe('a chain that was read', () => {
  test('is kept for the next visit with all it was read with, the last read first', async () => {
    const tab = await openTab();
    await tab.readText(GOOGL);
    await tab.readText(AMD);
    await tab.readText(GOOGL);
    await stored('AMD', 'GOOGL');
    const next = await openTab();
    expect(next.stocks()).toEqual(['GOOGL', 'AMD']);
    expect(next.keptPlain()).toEqual(tab.keptPlain());
    next.open(next.kept()[0]!);
    expect(next.bids()).toEqual(['2026-12-24 360 4.2', '2026-12-24 365 5.4']);
  });

  test('joins what an earlier visit read of its stock, and Undo parts them again', async () => {
    const first = await openTab();
    await first.readText(GOOGL);
    await stored('GOOGL');
    const tab = await openTab();
    const [before] = tab.kept();
    await tab.readText(LATER);
    expect(tab.message()!.text).toBe(
      'Read GOOGL again: 1 new contract, 1 bid up, 1 kept at their former prices.',
    );
    expect(tab.bids()).toEqual(['2026-12-24 360 4.2', '2026-12-24 365 5.6', '2026-12-31 365 5.95']);
    await eventually(async () => expect((await openTab()).keptPlain()).toEqual(tab.keptPlain()));
    tab.message()!.undo!();
    expect(tab.bids()).toBeUndefined();
    expect(tab.kept()).toEqual([before]);
    await eventually(async () => expect((await openTab()).kept()).toEqual([before]));
  });

  test('is written once there is room for it, and is shown until then', async () => {
    const tab = await openTab();
    const full = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await tab.readText(GOOGL);
    await eventually(() => expect(tab.failure()).toBe('full'));
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(tab.stocks()).toEqual(['GOOGL']);
    full.mockRestore();
    await tab.readText(AMD);
    await stored('AMD', 'GOOGL');
    expect(new Set(tab.stocks())).toEqual(new Set(['AMD', 'GOOGL']));
  });

  test('can be forgotten, and brought back', async () => {
    const tab = await openTab();
    await tab.readText(GOOGL);
    await tab.readText(AMD);
    await stored('AMD', 'GOOGL');
    tab.forgetChain(tab.kept().find(({ underlying }) => underlying === 'GOOGL')!);
    await stored('AMD');
    tab.message()!.undo!();
    await stored('AMD', 'GOOGL');
    expect(tab.bids()).toEqual(['2026-12-24 200 4.2']);
  });

  test('can be brought back after those that were forgotten later', async () => {
    const one = await openTab();
    await one.readText(GOOGL);
    await one.readText(AMD);
    for (const chain of one.kept()) one.forgetChain(chain);
    expect(one.kept()).toEqual([]);
    one.message()!.undo!();
    expect(one.message()!.text).toBe('Forgot the chain of AMD. The chain of GOOGL is back.');
    one.message()!.undo!();
    expect(one.stocks().toSorted()).toEqual(['AMD', 'GOOGL']);
    expect(one.message()!.text).toContain('The chain of AMD is back.');
  });

  test.each([
    ['read', () => {}],
    ['forgotten', (tab: Awaited<ReturnType<typeof openTab>>) => tab.forgetChain(tab.kept()[0]!)],
  ])(
    'that was %s here stays as another tab has read it since, and Undo says so',
    async (_, act) => {
      const one = await openTab();
      await one.readText(GOOGL);
      act(one);
      await one.isKept('GOOGL');
      const two = await openTab();
      await two.readText(LATER);
      await two.isKept('GOOGL');
      const [later] = two.kept();
      await eventually(() => expect(one.kept()[0]?.readAt).toBe(later!.readAt));
      one.message()!.undo!();
      expect(one.message()!.text).toBe(
        'Not undone: another tab has read GOOGL again, or forgotten it, since.',
      );
      expect(one.kept()[0]?.readAt).toBe(later!.readAt);
      await one.isKept('GOOGL');
      expect(Object.keys(await records())).toContain('GOOGL');
    },
  );

  test('is not kept if it is an example', async () => {
    const tab = await openTab();
    await tab.readExample(GOOGL);
    expect(tab.kept()).toEqual([]);
    await tab.readText(AMD);
    await stored('AMD');
  });

  test('reaches other tabs, and a page that was left and comes back', async () => {
    const other = await openTab();
    const tab = await openTab();
    await tab.readText(GOOGL);
    await eventually(() => expect(other.stocks()).toEqual(['GOOGL']));
    expect(other.keptPlain()).toEqual(tab.keptPlain());
    tab.forgetChain(tab.kept()[0]!);
    await eventually(() => expect(other.kept()).toEqual([]));
    tab.message()!.undo!();
    await eventually(() => expect(other.stocks()).toEqual(['GOOGL']));
    const { data } = (await records())['GOOGL'] as { data: object };
    await store('AMD', { version: CHAIN.version, data: { ...data, underlying: 'AMD' } });
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await eventually(() => expect(other.stocks()).toEqual(['GOOGL', 'AMD']));
  });
});

describe('what was answered about a table', () => {
  test('is remembered for the next table with the same head', async () => {
    const head = 'Strike\tPreis A\tPreis B\tVerfall';
    const tab = await openTab();
    await tab.readText(`${head}\n365\t5.40\t5.50\t2026-12-24`);
    await tab.answer({ columns: [{ strike: 0, bid: 1, ask: 2, expiration: 3, side: 'put' }] });
    await tab.answer({ underlying: 'GOOGL', spot: 385 });
    await stored('GOOGL');
    const next = await openTab();
    await next.readText(`${head}\n370\t6.90\t7.00\t2026-12-24`);
    expect(next.useStrikes.getState().waiting!.reading.asks.toSorted()).toEqual([
      'spot',
      'underlying',
    ]);
  });
});

describe('what cannot be read in the database', () => {
  test('is set aside as it is, and can be deleted', async () => {
    await openTab(); // makes the database
    const broken = { version: 1, data: { underlying: 'AMD', series: 'none' } };
    await store('AMD', broken);
    const tab = await openTab();
    expect(tab.stocks()).toEqual([]);
    expect(tab.aside()).toBe(1);
    await tab.readText(AMD);
    await eventually(async () => expect(Object.keys(await records())).toHaveLength(2));
    const { AMD: anew, ...rest } = await records();
    expect(anew).toMatchObject({ version: 1, data: { underlying: 'AMD' } });
    expect(Object.values(rest)).toEqual([broken]);
    expect((await openTab()).aside()).toBe(1);
    await tab.forgetAside();
    expect(tab.aside()).toBe(0);
    await stored('AMD');
  });

  test('can be downloaded as a file', async () => {
    await openTab(); // makes the database
    await store('AMD', 'nonsense');
    const tab = await openTab();
    const blobs: Blob[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => `blob:${blobs.push(blob)}`,
      revokeObjectURL: () => {},
    });
    await tab.downloadAside();
    expect(await blobs[0]!.text()).toContain('nonsense');
  });

  test('is left where it is if a newer version wrote it', async () => {
    await openTab(); // makes the database
    const newer = { version: CHAIN.version + 1, data: {} };
    await store('AMD', newer);
    const tab = await openTab();
    expect(tab.stocks()).toEqual([]);
    expect(tab.aside()).toBe(0);
    await tab.readText(AMD);
    await tab.readText(GOOGL);
    await stored('AMD', 'GOOGL');
    expect((await records())['AMD']).toEqual(newer);
  });
});

test('chains are kept as long as the page is open if it may not open a database', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('Access is denied for this document.', 'SecurityError');
  });
  const tab = await openTab();
  await tab.readText(GOOGL);
  await tab.readText(AMD);
  expect(tab.stocks().toSorted()).toEqual(['AMD', 'GOOGL']);
  expect(tab.failure()).toBe('forbidden');
});

test('a pasted text stays in its field until its chain is written', async () => {
  const tab = await openTab();
  const { useTypedTexts } = await import('../../../src/store/typed/texts');
  const pasted = () => useTypedTexts.getState()['chain'];
  const nothing = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  await tab.readText(GOOGL);
  expect(tab.stocks()).toEqual(['GOOGL']);
  await eventually(() => expect(tab.failure()).toBe('full'));
  expect(pasted()).toBe(GOOGL);
  nothing.mockRestore();
  await tab.readText(AMD);
  await eventually(() => expect(pasted()).toBeUndefined());
  await eventually(async () => expect(Object.keys(await records())).toEqual(['AMD', 'GOOGL']));
});
