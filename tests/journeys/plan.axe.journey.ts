import type { Page } from '@playwright/test';
import { expectNothing, expectNothingInEither } from './axe';
import { expect, live } from './journey';
import {
  closeSaved,
  field,
  message,
  openPlan,
  openSaved,
  openTab,
  savedList,
  savedRow,
  TABS,
  test,
  unfoldTrade,
} from './plan';

/** Opens everything folded within a part of the page, or folds it again. */
const unfold = (page: Page, within: string, open = true) =>
  page.locator(`${within} details`).evaluateAll((all, isOpen) => {
    for (const each of all) (each as HTMLDetailsElement).open = isOpen;
  }, open);

test('axe finds nothing in any tab of the plan, folded or unfolded', async ({ page }) => {
  test.setTimeout(120_000);
  await openPlan(page);

  await test.step('the worked example, in each tab', async () => {
    for (const tab of TABS) {
      await openTab(page, tab);
      await expectNothingInEither(page, tab);
    }
  });

  await test.step('everything is unfolded: recipes, rules and fees', async () => {
    await unfold(page, 'form');
    await expect(field(page, 'Assignment, whole order')).toBeVisible();
    await unfold(page, '[data-figures]:not(:has(#tabs))');
    await expect(page.locator('dl details p')).not.toHaveCount(0);
    await expectNothing(page, 'the answer, all open');
    await unfold(page, '[data-figures]:not(:has(#tabs))', false);
    for (const tab of TABS) {
      await openTab(page, tab);
      if (tab === 'Judge') {
        await page.getByRole('button', { name: 'Edit rules' }).click();
        await expect(field(page, 'Largest share of the account')).toBeVisible();
      }
      await unfold(page, '#tab-panel');
      await expectNothing(page, `${tab}, all open`);
    }
  });
});

test('axe finds nothing in any state of the plan', async ({ page }) => {
  test.setTimeout(120_000);
  await openPlan(page);
  await unfold(page, 'form');
  await page.getByRole('button', { name: 'Edit rules' }).click();

  await test.step('notices: no trading day, in the money, not secured', async () => {
    await field(page, 'Cash for this put').fill('1000');
    await field(page, 'Stock price').fill('355');
    await field(page, 'Days to expiration').fill('39');
    await expect(page.getByText('In the money:')).toBeVisible();
    await expect(page.getByText(/^Not cash-secured:/)).toBeVisible();
    await expectNothing(page, 'notices');
  });

  await test.step('mistakes, and figures that wait', async () => {
    await field(page, 'Premium').fill('abc');
    await field(page, 'Commission under $0.05 premium').fill('5%');
    await field(page, 'Most days').fill('many');
    await field(page, 'Most days').press('Tab');
    await expect(page.getByText('Waiting for: Premium').filter({ visible: true })).not.toHaveCount(
      0,
    );
    await expectNothing(page, 'mistakes');
  });

  await test.step('cleared, with the message that can undo it', async () => {
    await page.getByRole('button', { name: 'Clear' }).click();
    await expect(message(page)).toContainText('Cleared.');
    await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
    await expectNothing(page, 'cleared');
    await message(page).getByRole('button', { name: 'Undo' }).click();
    await field(page, 'Premium').fill('15');
    await field(page, 'Commission under $0.05 premium').fill('0.25');
  });

  await test.step('saving', async () => {
    await page.getByRole('button', { name: 'Save plan' }).click();
    const dialog = page.getByRole('dialog', { name: 'Save plan' });
    await dialog.getByLabel('Note').fill('Would own it.');
    await expectNothing(page, 'save dialog');
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(message(page)).toContainText('Saved');
    await openSaved(page);
    await page.getByRole('button', { name: /^Duplicate/ }).click();
    await expect(savedRow(page, 'GOOGL 365 put, 39 days (copy)')).toBeVisible();
    await expectNothing(page, 'saved plans');
  });

  await test.step('a preview of what a backup brings', async () => {
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export all' }).click();
    const file = await (await coming).path();
    await page.getByRole('button', { name: /^Delete .*copy/ }).click();
    await page.getByLabel('Restore from a file').setInputFiles(file);
    await expect(page.getByRole('dialog', { name: /^Restore/ })).toBeVisible();
    await expectNothing(page, 'restore preview');
    await page.keyboard.press('Escape');
    await closeSaved(page);
  });

  await test.step('a link to copy by hand', async () => {
    await page.evaluate(() =>
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: () => Promise.reject(new Error('denied')) },
      }),
    );
    await page.getByRole('button', { name: 'Copy link' }).click();
    await expect(page.getByRole('dialog', { name: 'Copy this link' })).toBeVisible();
    await expectNothing(page, 'link dialog');
    await page.keyboard.press('Escape');
  });

  await test.step('a file that is no backup, and data that could not be read', async () => {
    await openSaved(page);
    await page.getByLabel('Restore from a file').setInputFiles({
      name: 'letter.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Dear broker,'),
    });
    await expect(savedList(page).getByRole('alert')).toContainText('not a Putwise');
    await page.evaluate(() => localStorage.setItem('putwise.unreadable.plans.1', '{'));
    await expectNothing(page, 'no backup');
    await page.reload();
    await live(page);
    await expect(page.getByRole('button', { name: 'Download it' })).toBeVisible();
    await expectNothing(page, 'set aside');
  });
});

test('axe finds nothing in the form, an estimate and the saved plans, in either theme', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await openPlan(page);
  await unfoldTrade(page);
  await expect(field(page, 'Strike')).toBeVisible();
  await expectNothingInEither(page, 'the form');
  await page.getByRole('radio', { name: 'Estimated' }).check();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('an estimated');
  await expectNothingInEither(page, 'estimated');
  await openSaved(page);
  await expectNothingInEither(page, 'no saved plans');
});

test('axe finds nothing in forced system colors', async ({ page }) => {
  // In forced dark colors axe reads a primary button's text in our color, not in the forced one.
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'light' });
  await openPlan(page);
  for (const tab of TABS) {
    await openTab(page, tab);
    await expectNothing(page, `forced colors, ${tab}`);
  }
});
