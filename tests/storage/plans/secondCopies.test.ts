// oxlint-disable-next-line import/no-unassigned-import -- what it gives is global
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SavedPlan } from '../../../src/draft/savedPlan';
import { savedPlan } from '../../plan/drafts';
import { planKey } from '../browser';
import { eventually } from '../../eventually';

const planned = (name: string, note = '') => savedPlan(name, { note });

/** The page as it opens on what is stored, with modules of its own. */
async function openTab() {
  vi.resetModules();
  const { keepPlan, readPlans, removePlan } = await import('../../../src/storage/plans/keptPlans');
  const { usePage } = await import('../../../src/store/page');
  const { keepSecondCopies } = await import('../../../src/storage/plans/secondCopies');
  usePage.setState({ plans: readPlans().plans });
  await keepSecondCopies();
  return {
    keepPlan,
    removePlan,
    /** Shows what another tab has saved. */
    hears: (plan: SavedPlan) => usePage.setState({ plans: [plan] }),
    notes: () => usePage.getState().plans.map(({ note }) => note),
    message: () => usePage.getState().message?.text,
  };
}

const copies = async (): Promise<readonly unknown[]> => {
  const database = await openDB('putwise');
  const all: unknown[] = await database.getAll('plans');
  database.close();
  return all;
};

/** The database has a copy of a plan with this note. */
const copied = (note: string) =>
  eventually(async () => expect(JSON.stringify(await copies())).toContain(`"note":"${note}"`));

/** What is on the disk when the browser ends: everything that was written since is lost. */
function onDisk() {
  const texts = Object.entries(localStorage);
  return () => {
    localStorage.clear();
    for (const [key, text] of texts) localStorage.setItem(key, text);
  };
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  Reflect.deleteProperty(globalThis, 'BroadcastChannel');
});

afterEach(() => {
  localStorage.clear();
});

test('a new plan that the browser lost as it ended is brought back, with a message', async () => {
  const tab = await openTab();
  tab.keepPlan(planned('one', 'first'));
  await copied('first');
  localStorage.clear();

  const next = await openTab();
  expect(next.notes()).toEqual(['first']);
  expect(localStorage.getItem(planKey('id-one'))).toContain('first');
  expect(next.message()).toBe(
    'The browser had lost what was saved last. Brought back from a second copy: one.',
  );
});

test('a plan found as it was before its last saves is brought back as saved last', async () => {
  const tab = await openTab();
  tab.keepPlan(planned('one', 'first'));
  await copied('first');
  const forgetFromHere = onDisk();
  tab.keepPlan(planned('one', 'second'));
  tab.keepPlan(planned('one', 'third'));
  await copied('third');
  forgetFromHere();

  expect((await openTab()).notes()).toEqual(['third']);
});

test('a plan found as it was last saved is left alone, without a message', async () => {
  const tab = await openTab();
  tab.keepPlan(planned('one', 'first'));
  tab.keepPlan(planned('one', 'second'));
  tab.keepPlan(planned('one', 'first'));
  await copied('first');

  const next = await openTab();
  expect(next.notes()).toEqual(['first']);
  expect(next.message()).toBeUndefined();
});

test('a plan that was saved since without a second copy stands', async () => {
  const tab = await openTab();
  tab.keepPlan(planned('one', 'first'));
  await copied('first');
  const text = localStorage.getItem(planKey('id-one'))!;
  localStorage.setItem(planKey('id-one'), text.replace('first', 'elsewhere'));

  expect((await openTab()).notes()).toEqual(['elsewhere']);
});

test('a plan that was deleted does not come back', async () => {
  const tab = await openTab();
  tab.keepPlan(planned('one', 'first'));
  await copied('first');
  tab.removePlan('id-one');
  await eventually(async () => expect(await copies()).toEqual([]));

  expect((await openTab()).notes()).toEqual([]);
});

test('a tab that hears late of an earlier save leaves the copy of a later one', async () => {
  const tab = await openTab();
  tab.keepPlan(planned('one', 'first'));
  await copied('first');
  const other = await openTab();
  const forgetFromHere = onDisk();
  const second = planned('one', 'second');
  tab.keepPlan(second);
  tab.keepPlan(planned('one', 'third'));
  await copied('third');
  other.hears(second);
  forgetFromHere();

  expect((await openTab()).notes()).toEqual(['third']);
});

test('plans that are read again and say the same are not written again', async () => {
  const tab = await openTab();
  const plan = planned('one', 'first');
  tab.keepPlan(plan);
  await copied('first');
  const used = vi.spyOn(IDBDatabase.prototype, 'transaction');
  tab.hears({ ...plan });
  await new Promise((later) => setTimeout(later, 20));
  expect(used).not.toHaveBeenCalled();
  used.mockRestore();
});

test('what the database could not take is copied once it can be', async () => {
  const tab = await openTab();
  const { changeDatabase } = await import('../../../src/storage/database/database');
  const refused = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  tab.keepPlan(planned('one', 'first'));
  await eventually(() => expect(refused).toHaveBeenCalled());
  refused.mockRestore();
  await changeDatabase(['plans'], () => Promise.resolve());
  await copied('first');
});
