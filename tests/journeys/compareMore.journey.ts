import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, open } from './journey';
import { card, field, figure, fold, test, tooWide } from './plan';

const year = (page: Page) => card(page, 'Repeating it for 370 days');
const margin = (page: Page) => card(page, 'Margin through the fall');
const bills = (page: Page) => card(page, 'T-bill quotes');
const own = (page: Page) => card(page, 'In your own currency');

/** The last row of the simulated table, once it exists. */
async function lastRow(page: Page): Promise<string> {
  await expect(year(page).getByText('Simulated 10,000 paths.')).toBeVisible();
  return year(page).getByRole('row').last().innerText();
}

/** Makes workers never answer until they are released. */
const holdWorkers = (page: Page) =>
  page.addInitScript(() => {
    const { Worker: real } = globalThis;
    class Held extends EventTarget {
      postMessage() {}
      terminate() {}
    }
    Object.assign(globalThis, {
      Worker: Held,
      freeWorkers: () => Object.assign(globalThis, { Worker: real }),
    });
  });

const freeWorkers = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { freeWorkers: () => void }).freeWorkers());

test('a year of puts can be canceled while its worker runs, and simulated when asked again', async ({
  page,
}) => {
  await holdWorkers(page);
  await open(page, './#compare');
  await fold(page, 'Repeating it').click();
  await expect(year(page).getByRole('progressbar', { name: 'Paths simulated' })).toBeVisible();
  await year(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(year(page)).toContainText('Canceled: no figures for these inputs.');
  await expect(year(page).getByRole('table')).toHaveCount(0);

  await freeWorkers(page);
  await year(page).getByRole('button', { name: 'Simulate' }).click();
  expect(await lastRow(page)).toMatch(/^Day.370/);
});

test('the cards below the comparison follow what is typed', async ({ page }) => {
  await open(page, './#compare');
  for (const title of ['Repeating it', 'Margin through', 'T-bill quotes', 'In your own']) {
    await fold(page, title).click();
  }

  await test.step('a worker simulates: another seed gives other figures, and the same seed the same', async () => {
    const first = await lastRow(page);
    await year(page).getByRole('button', { name: 'Another seed' }).click();
    await expect(field(page, 'Seed')).toHaveValue('2');
    await expect.poll(() => lastRow(page)).not.toBe(first);
    await field(page, 'Seed').fill('1');
    await expect.poll(() => lastRow(page)).toBe(first);
    await expect(year(page)).toContainText(
      /\(± 0\.\d\) end behind T-bills alone, which come to \$37,957/,
    );
  });

  await test.step('with less cash, the margin is called at a higher stock price', async () => {
    await expect(figure(page, 'Called at, intrinsic value')).toHaveText('$31.11');
    await margin(page).getByLabel('Cash for this put').fill('12000');
    await expect(figure(page, 'Called at, intrinsic value')).toHaveText('$299.51');
    await expect(margin(page).getByRole('row', { name: /^Down 25%/ })).toContainText('called');
  });

  await test.step('bills are quoted by tenor, or by price', async () => {
    await expect(figure(page, 'Investment rate')).toHaveText('3.87%');
    await field(page, '4-week T-bill').fill('3.80');
    await field(page, '13-week T-bill').fill('3.82');
    await expect(bills(page)).toContainText('between the bills of 28 and 91 days');
    await field(page, '4-week T-bill').fill('');
    await field(page, '13-week T-bill').fill('');
    await field(page, 'The quote is a').selectOption('price');
    await field(page, 'T-bill price per $100').fill('99.60');
    await expect(figure(page, 'Discount rate')).toHaveText('3.89%');
  });

  await test.step('the amounts are shown in another currency', async () => {
    await field(page, 'Show base currency').selectOption('yes');
    await page.getByRole('textbox', { name: 'Base currency' }).fill('chf');
    await field(page, 'Units per dollar').fill('0.80');
    await expect(own(page).getByRole('row', { name: /^Cash to set aside/ })).toContainText(
      /CHF.29,200/,
    );
    await expect(own(page).getByRole('row', { name: /^Dollar 5% lower/ })).toContainText('−3.60%');
  });

  expect(await tooWide(page)).toEqual([]);
});

test('the worker’s script is stored for offline use', () => {
  expect(readFileSync('dist/sw.js', 'utf8')).toMatch(/assets\/repeatedPut\.worker-[\w-]+\.js/);
});
