import { expect } from '../journey';
import { dialog, field, openPlan, test } from '../plan';
import { button, chooseFiles, makes, YEAR } from '../statement';
import { expectPlans, goToTrades, kill, log, openLog, record, recordsIn, sale } from './faults';
import { KEPT, leave } from './standing';
import type { Page } from '@playwright/test';

interface Act {
  /** The user's last action. */
  readonly act: (page: Page) => Promise<unknown>;
  /** What must be there at the next visit. */
  readonly kept: (page: Page) => Promise<unknown>;
}

const ACTS: Readonly<Record<string, Act>> = {
  'a trade is typed': {
    act: async (page) => {
      await field(page, 'Strike').fill('300');
      await field(page, 'Premium').fill('');
      await field(page, 'Premium').pressSequentially('3.25', { delay: 400 });
    },
    // Typing is written after at most a second.
    kept: async (page) => {
      await expect(field(page, 'Strike')).toHaveValue('300.00');
      await expect(field(page, 'Premium')).toHaveValue(/^3(\.\d*)?$/);
    },
  },
  'a plan is saved': {
    act: async (page) => {
      await field(page, 'Strike').fill('300');
      await page.getByRole('button', { name: 'Save plan' }).click();
      await dialog(page).getByLabel('Name').fill('Two');
      await dialog(page).getByRole('button', { name: 'Save', exact: true }).click();
      await expect(dialog(page)).toBeHidden(); // it waits for its turn among the tabs
    },
    kept: (page) => expectPlans(page, ['Two', 'One']),
  },
  'a plan is renamed': {
    act: async (page) => {
      await page.getByRole('button', { name: 'Saved plans (1)' }).click();
      await page.getByRole('button', { name: 'Rename One' }).click();
      await dialog(page).getByLabel('Name').fill('First');
      await dialog(page).getByRole('button', { name: 'Save', exact: true }).click();
      await expect(dialog(page)).toBeHidden(); // it waits for its turn among the tabs
    },
    kept: (page) => expectPlans(page, ['First']),
  },
  'a trade is recorded': {
    act: async (page) => {
      await goToTrades(page);
      await record(page, sale('BETA'));
    },
    kept: async (page) => {
      await goToTrades(page);
      await openLog(page);
      await expect(log(page).getByText('BETA')).toHaveCount(1);
    },
  },
  'a trade is deleted': {
    act: async (page) => {
      await goToTrades(page);
      await openLog(page);
      await page.getByRole('button', { name: /^Delete: sold to open 1 ACME/ }).click();
    },
    kept: async (page) => {
      await goToTrades(page);
      await expect(page.getByText('Nothing is recorded yet.')).toBeVisible();
    },
  },
  'a statement is added': {
    act: async (page) => {
      await page.evaluate(() => location.assign('#trades/statement'));
      await chooseFiles(page, [YEAR]);
      await makes(page, /^\d+ new events/);
      await button(page, /^Add \d+ events$/).click();
    },
    kept: async (page) => {
      await goToTrades(page);
      await openLog(page);
      await expect(log(page)).toContainText('72 events'); // with the put and the cash from before
      expect(await page.evaluate(recordsIn, 'batches')).toHaveLength(1);
    },
  },
};

for (const [name, { act, kept }] of Object.entries(ACTS)) {
  test(`a page killed right after ${name} has lost nothing`, async ({ page, context }) => {
    await leave(page, KEPT);
    await openPlan(page);
    await act(page);
    await kill(page);
    const next = await context.newPage();
    await openPlan(next);
    await kept(next);
  });
}
