import { expectNothing, expectNothingInEither } from './axe';
import { expect } from './journey';
import { checkElsewhere, fileButton, ordering, stageLine, step } from './order';
import { card, field, message, openPlan, test, unfoldTrade } from './plan';

test('axe finds nothing in any state of the order', async ({ page }) => {
  test.setTimeout(120_000);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const heading = page.getByRole('heading', { level: 1 });
  await openPlan(page);
  await page.getByRole('navigation').getByRole('link', { name: 'Order' }).click();
  await ordering(page);

  await test.step('the worked example', async () => {
    await expectNothingInEither(page, 'example');
  });

  await test.step('no trading day', async () => {
    await page.getByRole('link', { name: 'Change the trade in Plan' }).click();
    await field(page, 'Days to expiration').fill('39');
    await page.getByRole('navigation').getByRole('link', { name: 'Order' }).click();
    await expect(heading).toContainText('Pick an expiration: Dec 24 or Dec 31');
    await expectNothing(page, 'no trading day');
    await heading.getByRole('button').first().click();
    await expect(heading).toContainText('expiring Dec 24, 2026');
  });

  await test.step('failing rails with their reasons, and everything unfolded', async () => {
    for (const title of ['Send', 'Filled', 'Manage']) await stageLine(page, title).click();
    await field(page, 'Bid').fill('5.40');
    await field(page, 'Ask').fill('6.80');
    await field(page, 'Cash for this put').fill('1000');
    await field(page, 'Account').selectOption('margin');
    await field(page, 'Reason to go on: Cash covers the strike').fill('On purpose');
    const folded = page.locator('main details:not([open]) > summary');
    while ((await folded.count()) > 0) await folded.first().click();
    await step(page, 1).check();
    await expect(fileButton(page, 'Save both orders, attached')).toBeVisible();
    await expectNothing(page, 'failing rails');
  });

  await test.step('a mistake, and an order that waits', async () => {
    await field(page, 'Premium').fill('abc');
    await field(page, 'Premium').press('Tab');
    await expect(page.getByText('Waiting for: Premium.').first()).toBeVisible();
    await expectNothing(page, 'waiting');
    await field(page, 'Premium').fill('5.45');
  });

  await test.step('a ticket to copy by hand', async () => {
    await page.evaluate(() =>
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: () => Promise.reject(new Error('denied')) },
      }),
    );
    await button('Copy ticket').click();
    const dialog = page.getByRole('dialog', { name: 'Copy this ticket' });
    await expect(dialog.getByLabel('Ticket')).toHaveValue(/^SELL to open 1 GOOGL/);
    await expectNothing(page, 'ticket dialog');
    await page.keyboard.press('Escape');
    await expect(button('Copy ticket')).toBeFocused();
  });

  await test.step('placed and filled', async () => {
    await field(page, 'Reason to go on: Bid–ask under $0.05').fill('Wide all day');
    await checkElsewhere(page);
    await button('Mark as placed').click();
    await expect(message(page)).toContainText('Marked as placed.');
    await expectNothingInEither(page, 'placed');
    await button('Mark as filled').click();
    await expect(card(page, 'The fill').getByRole('table')).toBeVisible();
    await button('Go on to manage it').click();
    for (const title of ['Check', 'Send', 'Filled']) await stageLine(page, title).click();
    await expectNothingInEither(page, 'filled');
  });

  await test.step('its plan, which is now a summary', async () => {
    await page.getByRole('navigation').getByRole('link', { name: 'Plan' }).click();
    await unfoldTrade(page);
    await expect(page.getByText(/^Filled 5\.\d\d, planned/)).toBeVisible();
    await expectNothingInEither(page, 'placed plan');
  });
});
