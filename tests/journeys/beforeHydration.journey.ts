import { firstScripts } from '../../scripts/sizes.mjs';
import { expect, expectKept, live, open, test } from './journey';
import type { BrowserContext, Page } from '@playwright/test';

const strike = (page: Page) => page.getByLabel('Strike', { exact: true });
const breakeven = (page: Page) =>
  page
    .locator('dt')
    .filter({ hasText: /^Breakeven/ })
    .first()
    .locator('xpath=following-sibling::dd[1]');

/** A slow phone on a slow connection, so that the page goes live during typing. */
async function slowDown(context: BrowserContext, page: Page) {
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 600,
    downloadThroughput: -1,
    uploadThroughput: -1,
  });
}

async function typeSlowly(page: Page, text: string) {
  await strike(page).fill('');
  await strike(page).pressSequentially(text, { delay: 150 });
}

/** Blocks the page's scripts until the returned function is called. */
async function holdScripts(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/*.js', async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

test('text typed before React has loaded is kept, and is never shown beside an old figure', async ({
  page,
}) => {
  const release = await holdScripts(page);
  await page.goto('./', { waitUntil: 'commit' });
  await expect(breakeven(page)).toBeVisible();
  const example = await breakeven(page).innerText();

  await strike(page).fill('300');
  await expect(breakeven(page)).toBeHidden();

  release();
  await live(page);
  await expect(strike(page)).toHaveValue(/^300(\.00)?$/);
  await expect(breakeven(page)).toBeVisible();
  await expect(breakeven(page)).toContainText('294.');
  expect(example).not.toContain('294.');
});

test('a key pressed before the payoff’s code has loaded leaves no old payoff beside its figures', async ({
  page,
}) => {
  const first = new Set(firstScripts());
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/*.js', async (route, request) => {
    if (!first.has(new URL(request.url()).pathname.slice(1))) await released;
    await route.continue();
  });
  const payoff = page.locator('figure text').filter({ hasText: 'Strike' });
  await open(page);
  await expect(payoff).toHaveText('Strike $365');

  await strike(page).fill('300');
  await expect(breakeven(page)).toContainText('294.');
  await expect(payoff).toBeHidden();

  release();
  await expect(payoff).toHaveText('Strike $300');
});

test('typing while the page goes live loses no key', async ({ page, context }) => {
  await slowDown(context, page);
  await page.goto('./', { waitUntil: 'commit' });
  await typeSlowly(page, '312.123456789');
  await live(page);
  await expect(strike(page)).toHaveValue('312.123456789');
  await expect(breakeven(page)).toContainText('306.');
});

test('a returning user never sees the example’s figures', async ({ page }) => {
  await open(page);
  await strike(page).fill('300');
  await expect(breakeven(page)).toContainText('294.');
  await expectKept(page, '"strike":"300');

  const release = await holdScripts(page);
  await page.reload({ waitUntil: 'commit' });
  await expect(strike(page)).toBeAttached();
  await expect(breakeven(page)).toBeHidden();

  release();
  await live(page);
  await expect(strike(page)).toHaveValue(/^300(\.00)?$/);
  await expect(breakeven(page)).toContainText('294.');
});

test('what a returning user types early stays, over what was stored', async ({ page }) => {
  await open(page);
  await strike(page).fill('300');
  await expectKept(page, '"strike":"300');

  const release = await holdScripts(page);
  await page.reload({ waitUntil: 'commit' });
  await strike(page).fill('310');
  release();
  await live(page);
  await expect(strike(page)).toHaveValue(/^310(\.00)?$/);
  await expect(breakeven(page)).toContainText('304.');
});

test('early typing stays when stored data must be read first', async ({ page, context }) => {
  await open(page);
  await strike(page).fill('300');
  await expectKept(page, '"strike":"300');

  await slowDown(context, page);
  await page.reload({ waitUntil: 'commit' });
  await typeSlowly(page, '312.123456789');
  await live(page);
  await expect(strike(page)).toHaveValue('312.123456789');
  await expect(breakeven(page)).toContainText('306.');
});
