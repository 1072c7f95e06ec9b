import type { Locator } from '@playwright/test';
import { expect, expectKept, live } from './journey';
import { keyboardOf } from './keyboard';
import {
  BUY_ROW,
  currentStep,
  fileButton,
  lineOf,
  ordering,
  savedBy,
  SELL_ROW,
  stageInHand,
  stageLine,
  step,
} from './order';
import {
  card,
  field,
  figure,
  fold,
  message,
  onPaper,
  openPlan,
  openSaved,
  pagesOf,
  savedRow,
  test,
} from './plan';

// A worked trade: stock 100, strike 95, 35 days, bid 2.50 and ask 2.60.
test('a put is ordered, placed and filled by keyboard alone, in under two minutes', async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { press, reach, activate, enter } = keyboardOf(page);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const save = (name: string) => savedBy(page, () => activate(fileButton(page, name)));
  const heading = page.getByRole('heading', { level: 1 });

  await test.step('an empty page becomes a trade', async () => {
    await openPlan(page);
    await activate(button('Clear'));
    await enter(field(page, 'Stock'), 'XYZ');
    await enter(field(page, 'Stock price'), '100');
    await enter(field(page, 'Strike'), '95');
    await enter(field(page, 'Premium'), '2.5');
    await enter(field(page, 'Days to expiration'), '35');
    await expect(figure(page, 'Breakeven')).toHaveText('$92.51');
  });

  await test.step('Order leads with the order in one sentence', async () => {
    await activate(page.getByRole('navigation').getByRole('link', { name: 'Order' }));
    await ordering(page);
    await expect(heading).toHaveText(
      'Sell 1 XYZ 95 put, expiring Dec 22, 2026, at 2.50 or better.',
    );
    await expect(page).toHaveTitle(/order/);
  });

  await test.step('the quote yields the ladder, and one of its steps becomes the limit', async () => {
    await enter(field(page, 'Bid'), '2.50');
    await enter(field(page, 'Ask'), '2.60');
    await expect(lineOf(page, 'Guard rails', 'Quote at most')).toContainText('Pass');
    await activate(button('Sell at 2.55'), 'Space');
    await expect(heading).toContainText('at 2.55 or better');
  });

  await test.step('everything that is missing is listed, with a link to its field', async () => {
    const missing = page.getByRole('note').getByRole('link');
    await expect(missing).toHaveText([
      'Enter your cash',
      'Enter the next earnings date',
      'Enter the account value',
    ]);
    await activate(missing.first());
    await expect(field(page, 'Cash for this put')).toBeFocused();
    await page.keyboard.type('5000');
    await expect(page.getByRole('main')).toContainText('Not cash-secured: $4,500 is missing');
    await activate(page.getByRole('link', { name: /^Choose a margin account/ }));
    await expect(field(page, 'Account')).toBeFocused();
    await field(page, 'Account').selectOption('margin');
    await activate(page.getByRole('link', { name: 'Give a reason: cash' }));
    await page.keyboard.type('The rest comes Monday');
    for (const asks of ['No earnings before expiration', 'At most 20% of the account']) {
      await reach(page.getByRole('checkbox', { name: `Checked elsewhere: ${asks}` }));
      await press('Space');
    }
    await expect(page.getByRole('note')).toHaveCount(0);
    await activate(button('Nothing is missing: go on to send it'));
    await expect(stageInHand(page)).toBeFocused();
  });

  await test.step('the steps advance one by one, each with the figures of the trade', async () => {
    await expect(figure(page, 'Most you can lose (TWS: maximum loss)')).toHaveText('$9,246.07');
    await expect(currentStep(page)).toContainText('right-click XYZ and choose Option Chain');
    await activate(step(page, 1), 'Space');
    await expect(currentStep(page)).toContainText('Choose Tue, Dec 22, 2026: 35 days from today');
    for (const number of [2, 3, 4, 5]) await activate(step(page, number), 'Space');
    await expect(currentStep(page)).toContainText('SELL, PUT, quantity 1, strike 95');
    await expect(currentStep(page)).toContainText('limit 2.55');
  });

  await test.step('both files are saved', async () => {
    const sell = await save('Save order file');
    expect(sell.name).toBe('putwise-XYZ-2026-12-22-sell.csv');
    expect(sell.text.replaceAll('\r', '')).toMatch(SELL_ROW);
    await activate(stageLine(page, 'Filled'));
    const takeProfit = await save('Save take-profit file');
    expect(takeProfit.name).toBe('putwise-XYZ-2026-12-22-take-profit.csv');
    expect(takeProfit.text.replaceAll('\r', '')).toMatch(BUY_ROW);
    const calendar = await save('Save calendar file');
    expect(calendar.text).toContain('DTSTART:20261222T170000Z');
  });

  await test.step('the exits in case it goes wrong are decided', async () => {
    await expect(page.getByText('Not decided yet, and easier')).toBeVisible();
    await activate(page.getByRole('link', { name: 'a loss exit' }));
    await expect(field(page, 'Loss exit at')).toBeFocused();
    await page.keyboard.type('3');
    await field(page, 'If assigned').selectOption({ label: 'sell covered calls' });
    await expect(
      page.getByRole('paragraph').filter({ hasText: 'Loss exit: BUY to close 1 put at 7.65' }),
    ).toBeVisible();
    await expect(page.getByText('Not decided yet, and easier')).toHaveCount(0);
  });

  await test.step('what is copied is what is printed, on one page', async () => {
    await activate(button('Copy ticket'));
    await expect(message(page)).toContainText('Ticket copied');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('SELL to open 1 XYZ Dec 22, 2026 95 put, LIMIT 2.55, DAY, SMART');
    await onPaper(page, async (sheet) => {
      const lines = sheet.locator('section').first().getByRole('listitem');
      expect((await lines.allInnerTexts()).join('\n')).toBe(copied);
      await expect(sheet).toContainText('The rest comes Monday');
      await expect(sheet).toContainText('If assigned: sell covered calls, as decided at entry');
      expect(pagesOf(await page.pdf({ format: 'A4' }))).toBe(1);
      expect(pagesOf(await page.pdf({ format: 'Letter' }))).toBe(1);
    });
  });

  await test.step('it is placed, and stays as it was', async () => {
    await page.keyboard.press('Shift+Tab'); // the sheet of paper took the focus
    await activate(button('Mark as placed'));
    await expect(stageInHand(page)).toBeFocused();
    await expect(stageInHand(page)).toContainText('The fill');
    await expect(message(page)).toContainText('Marked as placed.');
    await expect(heading).toContainText('Placed: sell 1 XYZ 95 put');
    await expect(field(page, 'Bid')).toHaveCount(0);
  });

  await test.step('the fill is shown beside the plan', async () => {
    await enter(field(page, 'Fill price'), '2.56');
    await enter(field(page, 'Commission and fees'), '1.05');
    await expect(field(page, 'Filled on')).toHaveValue('2026-11-17');
    await activate(button('Mark as filled'));
    const beside = page.getByRole('table', { name: 'The plan and its fill' });
    await expect(beside.getByRole('row', { name: /^Premium kept/ })).toContainText(
      '$253.93$254.95',
    );
    await expect(heading).toHaveText('Sold 1 XYZ 95 put, expiring Dec 22, 2026, at 2.56.');
    await expect(card(page, 'Once it has filled')).toContainText('Cash is up by $254.95');
    await activate(step(page, 8), 'Space');
  });

  await test.step('all of it is kept over a reload, and another like it is a plan of its own', async () => {
    await expectKept(page, '"position"');
    await page.reload();
    await live(page);
    await ordering(page);
    await expect(stageInHand(page)).toContainText('Manage');
    await activate(stageLine(page, 'Filled'));
    await expect(field(page, 'Fill price')).toHaveValue('2.56');
    await expect(step(page, 8)).toBeChecked();
    await activate(page.getByRole('navigation').getByRole('link', { name: 'Plan' }));
    await openSaved(page);
    await expect(savedRow(page, 'XYZ 95 put, Dec 22')).toBeVisible();
    await press('Escape');
    await expect(field(page, 'Strike')).toHaveCount(0);
    await activate(button('Plan another like it'));
    await expect(message(page)).toContainText('A new plan like the placed one');
    await enter(field(page, 'Strike'), '90');
    await openSaved(page);
    await expect(savedRow(page, 'XYZ 95 put, Dec 22')).toContainText('2.56');
  });
});

