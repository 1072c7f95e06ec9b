import { expect, live } from '../journey';
import { dialog, field, openPlan, test } from '../plan';
import { expectPlans, goToTrades, log, openLog, record, sale } from './faults';
import { KEPT, leave } from './standing';

test('a page that is left and returned to has all that was typed, and keeps in step with other tabs', async ({
  page,
  context,
}) => {
  await leave(page, KEPT);
  await openPlan(page);
  await field(page, 'Strike').fill('300');
  await goToTrades(page);
  await record(page, sale('BETA'));
  await page.getByLabel('What happened').fill('sto 2 KO');
  await page.goto('./icon.svg');

  // Meanwhile another tab saves a plan, and records.
  const other = await context.newPage();
  await openPlan(other);
  await other.getByRole('button', { name: 'Save plan' }).click();
  await dialog(other).getByLabel('Name').fill('Two');
  await dialog(other).getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog(other)).toBeHidden();
  await goToTrades(other);
  await record(other, sale('GAMMA'));

  await page.goBack();
  await live(page);
  await expect(page.getByLabel('What happened')).toHaveValue('sto 2 KO');
  await expectPlans(page, ['Two', 'One']);
  await openLog(page);
  for (const stock of ['ACME', 'BETA', 'GAMMA']) {
    await expect(log(page).getByText(stock)).toHaveCount(1);
  }
  // Each hears of the other again.
  await record(page, sale('DELTA'));
  await openLog(other);
  await expect(log(other).getByText('DELTA')).toHaveCount(1);
  await record(other, sale('OMEGA'));
  await expect(log(page).getByText('OMEGA')).toHaveCount(1);
  await page.evaluate(() => location.assign('#plan'));
  await expect(field(page, 'Strike')).toHaveValue(/^300/);
});
