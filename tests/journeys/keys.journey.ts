import { expect } from './journey';
import { field, figure, openPlan, savedList, test } from './plan';
import type { Page } from '@playwright/test';

/** A keyboard that counts the keys pressed. */
function counting(page: Page) {
  let pressed = 0;
  return {
    press: async (...keys: readonly string[]) => {
      for (const key of keys) {
        await page.keyboard.press(key);
      }
      pressed += keys.length;
    },
    type: async (text: string) => {
      await page.keyboard.type(text);
      pressed += text.length;
    },
    count: () => pressed,
  };
}

test('a trade is entered from blank with at most 30 keys', async ({ page }) => {
  await openPlan(page);
  await page.getByRole('button', { name: 'Clear' }).press('Enter');
  const { press, type, count } = counting(page);
  await press('Tab');
  await expect(field(page, 'Stock')).toBeFocused();
  for (const text of ['GOOGL', '385', '365', '5.4']) {
    await type(text);
    await press('Enter');
  }
  while (
    !(await field(page, 'Days to expiration').evaluate((it) => it === document.activeElement))
  ) {
    await press('Enter');
    expect(count()).toBeLessThan(30);
  }
  await type('35');
  await expect(figure(page, 'Breakeven')).toHaveText('$359.61');
  expect(count()).toBeLessThanOrEqual(30);
});

test('at most 6 keys from the top of the page show the put beside T-bills and a naked put', async ({
  page,
}) => {
  await openPlan(page);
  const { press, count } = counting(page);
  const compare = page.getByRole('navigation').getByRole('link', { name: 'Compare' });
  while (!(await compare.evaluate((it) => it === document.activeElement))) {
    await press('Tab');
    expect(count()).toBeLessThan(6);
  }
  await press('Enter');
  const rows = page.getByRole('table').first().getByRole('rowheader');
  await expect(rows).toHaveText([
    'Cash-secured put',
    'Put, its cash in T-bills',
    'Naked put on Reg-T margin',
    'T-bills',
  ]);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('more than T-bills');
  expect(count()).toBeLessThanOrEqual(6);
});

test('a plan is saved and found again with at most 5 keys from its button', async ({ page }) => {
  await openPlan(page);
  await page.getByRole('banner').getByRole('button', { name: 'Save plan' }).focus();
  const { press, count } = counting(page);
  await press('Enter');
  await expect(page.getByRole('dialog', { name: 'Save plan' })).toBeVisible();
  await press('Enter');
  await expect(page.getByRole('dialog', { name: 'Save plan' })).toBeHidden();
  await press('Shift+Tab', 'Enter');
  await expect(savedList(page).getByRole('rowheader')).toHaveCount(1);
  expect(count()).toBeLessThanOrEqual(5);
});

test('the checklist is printed with at most 6 keys from the first field, and the focus stays', async ({
  page,
}) => {
  await page.addInitScript(() => {
    globalThis.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await openPlan(page);
  await field(page, 'Stock').focus();
  const { press, count } = counting(page);
  const print = page.getByRole('banner').getByRole('button', { name: 'Print checklist' });
  while (!(await print.evaluate((it) => it === document.activeElement))) {
    await press('Shift+Tab');
    expect(count()).toBeLessThan(6);
  }
  await press('Enter');
  await expect(page.locator('html[data-printed]')).toBeAttached();
  await expect(print).toBeFocused();
  expect(count()).toBeLessThanOrEqual(6);
});
