import type { Page } from '@playwright/test';
import { expect, live } from './journey';
import {
  dialog,
  field,
  message,
  openPlan,
  openSaved,
  openTab,
  savedNames,
  savedRow,
  test,
} from './plan';

/** Presses a button of the open dialog in both tabs, as simultaneously as a browser can. */
const pressInBoth = (tabs: readonly Page[], name: RegExp) =>
  Promise.all(
    tabs.map((tab) =>
      dialog(tab)
        .getByRole('button', { name })
        .evaluate((button: HTMLElement) => button.click()),
    ),
  );

/** The stored plans as seen from a tab. */
const stored = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    Object.entries(localStorage)
      .filter(([key]) => key.startsWith('putwise.plan.'))
      .map(([, text]) => JSON.parse(text as string).data)
      .map(({ name, note, draft }) => `${name}: ${note} at ${draft.premium}`),
  );

const type = (page: Page, label: string, text: string) => dialog(page).getByLabel(label).fill(text);

/** A plan called One, open in two tabs. */
async function openInBoth(page: Page): Promise<readonly [Page, Page]> {
  await openPlan(page);
  await page.getByRole('button', { name: 'Save plan' }).click();
  await type(page, 'Name', 'One');
  await dialog(page).getByRole('button', { name: 'Save', exact: true }).click();
  const other = await page.context().newPage();
  await openPlan(other);
  await openSaved(other);
  await savedRow(other, 'One').getByRole('button', { name: 'One', exact: true }).click();
  await expect(message(other)).toContainText('Opened “One”.');
  return [page, other];
}

test('a name saved in one tab and a note saved in another at the same moment are both kept', async ({
  page,
}) => {
  const tabs = await openInBoth(page);
  for (const tab of tabs) await openSaved(tab);
  for (let round = 1; round <= 10; round += 1) {
    const before = round === 1 ? 'One' : `Name ${round - 1}`;
    for (const tab of tabs) await tab.getByRole('button', { name: `Rename ${before}` }).click();
    await type(tabs[0], 'Name', `Name ${round}`);
    await type(tabs[1], 'Note', `note ${round}`);
    await pressInBoth(tabs, /^Save$/);
    for (const tab of tabs) {
      await expect(dialog(tab)).toBeHidden();
      await expect.poll(() => stored(tab)).toEqual([`Name ${round}: note ${round} at 5.40`]);
      await expect(savedNames(tab)).toHaveText([`Name ${round}`]);
    }
  }
});

test('two trades saved over one plan at the same moment are both kept', async ({ page }) => {
  const tabs = await openInBoth(page);
  for (let round = 1; round <= 5; round += 1) {
    const premiums = tabs.map((_, index) => `${5 + index}.0${round}`);
    for (const [index, tab] of tabs.entries()) {
      await openSaved(tab);
      await savedRow(tab, 'One').getByRole('button', { name: 'One', exact: true }).click();
      await field(tab, 'Premium').fill(premiums[index]!);
      await tab.getByRole('button', { name: 'Save plan' }).click();
    }
    await pressInBoth(tabs, /^Save over/);
    const both = premiums.map((premium) => expect.stringContaining(premium));
    for (const tab of tabs) {
      await expect(dialog(tab)).toBeHidden();
      await expect.poll(() => stored(tab)).toEqual(expect.arrayContaining(both));
      await openSaved(tab);
      await expect(savedNames(tab)).toHaveCount(2);
    }
    // One plan again for the next round.
    await tabs[0].getByRole('button', { name: 'Delete One' }).last().click();
    for (const tab of tabs) await expect(savedNames(tab)).toHaveCount(1);
  }
});

test('deleting a plan in one tab keeps the note typed for it in another', async ({ page }) => {
  const [first, second] = await openInBoth(page);
  for (const tab of [first, second]) await openSaved(tab);
  await second.getByRole('button', { name: 'Rename One' }).click();
  await type(second, 'Note', 'long thought about');
  await first.getByRole('button', { name: 'Delete One' }).click();
  await expect(dialog(second).getByRole('alert')).toContainText('deleted in another tab');
  await dialog(second).getByRole('button', { name: 'Save as a new plan' }).click();
  await expect(dialog(second)).toBeHidden();
  await expect.poll(() => stored(first)).toEqual(['One: long thought about at 5.40']);
});

test('a tab of Plan opened in one window opens in no other, and is where the next visit begins', async ({
  page,
}) => {
  await openPlan(page);
  const other = await page.context().newPage();
  await openPlan(other);
  await openTab(other, 'Exits');
  await other.getByRole('radio', { name: 'Dark' }).check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark'); // so it has heard of all
  await expect(page.getByRole('tab', { selected: true })).toHaveText('Judge');
  await page.reload();
  await live(page);
  await expect(page.getByRole('tab', { selected: true })).toHaveText('Exits');
});
