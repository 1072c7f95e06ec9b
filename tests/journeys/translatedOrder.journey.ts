import { expect } from './journey';
import type { Page } from '@playwright/test';
import { checkElsewhere, ordering, stageLine, step } from './order';
import { field, openPlan, test } from './plan';
import { wordsOf, wrapTexts } from './translate';

const TRADE = new URLSearchParams({
  stock: 'XYZ',
  spot: '100',
  strike: '95',
  premium: '2.50',
  expiration: '2026-12-22',
});

/** An order with all stages open, in a browser that translates and in one that does not. */
async function openOrder(page: Page, isTranslated: boolean) {
  await openPlan(page, `./#plan?${TRADE}`);
  await page.getByRole('button', { name: 'Dismiss message' }).click();
  await page.evaluate(() => location.assign('#order'));
  await ordering(page);
  for (const title of ['Send', 'Filled', 'Manage']) await stageLine(page, title).click();
  if (isTranslated) await page.evaluate(wrapTexts);
}

async function check(page: Page) {
  await field(page, 'Bid').fill('2.50');
  await field(page, 'Ask').fill('2.60');
  await page.getByRole('button', { name: 'Sell at 2.55' }).click();
  await field(page, 'Cash for this put').fill('5000');
  await field(page, 'Account').selectOption('margin');
  await field(page, 'Reason to go on: Cash covers the strike').fill('The rest comes Monday');
  await field(page, 'Account value').fill('abc');
  await field(page, 'Account value').blur();
  await expect(page.getByText('Waiting for: Account value').first()).toBeVisible();
  await field(page, 'Account value').fill('100000');
  await field(page, 'Time in force').selectOption('GTC');
  await field(page, 'Take profit at').fill('60');
  await field(page, 'Loss exit at').fill('3');
  await field(page, 'If assigned').selectOption('calls');
  await step(page, 1).check();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('at 2.55 or better');
}

async function placeAndFill(page: Page) {
  await checkElsewhere(page);
  await page.getByRole('button', { name: 'Mark as placed' }).click();
  await field(page, 'Fill price').fill('2.56');
  await page.getByRole('button', { name: 'Mark as filled' }).click();
  await field(page, 'Commission and fees').fill('1.05');
  await step(page, 8).check();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('at 2.56');
}

test('an order that the browser translates keeps up with what is typed, placed and filled', async ({
  page,
  elsewhere,
}) => {
  test.setTimeout(120_000);
  await openOrder(page, true);
  await openOrder(elsewhere, false);
  for (const act of [check, placeAndFill]) {
    await act(page);
    await act(elsewhere);
    await expect.poll(async () => (await wordsOf(page)) === (await wordsOf(elsewhere))).toBe(true);
  }
});
