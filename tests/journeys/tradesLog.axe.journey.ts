import type { Page } from '@playwright/test';
import { expectNothing, expectNothingInEither } from './axe';
import { expect, live, written } from './journey';
import { message, openPlan, test } from './plan';

const go = (page: Page, navigation: string, name: string) =>
  page.getByRole('navigation', { name: navigation }).getByRole('link', { name }).click();

const inLog = (page: Page, name: string | RegExp) =>
  page.getByRole('region', { name: 'Log' }).getByRole('rowheader', { name });

test('an event is typed, changed, deleted and put back, and is there after a reload', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const line = page.getByLabel('What happened');
  const sold = 'Sold to open 2 KO 67.50 puts, Jan 15, 2027, at $0.62';
  const changed = 'Sold to open 2 KO 65 puts, Jan 15, 2027, at $0.62';
  await openPlan(page);
  await go(page, 'Places', 'Trades');

  await test.step('nothing is recorded, and an example is shown and removed again', async () => {
    await expect(button('Show the example book')).toBeVisible();
    await expectNothingInEither(page, 'nothing recorded');
    await button('Show the example book').click();
    await go(page, 'Parts of Trades', 'Log');
    await expect(inLog(page, 'Deposited $133,000.00')).toBeVisible();
    await expectNothingInEither(page, 'the log of the example');
    await button('Remove the example').click();
    await expect(button('Show the example book')).toBeVisible();
  });

  await test.step('a line is read back before it is recorded', async () => {
    await line.fill('sto 2 KO 67.5x');
    await line.press('Enter');
    await expect(page.getByText('“67.5x” is not understood here')).toBeVisible();
    await expectNothingInEither(page, 'a word without sense');
    await line.fill('sto 2 KO 67.5p 15jan27 .62');
    await expect(page.getByText(`${sold}.`)).toBeVisible();
    await expect(page.getByText(/You receive \$122\.57 after \$1\.43 of fees/)).toBeVisible();
    await line.press('Enter');
    await expect(message(page)).toContainText('Recorded: sold to open 2 KO 67.50 puts');
    await expect(line).toHaveValue('');
    await expect(line).toBeFocused();
    await expect(inLog(page, sold)).toBeVisible();
  });

  await test.step('it is changed by its line', async () => {
    await button(/^Edit: sold to open 2 KO/).click();
    const edited = page.getByLabel('Change it to');
    await expectNothing(page, 'an event being changed');
    await edited.fill('sto 2 KO 65p 15jan27 .62 fee 1.43 on 2026-11-16');
    await edited.press('Enter');
    await expect(inLog(page, changed)).toBeVisible();
    await expect(inLog(page, sold)).toHaveCount(0);
  });

  await test.step('it is deleted, and put back', async () => {
    await line.fill('deposit 10,000 on 2026-11-16');
    await line.press('Enter');
    await button(/^Delete: sold to open 2 KO/).click();
    await expect(inLog(page, changed)).toHaveCount(0);
    await message(page).getByRole('button', { name: 'Undo' }).click();
    await expect(inLog(page, changed)).toBeVisible();
  });

  await test.step('all of it is there after a reload, and in another tab', async () => {
    await written(page);
    await page.reload();
    await live(page);
    await expect(inLog(page, changed)).toBeVisible();
    await expect(inLog(page, 'Deposited $10,000.00')).toBeVisible();
    const other = await page.context().newPage();
    await other.goto('./#trades/log');
    await live(other);
    await other.getByLabel('What happened').fill('btc KO .10');
    await other.getByLabel('What happened').press('Enter');
    await expect(inLog(page, 'Bought to close 2 KO 65 puts, Jan 15, 2027, at $0.10')).toBeVisible();
    await other.close();
  });
});
