import type { Page } from '@playwright/test';
import { expect } from '../journey';
import { closeSaved, openSaved, savedNames } from '../plan';

export const log = (page: Page) => page.getByRole('region', { name: 'Log' });

export async function goToTrades(page: Page) {
  const places = page.getByRole('navigation', { name: 'Places' });
  await places.getByRole('link', { name: 'Trades' }).click();
  await expect(page.getByLabel('What happened')).toBeVisible();
}

export async function openLog(page: Page) {
  await page.evaluate(() => location.assign('#trades/log'));
  await expect(log(page)).toBeVisible();
}

export async function expectPlans(page: Page, names: readonly string[]) {
  await openSaved(page);
  await expect(savedNames(page)).toHaveText([...names]);
  await closeSaved(page);
}

/** A line that records the sale of a put on a stock. */
export const sale = (stock: string) => `sto 1 ${stock} 40p 18dec26 1.00 fee 1 on 16nov26`;

/** Types a line for an event, and records it. */
export async function record(page: Page, line: string) {
  const field = page.getByLabel('What happened');
  await field.fill(line);
  await field.press('Enter');
  await expect(field).toHaveValue('');
}

/** Runs in the page: everything in a database store, whatever version left it. */
export async function recordsIn(store: string): Promise<readonly unknown[]> {
  const opening = indexedDB.open('putwise');
  await new Promise((opened) => opening.addEventListener('success', opened));
  const all = opening.result.transaction(store).objectStore(store).getAll();
  await new Promise((done) => all.addEventListener('success', done));
  opening.result.close();
  return all.result;
}

/** Ends the page as the browser does when it runs out of memory: without notice. */
export async function kill(page: Page) {
  const devtools = await page.context().newCDPSession(page);
  const isGone = page.waitForEvent('crash');
  void devtools.send('Page.crash').catch(() => {});
  await isGone;
}