test('a trade on Plan that lacks nothing is placed with at most 20 keys', async ({ page }) => {
  const trade = new URLSearchParams({
    stock: 'XYZ',
    spot: '100',
    strike: '95',
    premium: '2.50',
    expiration: '2026-12-22',
    earnings: '2027-01-28',
  });
  const mark = page.getByRole('button', { name: 'Mark as placed' });
  const isFocused = (target: Locator) =>
    target.evaluate((element) => element === document.activeElement);
  let keys = 0;
  const press = async (key: string) => {
    await page.keyboard.press(key);
    keys += 1;
  };
  const tabTo = async (target: Locator) => {
    while (!(await isFocused(target))) {
      await press('Tab');
      expect(keys).toBeLessThanOrEqual(20);
    }
  };
  await openPlan(page, `./#plan?${trade}`);
  for (const title of ['Market', 'Account']) await fold(page, title).click();
  for (const [name, text] of Object.entries({
    Bid: '2.50',
    Ask: '2.54',
    'Cash for this put': '20000',
    'Account value': '100000',
  })) {
    await field(page, name).fill(text);
  }
  // From the top of the page, as for someone who has just arrived.
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.locator('body').click({ position: { x: 1, y: 1 } });
  await tabTo(page.getByRole('navigation').getByRole('link', { name: 'Order' }));
  await press('Enter');
  await expect(mark).toBeVisible();
  await tabTo(mark);
  await press('Enter');
  await expect(stageInHand(page)).toContainText('The fill');
  test.info().annotations.push({ type: 'keys', description: String(keys) });
});
