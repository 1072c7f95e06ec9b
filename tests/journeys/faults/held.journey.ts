import { readFileSync } from 'node:fs';
import { expect, open } from '../journey';
import { message, openPlan, openSaved, test } from '../plan';
import { button, makes, title } from '../statement';
import { goToTrades, log, openLog, record, recordsIn, sale } from './faults';
import { KEPT, leave, SOLD, type Standing } from './standing';
import type { BrowserContext, Page } from '@playwright/test';

const OLDER: Standing = { ...KEPT, version: KEPT.version - 1 };

const USD = 'tests/fixtures/statements/ibkr-activity-usd.csv';

/** A tab that opened an older database and holds it while it exists. */
async function holdWith(context: BrowserContext): Promise<Page> {
  const other = await context.newPage();
  await other.goto('./icon.svg');
  await other.evaluate(
    () => new Promise((opened) => indexedDB.open('putwise').addEventListener('success', opened)),
  );
  return other;
}

/** A backup of this many puts. */
const backup = (many: number) =>
  JSON.stringify({
    app: 'putwise',
    version: 2,
    savedAt: '2026-11-17T15:00:00.000Z',
    contents: {
      event: Array.from({ length: many }, (_, at) => ({
        ...SOLD,
        data: { ...SOLD.data, id: `e${at}`, place: at + 1 },
      })),
    },
  });

async function restore(page: Page, many: number) {
  await openSaved(page);
  await page.getByLabel('Restore from a file').setInputFiles({
    name: 'backup.json',
    mimeType: 'application/json',
    buffer: Buffer.from(backup(many)),
  });
  await page
    .getByRole('dialog', { name: 'Restore from this file' })
    .getByRole('button', { name: /^Add/ })
    .click();
}

/** Tries to close the page, and cancels if asked; returns whether it was asked. */
async function isAskedAtClosing(page: Page): Promise<boolean> {
  const asked = page.waitForEvent('dialog').then(
    async (dialog) => {
      await dialog.dismiss();
      return true;
    },
    () => false,
  );
  const closed = page.waitForEvent('close').then(() => false);
  await page.close({ runBeforeUnload: true });
  return Promise.race([asked, closed]);
}

test('tabs that wait for a database held by another tab say so, and show no empty book', async ({
  page,
  context,
}) => {
  await leave(page, OLDER);
  const older = await holdWith(context);
  // The browser tells only the first tab that it must wait.
  const second = await context.newPage();
  for (const tab of [page, second]) {
    await open(tab, './#trades');
    await expect(title(tab)).toHaveText('Your trades are held by another tab of Putwise.');
    await expect(tab.getByRole('alert')).toContainText('Close it to see them here');
    await expect(tab.getByText('Nothing is recorded yet.')).toBeHidden();
  }
  // No exported file claims to be complete.
  await openPlan(page);
  await openSaved(page);
  await page.getByRole('button', { name: 'Export all' }).click();
  await expect(message(page)).toContainText('It does not include your log.');
  await page.keyboard.press('Escape');

  await older.close();
  await expect(second.getByRole('table', { name: 'Open puts' })).toContainText('ACME 95 put');
  await goToTrades(page);
  await expect(page.getByRole('table', { name: 'Open puts' })).toContainText('ACME 95 put');
});

test('a statement is added only once the tab that holds the log is closed, and is kept over a reload', async ({
  page,
  context,
}) => {
  await leave(page, OLDER);
  const older = await holdWith(context);
  await open(page, './#trades/statement');
  await page.getByLabel('Or paste a statement').fill(readFileSync(USD, 'utf8'));
  await button(page, 'Read this text').click();
  await makes(page, /^16 new events/);
  const tray = page.getByRole('complementary', { name: 'Add' });
  await button(page, 'Add 16 events').click();
  await expect(tray.getByRole('alert')).toContainText('held by another tab of Putwise');
  await older.close();
  await expect(tray).toContainText('You can take it out again whole');
  await button(page, 'Add 16 events').click();
  await expect(message(page)).toContainText('Added 16 events from Pasted text.');
  await page.reload();
  await openLog(page);
  await expect(log(page)).toContainText('18 events');
});

test('changes too large to keep while a database is held are said to be only in their tab, which asks before it closes', async ({
  page,
  context,
}) => {
  await leave(page, OLDER);
  const older = await holdWith(context);
  await openPlan(page);
  await goToTrades(page);
  await record(page, sale('BETA'));
  expect(await page.evaluate(() => JSON.stringify(localStorage).includes('BETA'))).toBe(true);
  await restore(page, 2100);
  await expect(message(page)).toContainText(
    'Added 2,100 events to the log. It is only in this tab until the older tab of Putwise is closed',
  );
  await page.keyboard.press('Escape');
  await expect(page.getByRole('alert')).toContainText('Not all that you did here is kept yet.');
  expect(await isAskedAtClosing(page)).toBe(true);
  await older.close();
  await expect(page.getByRole('alert')).toBeHidden();
  await expect.poll(() => page.evaluate(recordsIn, 'events')).toHaveLength(2102);
  expect(await isAskedAtClosing(page)).toBe(false);
});

test('a restored backup survives however soon its tab is closed: it is stored at once, or the browser asks', async ({
  page,
  context,
}) => {
  for (const [many, isMuch] of [
    [1500, false],
    [4000, true],
  ] as const) {
    await leave(page, { ...KEPT, texts: {}, records: {} });
    const tab = await context.newPage();
    await tab.addInitScript(() => {
      // Nothing is written before the tab is closed.
      const begin = Reflect.get(IDBDatabase.prototype, 'transaction') as (
        ...given: unknown[]
      ) => IDBTransaction;
      IDBDatabase.prototype.transaction = function late(...given: unknown[]) {
        if (given[1] === 'readwrite') throw new DOMException('not yet', 'QuotaExceededError');
        return begin.apply(this, given);
      };
    });
    await openPlan(tab);
    await restore(tab, many);
    await expect(tab.getByRole('dialog', { name: 'Restore from this file' })).toBeHidden();
    expect(await isAskedAtClosing(tab)).toBe(isMuch);
    await tab.close();
    if (isMuch) continue;
    await open(page, './#trades/log');
    await expect(log(page)).toContainText('1,500 events');
    await expect.poll(() => page.evaluate(recordsIn, 'events')).toHaveLength(1500);
  }
});

test('a trade that no storage has room for is said to be only in its tab, which asks before it closes', async ({
  page,
}) => {
  await leave(page, KEPT);
  await page.addInitScript(() => {
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    Storage.prototype.setItem = full;
    IDBObjectStore.prototype.put = full;
  });
  await openPlan(page);
  await goToTrades(page);
  await record(page, sale('BETA'));
  await expect(message(page)).toContainText('Recorded: sold to open 1 BETA 40 put');
  await expect(message(page)).toContainText('It is only in this tab until there is room');
  await expect(
    page.getByRole('alert').filter({ hasText: 'Not all that you did here is kept yet.' }),
  ).toBeVisible();
  expect(await isAskedAtClosing(page)).toBe(true);
});
