import { expect } from './journey';
import { keyboardOf } from './keyboard';
import { field, figure, message, openPlan, test } from './plan';
import { CHAIN } from './chain';
import { ranked, ranking } from './strikes';

test('by keyboard, a pasted chain becomes a planned put', async ({ page, context }) => {
  const { activate, enter, reach, press } = keyboardOf(page);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  await openPlan(page);
  const before = await field(page, 'Strike').inputValue();

  await test.step('it is pasted into the page, and ranked', async () => {
    await activate(page.getByRole('navigation').getByRole('link', { name: 'Strikes' }));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Which put should I sell?');
    await page.evaluate((text) => navigator.clipboard.writeText(text), CHAIN);
    await press('ControlOrMeta+v');
    await ranked(page);
    await expect(page.getByText('1 put is doubtful: 1 bid above ask.')).toBeVisible();
  });

  await test.step('it is sorted and filtered', async () => {
    await activate(ranking(page).getByRole('button', { name: 'Annualized return' }));
    await expect(
      ranking(page).getByRole('columnheader', { name: 'Annualized return' }),
    ).toHaveAttribute('aria-sort', 'descending');
    await expect(ranking(page).getByRole('row').nth(1)).toContainText('365');
    await enter(field(page, 'Chance of assignment at most'), '1');
    await expect(page.getByRole('heading', { level: 1 })).toContainText(/^No put fits/);
    await enter(field(page, 'Chance of assignment at most'), '30');
    await ranked(page);
  });

  await test.step('one put is planned with the figures of its row', async () => {
    const row = ranking(page).getByRole('row', { name: /^Dec 24.*365/ });
    const shown = await row.locator('[data-column="annualizedReturn"]').innerText();
    await activate(button('Plan the 365 put, Dec 24'));
    await expect(message(page)).toContainText('Planning the 365 put, Dec 24.');
    await expect(field(page, 'Premium')).toHaveValue('5.40');
    await expect(figure(page, 'Annualized return')).toContainText(shown.trim());
    await reach(message(page).getByRole('button', { name: 'Undo' }));
    await press('Enter');
    await expect(field(page, 'Strike')).toHaveValue(before);
  });

  await test.step('the chain is still there', async () => {
    await activate(page.getByRole('navigation').getByRole('link', { name: 'Strikes' }));
    await ranked(page);
  });
});
