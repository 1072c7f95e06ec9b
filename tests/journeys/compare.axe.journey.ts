import { expectNothing, expectNothingInEither } from './axe';
import { expect } from './journey';
import { card, field, fold, openPlan, test } from './plan';

const FOLDS = [
  'At other falls',
  'More of each row',
  'What each row is',
  'Choose and order rows',
  'Saved plans as rows',
  'The other legs',
  'After tax',
  'Repeating it',
  'Margin through the fall',
  'T-bill quotes',
  'In your own currency',
];

test('axe finds nothing in any state of the comparison', async ({ page }) => {
  await openPlan(page);
  await page.getByRole('link', { name: 'Compare', exact: true }).click();
  await expect(page.getByRole('figure', { name: /^Gain or loss/ })).toBeVisible();
  await expectNothingInEither(page, 'example');

  await test.step('everything is unfolded, rows are sorted, one is hidden, and tax is shown', async () => {
    await page.getByLabel('Everything').check();
    await page.getByRole('button', { name: 'Most lost' }).click();
    for (const title of FOLDS) await fold(page, title).click();
    await expect(card(page, 'Repeating it').getByText(/^Simulated/)).toBeVisible();
    await page.getByRole('button', { name: 'Hide The stock' }).click();
    await page.getByLabel('Show after tax').check();
    await field(page, 'Taxed as').selectOption('index');
    await field(page, 'Federal rate').fill('32');
    await expectNothing(page, 'all open');
  });
});

test('axe finds nothing if the comparison has mistakes, or nothing to compare', async ({
  page,
}) => {
  await openPlan(page);
  await page.getByRole('link', { name: 'Compare', exact: true }).click();

  await test.step('mistakes in its fields', async () => {
    for (const title of ['At other falls', 'The other legs', 'After tax']) {
      await fold(page, title).click();
    }
    await page.getByLabel('Show after tax').check();
    await field(page, 'Falls to compare').fill('a lot');
    await field(page, 'Long strike').fill('400');
    await field(page, 'Federal rate').fill('200');
    await field(page, 'Federal rate').press('Tab');
    await expectNothing(page, 'mistakes');
  });

  await test.step('no stock price', async () => {
    await page.getByRole('link', { name: 'Change the trade' }).click();
    await field(page, 'Stock price').fill('');
    await page.getByRole('link', { name: 'Compare', exact: true }).click();
    await expect(page.getByRole('main')).toContainText('Enter the stock price');
    await expectNothing(page, 'no stock price');
  });
});
