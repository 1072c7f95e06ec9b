// oxlint-disable-next-line import/no-unassigned-import -- what it gives is global
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Stores } from '../../../src/storage/database/steps';
import { eventually } from '../../eventually';

const KO = 'Date,Close\n2025-11-24,71.5\n2025-11-25,72.25\n';
const LATER = 'Date,Close\n2025-11-25,72.25\n2025-11-26,72.5\n2025-11-27,73\n';
const IMPLIED = 'Date,IV\n2025-11-24,14.5\n2025-11-25,15.1\n';

/** A tab with modules of its own. */
async function openTab() {
  vi.resetModules();
  const { keptHistories } = await import('../../../src/storage/histories/keptHistories');
  const { useHistories, forgetHistory } = await import('../../../src/store/history/histories');
  const { bringText } = await import('../../../src/parts/history/bringPrices');
  const { usePage } = await import('../../../src/store/page');
  await keptHistories.keep();
  return {
    ...keptHistories,
    bringText,
    forgetHistory,
    state: () => useHistories.getState(),
    message: () => usePage.getState().message,
    of: (symbol: string) => useHistories.getState().kept.find((each) => each.symbol === symbol),
  };
}

async function records(): Promise<Readonly<Record<string, unknown>>> {
  const database = await openDB<Stores>('putwise');
  const [keys, values] = await Promise.all([
    database.getAllKeys('histories'),
    database.getAll('histories'),
  ]);
  database.close();
  return Object.fromEntries(keys.map((key, at) => [key, values[at]]));
}

async function write(key: string, record: unknown) {
  const database = await openDB<Stores>('putwise');
  await database.put('histories', record, key);
  database.close();
}

const written = (symbol: string, isThere = true) =>
  eventually(async () => expect(symbol in (await records())).toBe(isThere));

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('the past of a stock', () => {
  test('is written once there is room for it', async () => {
    const tab = await openTab();
    const full = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await tab.bringText(KO, 'KO');
    await new Promise((resolve) => setTimeout(resolve, 10));
    full.mockRestore();
    await tab.bringText(KO, 'PFE');
    await written('KO');
    expect(tab.of('KO')).toBeDefined();
  });

  test('is kept for the next visit, with when it was read', async () => {
    const tab = await openTab();
    await tab.bringText(KO, 'KO');
    expect(tab.message()!.text).toBe('Read the past of KO: 2 closes.');
    await written('KO');
    const next = await openTab();
    expect(next.of('KO')).toEqual(tab.of('KO'));
    expect(next.of('KO')!.days.map(({ close }) => close)).toEqual([71.5, 72.25]);
  });

  test('is replaced by a new one, and Undo brings back the old one', async () => {
    const tab = await openTab();
    await tab.bringText(KO, 'KO');
    await tab.bringText(LATER, 'KO');
    expect(tab.of('KO')!.days).toHaveLength(3);
    expect(tab.message()!.text).toContain('Replaced the past of KO');
    tab.message()!.undo!();
    expect(tab.of('KO')!.days).toHaveLength(2);
  });

  test('keeps its prices if only volatilities are read, and those if only prices are', async () => {
    const tab = await openTab();
    await tab.bringText(KO, 'KO');
    await tab.bringText(IMPLIED, 'KO');
    expect(tab.of('KO')).toMatchObject({ days: [{}, {}], volatility: [{ volatility: 0.145 }, {}] });
    await tab.bringText(LATER, 'KO');
    expect(tab.of('KO')).toMatchObject({ days: [{}, {}, {}], volatility: [{}, {}] });
  });

  test('can be removed, from the database too, and brought back', async () => {
    const tab = await openTab();
    await tab.bringText(KO, 'KO');
    await written('KO');
    tab.forgetHistory(tab.of('KO')!);
    expect(tab.of('KO')).toBeUndefined();
    await written('KO', false);
    tab.message()!.undo!();
    await written('KO');
  });

  test('stays as another tab has read it since, and Undo says so', async () => {
    const one = await openTab();
    await one.bringText(KO, 'KO');
    const read = one.message()!.undo!;
    one.forgetHistory(one.of('KO')!);
    await written('KO', false);
    const two = await openTab();
    await two.bringText(LATER, 'KO');
    await eventually(() => expect(one.of('KO')?.days).toHaveLength(3));
    for (const undo of [one.message()!.undo!, read]) {
      undo();
      expect(one.message()!.text).toBe(
        'Not undone: another tab has read KO again, or forgotten it, since.',
      );
      expect(one.of('KO')?.days).toHaveLength(3);
    }
  });

  test('is seen in another tab at once', async () => {
    const one = await openTab();
    const other = await openTab();
    await one.bringText(KO, 'KO');
    await eventually(() => expect(other.of('KO')).toBeDefined());
  });

  test('belongs to the stock that the file names, whichever is on the page', async () => {
    const tab = await openTab();
    await tab.bringText('symbol,date,close\nMSFT,2025-11-24,470\n', 'KO');
    expect(tab.of('MSFT')).toBeDefined();
    expect(tab.of('KO')).toBeUndefined();
  });

  test('waits for an answer if the text leaves something open', async () => {
    const tab = await openTab();
    await tab.bringText('Date,Close\n2020-08-28,499.23\n2020-08-31,129.04\n', 'AAPL');
    expect(tab.state().waiting!.reading.asks).toEqual(['splits']);
    const { answerPrices } = await import('../../../src/parts/history/bringPrices');
    await answerPrices({ splits: 'split' });
    expect(tab.state().waiting).toBeNull();
    expect(tab.of('AAPL')!.splits).toBe(1);
  });

  test('stays as it is if a text has no prices', async () => {
    const tab = await openTab();
    await tab.bringText(KO, 'KO');
    await tab.bringText('nothing to read', 'KO');
    expect(tab.state().refused).toContain('no table of prices');
    expect(tab.of('KO')!.days).toHaveLength(2);
  });
});

describe('what is in the database', () => {
  test('is set aside as it is if it cannot be read', async () => {
    await openTab();
    const broken = { version: 1, data: { symbol: 'KO', days: 'none' } };
    await write('KO', broken);
    const tab = await openTab();
    expect(tab.of('KO')).toBeUndefined();
    expect(tab.state().aside).toBe(1);
    const all = await records();
    const key = Object.keys(all).find((each) => each.startsWith('unreadable KO'))!;
    expect(all[key]).toEqual(broken);
    await tab.forgetAside();
    expect(tab.state().aside).toBe(0);
    expect(await records()).toEqual({});
  });

  test('is never overwritten if a newer version wrote it', async () => {
    await openTab();
    const newer = { version: 99, data: { symbol: 'KO' } };
    await write('KO', newer);
    const tab = await openTab();
    await tab.bringText(KO, 'KO');
    expect(tab.of('KO')).toBeDefined();
    await tab.bringText('symbol,date,close\nMSFT,2025-11-24,470\n', 'KO');
    await written('MSFT');
    expect((await records())['KO']).toEqual(newer);
  });
});
