import type { Page } from '@playwright/test';
import { expect, live } from '../journey';
import {
  closeSaved,
  dialog,
  field,
  message,
  openPlan,
  openSaved,
  savedNames,
  savedRow,
  test,
} from '../plan';
import { keptPlaced, leave } from './standing';

const FILL = ['Fill price', 'Commission and fees'] as const;

const deleteOne = async (page: Page) => {
  await openSaved(page);
  await page.getByRole('button', { name: 'Delete One' }).click();
};

const undo = (page: Page) => message(page).getByRole('button', { name: 'Undo' }).click();

/** The placed plan of an earlier visit, open at its fill in two tabs. */
async function openInBoth(page: Page) {
  await leave(page, keptPlaced());
  const tabs = [page, await page.context().newPage()] as const;
  for (const tab of tabs) {
    await openPlan(tab);
    await openSaved(tab);
    await savedRow(tab, 'One').getByRole('button', { name: 'One', exact: true }).click();
    await tab.evaluate(() => location.assign('#order'));
    await expect(field(tab, FILL[0])).toBeVisible();
  }
  return tabs;
}

/** The same, marked as filled in one of them. */
async function openFilledInBoth(page: Page) {
  const tabs = await openInBoth(page);
  const [here, there] = tabs;
  await field(here, 'Fill price').fill('2.50');
  await here.getByRole('button', { name: 'Mark as filled' }).click();
  await expect(message(here)).toContainText('Marked as filled, and recorded in Trades.');
  await expect(there.getByRole('button', { name: 'Mark as filled' })).toBeHidden();
  return tabs;
}

const storedPlan = (tab: Page) =>
  tab.evaluate(() => JSON.parse(localStorage.getItem('putwise.plan.one')!).data);

/** Both tabs, and the storage, have this fill and no other. */
async function expectFill(tabs: readonly Page[], ...texts: readonly string[]) {
  for (const tab of tabs) {
    for (const [at, name] of FILL.entries()) await expect(field(tab, name)).toHaveValue(texts[at]!);
    await expect
      .poll(() => storedPlan(tab))
      .toMatchObject({ placement: { fill: { fillPrice: texts[0], fillFees: texts[1] } } });
  }
}

test('undoing a deletion keeps the newer fill typed in another tab', async ({ page }) => {
  const tabs = await openFilledInBoth(page);
  const [here, there] = tabs;
  await field(there, 'Commission and fees').fill('1.07');
  await expect(field(here, 'Commission and fees')).toHaveValue('1.07');
  await deleteOne(here);
  await expect(message(there)).toContainText('deleted in another tab');
  await field(there, 'Fill price').fill('2.55');
  await undo(here);
  await closeSaved(here);
  await expectFill(tabs, '2.55', '1.07');
});

test('undoing a deletion at once restores the last name and note typed', async ({ page }) => {
  const tabs = await openInBoth(page);
  for (const [at, tab] of tabs.entries()) {
    await openSaved(tab);
    await tab.getByRole('button', { name: 'Rename One' }).click();
    await dialog(tab).getByLabel('Note').fill(`note ${at}`);
    await dialog(tab).getByRole('button', { name: 'Save', exact: true }).click();
    await expect(dialog(tab)).toBeHidden();
  }
  await deleteOne(tabs[1]);
  await expect(savedNames(tabs[0])).toHaveCount(0);
  await undo(tabs[1]);
  for (const tab of tabs) {
    await expect(savedNames(tab)).toHaveText(['One']);
    await expect.poll(() => storedPlan(tab)).toMatchObject({ note: 'note 1' });
  }
});

test('undoing a marked fill keeps a fill corrected in another tab', async ({ page }) => {
  const tabs = await openFilledInBoth(page);
  const [here, there] = tabs;
  await field(there, 'Commission and fees').fill('1.07');
  await expect(field(here, 'Commission and fees')).toHaveValue('1.07');
  await undo(here);
  await expect(message(here)).toContainText('Not undone: the fill has been changed');
  await expectFill(tabs, '2.50', '1.07');
});

/**
 * Runs in the page before the app: it hears of other tabs' writes only when it wakes, as after
 * sleep.
 */
function sleepDeep() {
  const unheard: StorageEvent[] = [];
  const hold = (event: StorageEvent) => {
    event.stopImmediatePropagation();
    unheard.push(event);
  };
  addEventListener('storage', hold);
  addEventListener('wake', () => {
    removeEventListener('storage', hold);
    for (const { key } of unheard) dispatchEvent(new StorageEvent('storage', { key }));
  });
}

test('a tab that wakes and is typed into before it hears of other tabs overwrites nothing typed there meanwhile', async ({
  page,
}) => {
  const tabs = await openFilledInBoth(page);
  const [awake, asleep] = tabs;
  await asleep.addInitScript(sleepDeep);
  await asleep.reload();
  await live(asleep);
  await asleep.evaluate(() => location.assign('#order'));
  await field(awake, 'Commission and fees').fill('1.07');
  await openSaved(asleep);
  await asleep.getByRole('button', { name: 'Rename One' }).click();
  await dialog(asleep).getByLabel('Note').fill('typed on waking');
  await dialog(asleep).getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog(asleep)).toBeHidden();
  await closeSaved(asleep);
  await field(asleep, 'Take profit at').fill('60');
  await asleep.evaluate(() => dispatchEvent(new Event('wake')));
  await expect
    .poll(() => storedPlan(awake))
    .toMatchObject({
      note: 'typed on waking',
      draft: { takeProfitShare: '60' },
      placement: { fill: { fillPrice: '2.50', fillFees: '1.07' } },
    });
});
