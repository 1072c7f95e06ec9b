import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, expectKept, live } from './journey';
import { card, field, fold, openPlan, openTab, test, tooWide, unfoldTrade } from './plan';

const chart = (page: Page) => card(page, 'Profit or loss on ');
const table = (page: Page) => card(page, 'Profit or loss by price and date');
const slider = (page: Page) => page.getByRole('slider', { name: 'Day before expiration' });
const dashed = (page: Page) => chart(page).locator('[data-line="before"]');

/** Drags the slider from its position to a share of its width, by mouse or by finger. */
async function dragTo(page: Page, share: number, look: () => Promise<void>) {
  await slider(page).scrollIntoViewIfNeeded();
  const box = (await slider(page).boundingBox())!;
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + 8, y);
  await page.mouse.down();
  await page.mouse.move(box.x + (box.width * share) / 2, y, { steps: 4 });
  await page.mouse.move(box.x + box.width * share, y, { steps: 4 });
  await look();
  await page.mouse.up();
}

test('the trade can be seen on any day, at any price and at any volatility', async ({ page }) => {
  await openPlan(page);

  await test.step('the day is dragged, and the dashed line, the readings and the exit follow', async () => {
    await expect(chart(page)).toContainText('Today at $385: −$1.07');
    const today = await dashed(page).getAttribute('d');
    await openTab(page, 'Exits');
    await dragTo(page, 0.5, async () => {
      await expect(chart(page)).toContainText(/On Dec \d+ at \$385: \+\$\d+/);
      await expect(dashed(page)).not.toHaveAttribute('d', today!);
      await expect(card(page, 'Closing early')).toContainText(/On Dec \d+/);
    });
    await expect(field(page, 'On this date')).toHaveValue(/^2026-12-\d\d$/);
  });

  await test.step('the last day gives the figures of the solid line', async () => {
    await slider(page).focus();
    await page.keyboard.press('End');
    await expect(chart(page)).toContainText(/On \w+ \d+ at \$385: \+\$539/);
    await page.keyboard.press('Home');
    await expect(chart(page)).toContainText('Today at $385: −$1.07');
  });

  await test.step('ten keys pressed fast move ten days', async () => {
    // Faster than the figures can follow, unlike a driver's keys.
    await slider(page).evaluate(async (element) => {
      for (let key = 0; key < 10; key += 1) {
        (element as HTMLInputElement).stepUp();
        element.dispatchEvent(new Event('input', { bubbles: true }));
        element.dispatchEvent(new KeyboardEvent('keyup', { key: 'ArrowRight', bubbles: true }));
        for (let turn = 0; turn < 3; turn += 1) await Promise.resolve();
      }
    });
    await expect(field(page, 'On this date')).toHaveValue('2026-11-27');
    await expect(slider(page)).toHaveValue('10');
    await slider(page).focus();
    await page.keyboard.press('Home');
    await expect(chart(page)).toContainText('Today at $385: −$1.07');
  });

  await test.step('a volatility is typed, and every card is priced at it', async () => {
    await expect(chart(page)).toContainText('the premium implies 28.3%');
    await field(page, 'Volatility').fill('40');
    await expect(chart(page)).toContainText(/Today at \$385: −\$\d{3} /);
    await openTab(page, 'Chances');
    await expect(card(page, 'What moves it today')).toContainText('a volatility of 40.0%');
    await openTab(page, 'Outcomes');
    await expect(table(page)).toContainText('Assumes 40.0% volatility');
    await field(page, 'Volatility').fill('');
    await expect(table(page)).toContainText('Assumes 28.3% volatility');
  });

  await test.step('the table is moved through with the keys and read in words', async () => {
    const grid = table(page).getByRole('grid');
    await grid.locator('td[tabindex="0"]').focus();
    await page.keyboard.press('Control+Home');
    await expect(table(page)).toContainText(/Today, at \$\d+\.00: profit of \$/);
    await page.keyboard.press('End');
    await expect(table(page)).toContainText('At expiration, at $460.00: profit of $538.93');
    await page.keyboard.press('Control+End');
    await expect(table(page)).toContainText(/At expiration, at \$310\.00: loss of \$4,961/);
    await field(page, 'Prices from').fill('200');
    await expect(grid).toContainText('$200.00');
    await field(page, 'Show profit in').selectOption('percent');
    await expect(grid).toContainText('+1.48%');
    expect(await tooWide(page)).toEqual([]);
  });

  await test.step('the table is saved as a file with the same figures', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      table(page).getByRole('button', { name: 'Save as CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('putwise-GOOGL-profit-in-percent.csv');
    const csv = readFileSync(await download.path(), 'utf8');
    expect(csv).toMatch(/^385(\.00)?,now,0,.*,1\.48\r?$/m);
  });

  await test.step('the user’s own volatility and drift are shown beside the premium’s', async () => {
    await openTab(page, 'Chances');
    await field(page, 'Volatility you expect').fill('20');
    await field(page, 'Drift you expect').fill('8');
    const chances = card(page, 'Chances');
    await expect(chances.getByRole('row', { name: /^Volatility/ })).toContainText('28.3%20.0%');
    await expect(chances.getByRole('row', { name: /^Expected result/ })).toContainText('+$');
  });

  await test.step('a gap and a buy-back price are typed', async () => {
    await openTab(page, 'Outcomes');
    await field(page, 'Stock gaps down by').fill('50');
    await expect(card(page, 'If it gaps down')).toContainText('GOOGL opens 50% lower, at $192.50');
    await expect(card(page, 'If it gaps down')).toContainText('−$16,711');
    await openTab(page, 'Exits');
    await field(page, 'Buy-back price').fill('1.00');
    await expect(card(page, 'Closing early')).toContainText('your price of $1.00');
  });

  await test.step('a dividend before expiration changes what exercise is worth', async () => {
    const exercise = card(page, 'Early exercise');
    await expect(exercise).toContainText('only below $307.58');
    await unfoldTrade(page);
    await fold(page, 'Market').click();
    await field(page, 'Next dividend').fill('0.84');
    await field(page, 'Next ex-dividend date').fill('2026-12-07');
    await expect(exercise).toContainText('dividend');
    await expect(exercise).not.toContainText('$307.58');
  });

  await test.step('all of it is kept over a reload', async () => {
    await slider(page).focus();
    await page.keyboard.press('ArrowRight');
    await expectKept(page, '"onDate":"2026-11-18"');
    await page.reload();
    await live(page);
    await expect(field(page, 'On this date')).toHaveValue('2026-11-18');
    await expect(field(page, 'Buy-back price')).toHaveValue('1.00');
    await openTab(page, 'Outcomes');
    await expect(field(page, 'Stock gaps down by')).toHaveValue('50.0');
    await expect(field(page, 'Prices from')).toHaveValue('200.00');
    await openTab(page, 'Chances');
    await expect(field(page, 'Volatility you expect')).toHaveValue('20.0');
  });
});
