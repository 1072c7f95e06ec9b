import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { launchOptions } from '../scripts/chromium.mjs';
import { serve } from '../scripts/serve.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').CDPSession} CDPSession */

/**
 * Serves dist, compressed, to a browser slowed down as asked, and gives each of `times` visits a new
 * profile, so that nothing is cached.
 * @template T
 * @param {{ times: number, cpu: number, network?: { latency: number, megabits: number } }} conditions
 * @param {(page: Page, url: string) => Promise<T>} visit
 * @returns {Promise<T[]>}
 */
export async function visits({ times, cpu, network }, visit) {
  const folder = resolve(import.meta.dirname, '../dist');
  if (!existsSync(folder)) throw new Error('nothing to measure: run `npm run build` first');
  const server = await serve({ folder });
  const browser = await chromium.launch(await launchOptions());
  const seen = [];
  for (let time = 0; time < times; time++) {
    const context = await browser.newContext({ viewport: { width: 1320, height: 900 } });
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: cpu });
    if (network) await slowDown(devtools, network);
    seen.push(await visit(page, server.url));
    await context.close();
  }
  await browser.close();
  await server.close();
  return seen;
}

/** @param {CDPSession} devtools @param {{ latency: number, megabits: number }} network */
async function slowDown(devtools, { latency, megabits }) {
  const bytes = (megabits * 1e6) / 8;
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: bytes,
    uploadThroughput: bytes,
  });
}

/** @param {number[]} values */
export const median = (values) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** @typedef {{ what: string, measured: number, budget?: number }} Row in milliseconds */

/** @param {Row[]} rows */
export const table = (rows) => [
  '| | measured | budget |',
  '| --- | --- | --- |',
  ...rows.map(({ what, measured, budget }) => {
    const limit =
      budget === undefined ? '' : `${budget} ms${measured > budget ? ' **missed**' : ''}`;
    return `| ${what} | ${Math.round(measured)} ms | ${limit} |`;
  }),
];
