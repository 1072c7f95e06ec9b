import type { Page } from '@playwright/test';
import { expect, expectKept, live } from './journey';
import { card, field, fold, noteOf, onPaper, openPlan, pagesOf, test, tooWide } from './plan';

const strategies = (page: Page) => card(page, 'The same \\$');
const falls = (page: Page) => card(page, 'At other falls');
const rowOf = (page: Page, name: string) =>
  strategies(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name }) });

async function openCompare(page: Page) {
  await openPlan(page);
  await page.getByRole('link', { name: 'Compare', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('than T-bills');
}

test('the planned trade is compared, with your own legs, falls and taxes, and printed', async ({
  page,
}) => {
  await openPlan(page);
  await field(page, 'Premium').fill('6.10');
  await page.getByRole('link', { name: 'Compare', exact: true }).click();

  await test.step('the trade comes along, and is compared in the three uses of its cash', async () => {
    await expect(page.getByText('GOOGL 365 put sold for $6.10')).toBeVisible();
    await expect(rowOf(page, 'Cash-secured put')).toContainText('$608.93');
    await expect(strategies(page).getByRole('rowheader')).toHaveText([
      /^Cash-secured put/,
      /^Put, its cash in T-bills/,
      /^Naked put on Reg-T margin/,
      /^T-bills/,
    ]);
    expect(await tooWide(page)).toEqual([]);
  });

  await test.step('everything is shown, a column is sorted, and a tapped row is added to the picture', async () => {
    await page.getByLabel('Everything').check();
    await expect(page).toHaveURL(/#compare\/everything$/);
    await page.getByRole('button', { name: 'Most lost', exact: true }).click();
    await expect(strategies(page).getByRole('rowheader').first()).toHaveText(/Short straddle/);
    await page.getByRole('button', { name: 'Short straddle' }).click();
    await expect(
      strategies(page).getByRole('figure').locator('text').getByText('Straddle', { exact: true }),
    ).toBeVisible();
    await page.getByRole('button', { name: 'Most lost', exact: true }).click();
    await page.getByRole('button', { name: 'Most lost', exact: true }).click();
    await expect(strategies(page).getByRole('rowheader').first()).toHaveText(/Cash-secured put/);
    expect(await tooWide(page)).toEqual([]);
  });

  await test.step('the long strike is typed, and refused if it makes no spread', async () => {
    await fold(page, 'The other legs').click();
    await field(page, 'Long strike').fill('340');
    await expect(rowOf(page, 'Bull put spread')).toContainText('$340 put bought at');
    await expect(rowOf(page, 'Bull put spread')).toContainText('$2,500');
    await field(page, 'Long strike').fill('370');
    await field(page, 'Long strike').blur();
    await expect(noteOf(page, 'Long strike')).toHaveText(/must be below the strike, \$365/);
    await expect(rowOf(page, 'Bull put spread')).toHaveCount(0);
    await field(page, 'Long strike').fill('340');
  });

  await test.step('one row is hidden and another moved', async () => {
    await fold(page, 'Choose and order rows').click();
    await page.getByRole('button', { name: 'Hide Covered call' }).click();
    await page.getByRole('button', { name: 'Move T-bills up' }).click();
    await expect(page.getByRole('button', { name: 'Move T-bills up' })).toBeFocused();
    await expect(rowOf(page, 'Covered call')).toHaveCount(0);
    await expect(strategies(page).getByRole('rowheader').last()).toHaveText(/The stock/);
  });

  await test.step('other falls are typed', async () => {
    await fold(page, 'At other falls').click();
    await field(page, 'Falls to compare').fill('15, 60');
    await expect(falls(page).getByRole('columnheader', { name: /Down 60%/ })).toBeAttached();
    await expect(falls(page).getByRole('columnheader', { name: /Down 20%/ })).toHaveCount(0);
    await field(page, 'Falls to compare').fill('a lot');
    await field(page, 'Falls to compare').blur();
    await expect(noteOf(page, 'Falls to compare')).toHaveText(/must be percentages/);
    await field(page, 'Falls to compare').fill('0, 10, 60');
  });

  await test.step('the picture is read by pointing at it', async () => {
    const figure = strategies(page).getByRole('figure');
    await figure.scrollIntoViewIfNeeded();
    await page.mouse.move(0, 0);
    await expect(figure).toContainText('If GOOGL ends at $385.00');
    const box = (await figure.locator('svg').first().boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.move(box.x + box.width / 2 - 20, box.y + box.height / 2);
    await expect(figure).not.toContainText('If GOOGL ends at $385.00');
  });

  await test.step('tax is taken off, and the figures after tax say so', async () => {
    await fold(page, 'After tax').click();
    await page.getByLabel('Show after tax').check();
    await field(page, 'Federal rate').fill('32');
    await field(page, 'State rate').fill('5');
    await expect(
      strategies(page).getByRole('columnheader', { name: /Annualized after tax/ }),
    ).toBeAttached();
    await expect(card(page, 'After tax')).toContainText('A loss saves no tax');
    expect(await tooWide(page)).toEqual([]);
  });

  await test.step('it prints on one page', async () => {
    await onPaper(page, async (sheet) => {
      await expect(sheet).toHaveCount(1);
      await expect(sheet).toContainText('more than T-bills');
      await expect(sheet).toContainText('Income after tax');
      await expect(sheet).toContainText('Down 60%');
      await expect(sheet).toContainText('it loses');
      await expect(sheet).toContainText('Rows left out: Covered call');
      await expect(sheet).toContainText('Not advice');
      await expect(sheet).toContainText('November 17, 2026');
      await expect(page.getByRole('main')).toBeHidden();
    });
    for (const format of ['A4', 'Letter']) {
      expect(pagesOf(await page.pdf({ format })), format).toBe(1);
    }
  });

  await test.step('all of it is kept over a reload', async () => {
    await expectKept(page, '"falls":"0, 10, 60"');
    await page.reload();
    await live(page);
    for (const title of ['The other legs', 'At other falls', 'After tax']) {
      await fold(page, title).click();
    }
    await expect(field(page, 'Long strike')).toHaveValue('340.00');
    await expect(field(page, 'Falls to compare')).toHaveValue('0, 10, 60');
    await expect(field(page, 'State rate')).toHaveValue(/^5/);
    await expect(rowOf(page, 'Covered call')).toHaveCount(0);
  });
});

test('one key on Plan leads to the comparison of the three uses', async ({ page }) => {
  await openPlan(page);
  await page.getByRole('link', { name: 'Compare', exact: true }).focus();
  await page.keyboard.press('Enter');
  for (const [name, income] of [
    ['Cash-secured put', '$538.93'],
    ['Naked put on Reg-T margin', '$538.93'],
    ['T-bills', '$143.11'],
  ] as const) {
    const row = page.getByRole('row', { name: new RegExp(`^${name}`) });
    await expect(row).toContainText(income);
  }
});

test('rows can be moved and hidden with only the keyboard', async ({ page }) => {
  await openCompare(page);
  await page.getByLabel('Main').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await fold(page, 'Choose and order rows').focus();
  await page.keyboard.press('Enter');
  const down = page.getByRole('button', { name: 'Move Cash-secured put down' });
  await down.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(down).toBeFocused();
  await expect(strategies(page).getByRole('rowheader').nth(2)).toHaveText(/Cash-secured put/);
});

test('without a trade, or a stock price, nothing is compared or printed', async ({ page }) => {
  await openPlan(page);
  await field(page, 'Stock price').fill('');
  await page.getByRole('link', { name: 'Compare', exact: true }).click();
  await expect(page.getByRole('main')).toContainText('Enter the stock price in Plan');
  await page.waitForLoadState('networkidle'); // the code that prints loads last
  await onPaper(page, async (sheet) => {
    await expect(sheet).toContainText('No comparison to print: it waits for Stock price.');
  });
  await page.getByRole('main').getByRole('link', { name: 'Plan' }).click();
  await field(page, 'Strike').fill('');
  await page.getByRole('link', { name: 'Compare', exact: true }).click();
  await expect(page.getByRole('main')).toContainText('Waiting for: Strike');
});
