import { expect } from './journey';
import { openPlan, test } from './plan';

test('Trades prints every part with its figures, and with nothing to press or to type an event into', async ({
  page,
}) => {
  const main = page.getByRole('main');
  const part = (name: string) => page.getByRole('link', { name, exact: true });
  await openPlan(page);
  await part('Trades').click();
  await page.getByRole('button', { name: 'Show the example book' }).click();
  for (const [name, kept] of [
    ['Open', /^XOM 110 put/],
    ['Campaigns', /^All of them/],
    ['Results', /^2026/],
    ['Stress', /^20%/],
    ['Log', /^Sold 1 AAPL 255 put/],
  ] as const) {
    await test.step(name, async () => {
      await part(name).click();
      const line = main.getByText(kept).first();
      await expect(line).toBeVisible();
      await page.emulateMedia({ media: 'print' });
      await expect(line).toBeVisible();
      await expect(main.getByRole('button')).toHaveCount(0);
      await expect(main.getByRole('link', { name: 'Read a statement' })).toHaveCount(0);
      await expect(main.getByLabel('What happened')).toBeHidden();
      await page.emulateMedia({ media: 'screen' });
    });
  }
});
