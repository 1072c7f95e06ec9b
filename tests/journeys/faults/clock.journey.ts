import { shiftClock } from '../clock';
import { expect, test } from '../journey';
import { field, openPlan, startOn } from '../plan';
import { goToTrades, openLog, log, record } from './faults';
import type { Page } from '@playwright/test';

const HOUR = 3_600_000;

/** Time passes, or the clock is set, while the page is in the background. */
async function pass(page: Page, milliseconds: number) {
  await page.evaluate(shiftClock, milliseconds);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
}

interface Night {
  readonly from: string;
  /** The last trading day by then: a trade is recorded as of it. */
  readonly traded: string;
  /** Hours that pass and, after each, the date in New York and the days left. */
  readonly passes: readonly (readonly [hours: number, today: string, days: string])[];
  readonly expiration: string;
}

const NIGHTS: Readonly<Record<string, Night>> = {
  'midnight in New York': {
    from: '2026-11-17T23:30:00-05:00',
    traded: 'Nov 17',
    expiration: '2026-12-18',
    passes: [
      [0, '2026-11-17', '31'],
      [1, '2026-11-18', '30'],
    ],
  },
  'the end of daylight saving': {
    from: '2026-10-31T23:30:00-04:00',
    traded: 'Oct 30',
    expiration: '2026-11-20',
    passes: [
      [0, '2026-10-31', '20'],
      [24, '2026-11-01', '19'], // 22:30, since that day has 25 hours
      [1, '2026-11-01', '19'],
      [1, '2026-11-02', '18'],
    ],
  },
  'the start of daylight saving': {
    from: '2027-03-13T23:30:00-05:00',
    traded: 'Mar 12',
    expiration: '2027-04-16',
    passes: [
      [0, '2027-03-13', '34'],
      [23, '2027-03-14', '33'], // 23:30, since that day has 23 hours
      [1, '2027-03-15', '32'],
    ],
  },
  'a clock that is set back': {
    from: '2026-11-18T09:00:00-05:00',
    traded: 'Nov 18',
    expiration: '2026-12-18',
    passes: [
      [0, '2026-11-18', '30'],
      [-24, '2026-11-17', '31'],
      [48, '2026-11-19', '29'],
    ],
  },
};

for (const timezoneId of ['Pacific/Auckland', 'Asia/Kolkata', 'Pacific/Honolulu']) {
  test.describe(`on a machine in ${timezoneId}`, () => {
    test.use({ timezoneId });

    for (const [name, { from, traded, expiration, passes }] of Object.entries(NIGHTS)) {
      test(`${name} counts days as New York does, and loses nothing that is typed`, async ({
        page,
        context,
      }) => {
        await startOn(context, from);
        await openPlan(page);
        await field(page, 'Expiration date').fill(expiration);
        await goToTrades(page);
        await record(page, `sto 1 BETA 40p ${expiration} 1.00 fee 1`);
        await page.getByLabel('What happened').fill('btc BETA');
        for (const [hours, today, days] of passes) {
          await pass(page, hours * HOUR);
          await expect(page.getByLabel('As of')).toHaveValue(today);
          await expect(page.getByLabel('What happened')).toHaveValue('btc BETA');
          await page.evaluate(() => location.assign('#plan'));
          await expect(field(page, 'Days to expiration')).toHaveValue(days);
          await expect(field(page, 'Expiration date')).toHaveValue(expiration);
          await expect(field(page, 'Strike')).toHaveValue('365.00');
          await goToTrades(page);
        }
        await openLog(page);
        await expect(log(page).getByText('BETA 40 put')).toHaveCount(1);
        await expect(log(page)).toContainText(traded);
      });
    }
  });
}
