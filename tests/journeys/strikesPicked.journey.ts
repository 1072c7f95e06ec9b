import { expect } from './journey';
import { keyboardOf } from './keyboard';
import { dialog, field, figure, openPlan, test } from './plan';
import { CHAIN } from './chain';
import { ranked } from './strikes';

test('by keyboard alone, a pasted chain becomes a picked and saved plan', async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  const { activate, reach, press, choose, enter } = keyboardOf(page);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const pinned = page.getByRole('complementary', { name: 'Pinned puts' });
  const side = page.getByRole('region', { name: 'Pinned puts side by side' });
  await openPlan(page);

  await test.step('it is pasted', async () => {
    await activate(page.getByRole('navigation').getByRole('link', { name: 'Strikes' }));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Which put should I sell?');
    await page.evaluate((text) => navigator.clipboard.writeText(text), CHAIN);
    await press('ControlOrMeta+v');
    await ranked(page);
  });

  await test.step('the arrow keys move along the picture, and Enter pins', async () => {
    const slider = page.getByRole('slider');
    await reach(slider);
    await press('Home');
    await expect(slider).toHaveAttribute('aria-valuetext', /^357\.50 put, Dec 24: /);
    await press('ArrowRight', 2);
    await expect(slider).toHaveAttribute('aria-valuetext', /^365 put, Dec 24: .* chance of/);
    await press('Enter');
    await expect(pinned.getByRole('status')).toHaveText('Pinned 1 of 4');
    await press('ArrowDown');
    await expect(slider).toHaveAttribute('aria-valuetext', /^365 put, Dec 31: /);
    await press('Enter');
    await expect(pinned.getByRole('status')).toHaveText('Pinned 2 of 4');
  });

  await test.step('the heat map and the volatility work the same way', async () => {
    const views = page.getByRole('group', { name: 'View' });
    await choose(views, 'Heat map');
    await reach(page.getByRole('gridcell').and(page.locator('[tabindex="0"]')));
    await press('ArrowUp');
    await expect(page.getByRole('gridcell').and(page.locator(':focus'))).toContainText('%');
    await choose(views, 'Volatility');
    await reach(page.getByRole('slider'));
    await press('Home');
    await expect(page.getByRole('slider')).toHaveAttribute('aria-valuetext', /implied volatility/);
  });

  await test.step('the question asked backward is answered', async () => {
    const asked = page.getByRole('region', { name: 'Ask backward' });
    await enter(asked.getByLabel('Chance you accept'), '40');
    await expect(asked).toContainText(/\d do\.|One does\./);
  });

  await test.step('side by side, one put is planned with the figures that it has there', async () => {
    await activate(pinned.getByRole('button', { name: 'Side by side' }));
    await expect(side).toBeFocused();
    const row = side.getByRole('row', { name: /^Annualized return/ });
    const shown = await row.getByRole('cell').first().innerText();
    await activate(side.getByRole('button', { name: 'Plan it: 365 put, Dec 24' }));
    await expect(field(page, 'Premium')).toHaveValue('5.40');
    await expect(figure(page, 'Annualized return')).toContainText(shown.trim());
  });

  await test.step('it is saved', async () => {
    await activate(button('Save plan'));
    await expect(dialog(page)).toBeVisible();
    await press('Enter');
    await expect(page.getByRole('banner').getByRole('button', { name: /^Saved/ })).toContainText(
      '(1)',
    );
  });
});
