import { cboe } from '../core/chain/dresses';
import { generatedChain } from '../core/chain/generated';
import { expect, open } from './journey';
import { field, test } from './plan';
import { ranked } from './strikes';

const PUTS = 1000;
const TEXT = cboe(generatedChain({ seed: 9, expirations: 20, strikes: 50 }));

test('a long chain is read and judged in a worker, can be canceled, and can be moved through with the keys', async ({
  page,
}) => {
  const heading = page.getByRole('heading', { level: 1 });
  const cancel = page.getByRole('button', { name: 'Cancel' });
  const table = page.getByRole('table', { name: 'Puts of ACME, ranked' });
  const read = () =>
    page
      .getByLabel('Choose files')
      .setInputFiles({ name: 'acme.csv', mimeType: 'text/csv', buffer: Buffer.from(TEXT) });
  const line = () =>
    page.evaluate(() => document.activeElement?.closest('tr')?.getAttribute('aria-rowindex'));

  // Number of workers that may still start; meanwhile the waiting state is visible.
  let mayStart = 0;
  await page.route(/chain\.worker/, async (route) => {
    await expect.poll(() => mayStart, { timeout: 30_000 }).toBeGreaterThan(0);
    mayStart -= 1;
    await route.continue().catch(() => {}); // a canceled request is not awaited
  });
  await open(page, './#strikes');

  await test.step('canceled while it is read, it is not shown', async () => {
    await read();
    await expect(page.getByText(/^Reading 0\.\d MB …$/).first()).toBeVisible();
    await cancel.click();
    await expect(cancel).toHaveCount(0);
    await expect(heading).toHaveText('Which put should I sell?');
    mayStart = 1; // for the canceled one
    await expect.poll(() => mayStart).toBe(0);
  });

  await test.step('canceled while it is judged, it says how far it got', async () => {
    mayStart = 1;
    await read();
    await expect(heading).toHaveText('Judging 1,000 puts …');
    await expect(page.getByRole('progressbar', { name: 'Puts judged' })).toBeVisible();
    await cancel.click();
    await expect(heading).toHaveText('Canceled: 0 of 1,000 puts judged');
    mayStart = 2;
    await page.getByRole('button', { name: 'Judge them all' }).click();
    await ranked(page);
  });

  await test.step('only the rows in sight are rendered, each with its number', async () => {
    await page.getByLabel('Expiration', { exact: true }).selectOption('all');
    await field(page, 'Annualized return at least').fill('');
    const rows = async () => Number(await table.getAttribute('aria-rowcount'));
    await expect.poll(rows).toBeGreaterThan(PUTS);
    const count = await rows();
    expect(await table.getByRole('row').count()).toBeLessThan(80);

    const plan = table.getByRole('button', { name: /^Plan the/ }).first();
    await plan.focus();
    expect(await line()).toBe('2');
    await page.keyboard.press('PageDown');
    await expect.poll(line).toBe('12');
    await page.keyboard.press('End');
    await expect.poll(line).toBe(String(count));
    await expect(page.locator(':focus')).toBeInViewport();
    await page.keyboard.press('ArrowUp');
    await expect.poll(line).toBe(String(count - 1));
    await page.keyboard.press('Home');
    await expect.poll(line).toBe('2');
  });
});
