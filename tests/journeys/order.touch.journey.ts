import type { Locator } from '@playwright/test';
import { expect } from './journey';
import {
  BUY_ROW,
  checkElsewhere,
  currentStep,
  fileButton,
  ordering,
  savedBy,
  SELL_ROW,
  stageLine,
  step,
} from './order';
import { card, field, message, openPlan, test, tooWide } from './plan';
import { tooSmall } from './touch';

test('a put is ordered, placed and filled by touch on a small screen', async ({ page }) => {
  test.setTimeout(120_000);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const write = async (target: Locator, text: string) => {
    await target.tap();
    await target.fill(text);
  };
  const save = (name: string) => savedBy(page, () => fileButton(page, name).tap());
  const fits = async () => {
    expect(await tooWide(page)).toEqual([]);
    expect(await tooSmall(page)).toEqual([]);
  };
  const heading = page.getByRole('heading', { level: 1 });

  await test.step('an empty page becomes a trade, and an order', async () => {
    await openPlan(page);
    await button('Edit').tap();
    await button('Clear').tap();
    await write(field(page, 'Stock'), 'XYZ');
    await write(field(page, 'Stock price'), '100');
    await write(field(page, 'Strike'), '95');
    await write(field(page, 'Premium'), '2.50');
    await write(field(page, 'Days to expiration'), '39');
    await page.getByRole('navigation').getByRole('link', { name: 'Order' }).tap();
    await expect(heading).toContainText('Pick an expiration: Dec 24 or Dec 31');
    await fits();
    await button('Dec 24').tap();
    await ordering(page);
    await expect(heading).toContainText('expiring Dec 24, 2026, at 2.50 or better');
    await fits();
  });

  await test.step('another expiration is chosen in Plan', async () => {
    await page.getByRole('link', { name: 'Change the trade in Plan' }).tap();
    await button('Edit').tap();
    await write(field(page, 'Expiration date'), '2026-12-22');
    await page.getByRole('navigation').getByRole('link', { name: 'Order' }).tap();
    await expect(heading).toContainText('expiring Dec 22, 2026,');
  });

  await test.step('the quote yields the ladder, and one of its steps becomes the limit', async () => {
    await write(field(page, 'Bid'), '2.50');
    await write(field(page, 'Ask'), '2.60');
    await button('Sell at 2.55').tap();
    await expect(heading).toContainText('at 2.55 or better');
    await write(field(page, 'Cash for this put'), '5000');
    await field(page, 'Account').selectOption('margin');
    await checkElsewhere(page);
    await write(field(page, 'Reason to go on: Cash covers the strike'), 'The rest comes Monday');
    await fits();
  });

  await test.step('the steps advance one by one', async () => {
    await button('Nothing is missing: go on to send it').tap();
    await expect(button('Mark as placed')).toBeInViewport();
    await step(page, 1).tap();
    await expect(currentStep(page)).toContainText('35 days from today');
    await fits();
  });

  await test.step('both files are saved, and the attached form stays behind its warning', async () => {
    expect((await save('Save order file')).text.replaceAll('\r', '')).toMatch(SELL_ROW);
    await stageLine(page, 'Filled').tap();
    expect((await save('Save take-profit file')).text.replaceAll('\r', '')).toMatch(BUY_ROW);
    await expect(fileButton(page, 'Save both orders, attached')).toBeHidden();
    await page.getByText('Account number, and both orders in one file').tap();
    await expect(page.getByText('Risky.')).toBeVisible();
    await fits();
  });

  await test.step('it is placed, and filled', async () => {
    await button('Mark as placed').tap();
    await expect(message(page)).toContainText('Marked as placed.');
    const undo = (await message(page).getByRole('button', { name: 'Undo' }).boundingBox())!;
    expect(undo.width).toBeGreaterThan(undo.height);
    await message(page).getByRole('button', { name: 'Dismiss message' }).tap();
    await write(field(page, 'Fill price'), '2.56');
    await write(field(page, 'Commission and fees'), '1.05');
    await fits();
    await button('Mark as filled').tap();
    await expect(card(page, 'The fill').getByRole('row', { name: /^Fees to open/ })).toContainText(
      '$1.07$1.05',
    );
    await expect(heading).toHaveText('Sold 1 XYZ 95 put, expiring Dec 22, 2026, at 2.56.');
    await fits();
  });
});
