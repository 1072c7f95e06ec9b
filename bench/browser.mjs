import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { launchOptions } from '../scripts/chromium.mjs';
import { serve } from '../scripts/serve.mjs';
import { buildFloor } from './buildFloor.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').CDPSession} CDPSession */

/** @typedef {{ times: number, cpu: number, network?: { latency: number, megabits: number } }} Conditions */

/**
 * Serves dist, compressed, to a browser slowed down as asked, and gives each of `times` visits a
 * new profile, so that nothing is cached.
 * @template T
 * @param {Conditions} conditions
 * @param {(page: Page, url: string) => Promise<T>} visit
 * @returns {Promise<T[]>}
 */
export async function visits(conditions, visit) {
  const [ours] = await visitsInTurn(conditions, [dist()], visit);
  return ours ?? [];
}

/**
 * The same for our page, a bare one, and any others, alternating, so that all run under the same
 * conditions.
 * @template T
 * @param {Conditions} conditions
 * @param {(page: Page, url: string) => Promise<T>} visit
 * @param {readonly string[]} more the folders of the others
 */
export async function visitsBesideFloor(conditions, visit, more = []) {
  const folders = [dist(), await buildFloor(), ...more];
  const [ours = [], floor = [], ...others] = await visitsInTurn(conditions, folders, visit);
  return { ours, floor, others };
}

export function dist() {
  const folder = resolve(import.meta.dirname, '../dist');
  if (!existsSync(folder)) throw new Error('nothing to measure: run `npm run build` first');
  return folder;
}

/**
 * @template T
 * @param {Conditions} conditions
 * @param {string[]} folders
 * @param {(page: Page, url: string) => Promise<T>} visit
 */
async function visitsInTurn({ times, cpu, network }, folders, visit) {
  const servers = await Promise.all(folders.map((folder) => serve({ folder })));
  const browser = await chromium.launch(await launchOptions());
  const seen = folders.map(() => /** @type {T[]} */ ([]));
  for (let time = 0; time < times; time++) {
    for (const [at, server] of servers.entries()) {
      const context = await browser.newContext({ viewport: { width: 1320, height: 900 } });
      const page = await context.newPage();
      const devtools = await context.newCDPSession(page);
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: cpu });
      if (network) await slowDown(devtools, network);
      seen[at]?.push(await visit(page, server.url));
      await context.close();
    }
  }
  await browser.close();
  await Promise.all(servers.map((server) => server.close()));
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

/** @typedef {{ what: string, ours: number, floor: number, budget?: number }} Beside in milliseconds, the budget as a ratio */

/** @param {Beside[]} rows */
export const tableBesideFloor = (rows) => [
  '| | bare page | ours | ratio | budget |',
  '| --- | --- | --- | --- | --- |',
  ...rows.map(({ what, ours, floor, budget }) => {
    const ratio = floor > 0 ? ours / floor : NaN;
    const limit = budget === undefined ? '' : `${budget}${ratio > budget ? ' **missed**' : ''}`;
    const shown = Number.isNaN(ratio) ? '—' : ratio.toFixed(2);
    return `| ${what} | ${Math.round(floor)} ms | ${Math.round(ours)} ms | ${shown} | ${limit} |`;
  }),
];

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
