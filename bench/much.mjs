/**
 * A browser with the data of many years: 2,000 plans, one with a note of 1 MB, five chains, 100,000
 * events.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, table, visits } from './browser.mjs';
import { chainCode } from './chainCode.mjs';
import { leaveMuch } from './muchKept.mjs';
import { openSettled, watch } from './watch.mjs';

/** @typedef {import('@playwright/test').Page} Page */

const LOAD = { plans: 2000, noteLength: 1_000_000, events: 100_000 };
const CHAINS = 5;

/** @param {() => Promise<unknown>} act */
async function timed(act) {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

/** Lets the page finish painting. @param {Page} page */
const painted = (page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));

export async function run() {
  const { cboe, generatedChain } = await chainCode();
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const chain = cboe(generatedChain({ seed: 1, expirations: 10, strikes: 50 }));
  const files = Array.from({ length: CHAINS }, (_, at) => join(folder, `chain${at}.csv`));
  for (const [at, file] of files.entries()) {
    writeFileSync(file, chain.replaceAll('ACME', `ACM${'ABCDE'[at]}`));
  }
  const seen = await visits({ times: 3, cpu: 1 }, (page, url) => visit(page, url, files));
  rmSync(folder, { recursive: true });

  /** @param {keyof typeof seen[0]} what */
  const of = (what) => median(seen.map((one) => one[what]));
  return [
    '## Much kept',
    '',
    '2,000 plans, one with a note of 1 MB, five chains of 500 puts and 100,000 events, unthrottled, median of 3 visits.',
    '',
    ...table([
      { what: 'Plan usable', measured: of('plan') },
      { what: 'worst key on Plan', measured: of('key'), budget: 48 },
      { what: 'list of saved plans', measured: of('list') },
      { what: 'one of them found by its name', measured: of('search') },
      { what: 'a chain of earlier shown again', measured: of('chain') },
      { what: 'Trades with what follows from the log', measured: of('trades') },
      { what: 'an event recorded and shown', measured: of('event') },
    ]),
  ];
}

/** @param {Page} page @param {string} url @param {string[]} files */
async function visit(page, url, files) {
  await leaveMuch(page, url, LOAD);
  const plan = await timed(() => openSettled(page, url));
  const strike = page.getByLabel('Strike', { exact: true });
  await strike.click();
  const typing = await watch(page, async () => {
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('362.5', { delay: 120 });
    await page.waitForTimeout(500);
  });

  const saved = page.getByRole('dialog', { name: /^Saved plans/ });
  const list = await timed(async () => {
    await page.getByRole('button', { name: /^Saved plans/ }).click();
    await saved
      .locator('tbody tr')
      .nth(LOAD.plans - 1)
      .waitFor();
    await painted(page);
  });
  const search = await timed(async () => {
    await saved.getByLabel('Find').fill('Plan 1234');
    await saved.locator('tbody tr').nth(1).waitFor({ state: 'detached' });
    await painted(page);
  });
  await saved.getByRole('button', { name: 'Close' }).click();

  await page.evaluate(() => location.assign('#strikes'));
  const another = page.getByRole('button', { name: 'Read another chain' });
  for (const [at, file] of files.entries()) {
    if (at > 0) await another.click();
    await page.getByLabel('Choose files').setInputFiles(file);
    await page.getByText(`ACM${'ABCDE'[at]} from Cboe`).first().waitFor({ timeout: 60_000 });
  }
  await another.click();
  const chain = await timed(async () => {
    await page.getByRole('button', { name: 'Show the chain of ACMA' }).click();
    await page.locator('table[aria-rowcount]').waitFor();
    await painted(page);
  });

  const line = page.getByLabel('What happened');
  const trades = await timed(async () => {
    await page.evaluate(() => location.assign('#trades'));
    await line.waitFor({ timeout: 60_000 });
    await painted(page);
  });
  await line.fill('sto 1 BETA 40p 15jan27 1.00 fee 1');
  const event = await timed(async () => {
    await line.press('Enter');
    await page.getByRole('rowheader', { name: /BETA/ }).first().waitFor({ timeout: 60_000 });
    await painted(page);
  });
  return { plan, key: Math.max(...typing.interactions), list, search, chain, trades, event };
}
