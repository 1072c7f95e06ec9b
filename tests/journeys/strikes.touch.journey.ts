import { expect } from './journey';
import { field, message, openPlan, test, tooWide } from './plan';
import { CHAIN } from './chain';
import { ranked } from './strikes';
import { tooSmall } from './touch';

test('by touch on a small screen, a chain becomes a planned put', async ({ page }) => {
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const fits = async () => {
    expect(await tooWide(page)).toEqual([]);
    expect(await tooSmall(page)).toEqual([]);
  };
  await openPlan(page);
  await page.getByRole('navigation').getByRole('link', { name: 'Strikes' }).tap();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Which put should I sell?');
  await fits();
  await field(page, 'Option chain').fill(CHAIN);
  await button('Read this text').tap();
  await ranked(page);
  await fits();
  await expect(page.getByRole('cell').getByText('Pin', { exact: true }).first()).toBeVisible();
  const first = (await field(page, 'Expiration').boundingBox())!;
  const below = (await field(page, 'Sold at').boundingBox())!;
  expect(below.y).toBeGreaterThan(first.y + first.height + 1);
  await field(page, 'Sorted by').selectOption({ label: 'Strike' });
  await expect(page.getByRole('button', { name: /^Plan the/ }).first()).toHaveAccessibleName(
    'Plan the 357.50 put, Dec 24',
  );
  await button('Plan the 365 put, Dec 24').tap();
  await expect(message(page)).toContainText('Planning the 365 put, Dec 24.');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('$5.40');
});
