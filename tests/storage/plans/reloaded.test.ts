import { afterEach, expect, test, vi } from 'vitest';
import type { SavedPlan } from '../../../src/draft/savedPlan';
import { readPlans } from '../../../src/storage/plans/keptPlans';
import { exampleWith, placementWith, savedPlan, type Texts } from '../../plan/drafts';
import { fillStorage, otherTabWrote, planKey, storePlans } from '../browser';
import { closeTabs, openTab } from '../tab';

const KEY = planKey('id-one');

const placed = (texts: Texts = {}): SavedPlan => {
  const all = { expiration: '2026-12-18', ...texts };
  return savedPlan('one', { draft: exampleWith(all), placement: placementWith(all) });
};

const stored = () => readPlans().plans;

/** A page with the placed plan open. */
async function openPage(texts: Texts) {
  storePlans(placed(texts));
  const tab = await openTab();
  tab.openPlan(tab.page().plans[0]!);
  tab.pause();
  return tab;
}

afterEach(() => {
  vi.restoreAllMocks();
  closeTabs();
});

test('a fill corrected while storage is full is kept by the reload that finds room', async () => {
  const tab = await openPage({ fillPrice: '5.42', fillFees: '1' });
  fillStorage();
  tab.typeField('fillPrice', '5.4567');
  const kept = tab.leave();
  expect(JSON.parse(kept['putwise.draft']!).data.seen).not.toHaveProperty('name');
  vi.restoreAllMocks();
  storePlans(placed({ fillPrice: '5.42', fillFees: '1.07' }));
  const again = await openTab({ kept });
  const both = { fillPrice: '5.4567', fillFees: '1.07' };
  expect(again.page().work.placement!.fill).toMatchObject(both);
  expect(stored()).toEqual([placed(both)]);
});

test('a fill that was kept after all does not overwrite a later one on reload', async () => {
  const tab = await openPage({ fillPrice: '5.42' });
  fillStorage();
  tab.typeField('fillPrice', '5.4567');
  tab.pause();
  vi.restoreAllMocks();
  tab.setPage({ storageFailure: 'full' });
  tab.setPage({ storageFailure: null });
  expect(stored()).toEqual([placed({ fillPrice: '5.4567' })]);
  const kept = tab.leave();
  storePlans(placed({ fillPrice: '5.50' }));
  const again = await openTab({ kept });
  expect(again.page().work.placement!.fill.fillPrice).toBe('5.50');
  expect(stored()).toEqual([placed({ fillPrice: '5.50' })]);
});

test('a fill typed while another tab had deleted the plan survives a reload and Undo', async () => {
  const tab = await openPage({ fillPrice: '5.42' });
  const text = localStorage.getItem(KEY)!;
  localStorage.removeItem(KEY);
  otherTabWrote(KEY);
  tab.typeField('fillPrice', '5.45');
  const again = await openTab({ kept: tab.leave() });
  localStorage.setItem(KEY, text);
  otherTabWrote(KEY);
  expect(again.page().work.placement!.fill.fillPrice).toBe('5.45');
  expect(stored()).toEqual([placed({ fillPrice: '5.45' })]);
});
