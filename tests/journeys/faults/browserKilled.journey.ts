import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { launchOptions } from '../../../scripts/chromium.mjs';
import { expect, written } from '../journey';
import { dialog, field, openPlan, test } from '../plan';
import { expectPlans } from './faults';

/** A separate browser whose profile survives it. */
async function start(profile: string) {
  const { executablePath, args } = await launchOptions();
  const browser = spawn(
    executablePath,
    [...args, '--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`],
    { stdio: 'ignore' },
  );
  const said = join(profile, 'DevToolsActivePort');
  await expect.poll(() => readFile(said, 'utf8').catch(() => '')).toMatch(/^\d+\n/);
  const [port] = (await readFile(said, 'utf8')).split('\n');
  const connected = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const ended = new Promise((end) => browser.once('exit', end));
  return {
    context: connected.contexts()[0]!,
    /** Kills it at once, as a power failure would. */
    async kill() {
      browser.kill('SIGKILL');
      await ended;
      await rm(said);
    },
  };
}

async function openIn(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await openPlan(page, address);
  return page;
}

test('a browser killed right after saving plans has lost none', async ({ baseURL }) => {
  const profile = await mkdtemp(join(tmpdir(), 'putwise-'));
  const first = await start(profile);
  try {
    const page = await openIn(first.context, baseURL!);
    await field(page, 'Strike').fill('300');
    await page.getByRole('button', { name: 'Save plan' }).click();
    await dialog(page).getByLabel('Name').fill('One');
    await dialog(page).getByRole('button', { name: 'Save', exact: true }).click();
    await expect(dialog(page)).toBeHidden();
    await expect(page.getByRole('button', { name: 'No copy yet, 1 change' })).toBeVisible();
    await written(page);
  } finally {
    await first.kill();
  }
  // Chromium writes this to disk seconds after the page does: on a slow machine, before it was killed.
  await rm(join(profile, 'Default/Local Storage'), {
    recursive: true,
    force: true,
    maxRetries: 5,
  });
  const second = await start(profile);
  try {
    const page = await openIn(second.context, baseURL!);
    await expect(page.getByText(/Brought back from a second copy: One\.$/)).toBeVisible();
    await expectPlans(page, ['One']);
  } finally {
    await second.kill();
    await rm(profile, { recursive: true, maxRetries: 5 }); // its other processes end a moment later
  }
});
