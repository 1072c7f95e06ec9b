import { expect } from './journey';
import { dialog, field, openPlan, test, tooWide } from './plan';
import { CHAIN } from './chain';
import { ranked } from './strikes';
import { tooSmall } from './touch';

test('by touch on a small screen, a pasted chain becomes a picked and saved plan', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const view = (name: string) => page.getByRole('radio', { name }).tap();
  const fits = async () => {
    expect(await tooWide(page)).toEqual([]);
    expect(await tooSmall(page)).toEqual([]);
  };
  await openPlan(page);
  await page.getByRole('navigation').getByRole('link', { name: 'Strikes' }).tap();
  await field(page, 'Option chain').fill(CHAIN);
  await button('Read this text').tap();
  await ranked(page);

  await test.step('the picture reads the mark nearest to the finger', async () => {
    await view('Picture');
    const slider = page.getByRole('slider');
    await expect(slider).toBeVisible();
    await slider.scrollIntoViewIfNeeded();
    const { x, y, width } = (await slider.boundingBox())!;
    await page.touchscreen.tap(x + width - 4, y + 12);
    await expect(page.getByRole('figure')).toContainText(/a year at a \d+% chance of assignment/);
    await fits();
    await page
      .getByRole('figure')
      .getByRole('button', { name: /^Pin it/ })
      .tap();
  });

  await test.step('the heat map and the volatility fit', async () => {
    await view('Heat map');
    await page.getByRole('gridcell').filter({ hasText: '%' }).first().tap();
    await fits();
    await view('Volatility');
    await expect(page.getByRole('figure')).toContainText('implied volatility');
    await fits();
  });

  await test.step('a pinned put is shown side by side, planned and saved', async () => {
    await button('Side by side').tap();
    const side = page.getByRole('region', { name: 'Pinned puts side by side' });
    await expect(side).toBeVisible();
    await fits();
    await side.getByRole('button', { name: /^Plan it/ }).tap();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Sold at');
    await button('Save plan').tap();
    await dialog(page).getByRole('button', { name: 'Save', exact: true }).tap();
    await expect(page.getByRole('banner').getByRole('button', { name: /^Saved/ })).toContainText(
      '(1)',
    );
  });
});
