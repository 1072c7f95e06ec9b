import { firstScripts } from '../../scripts/sizes.mjs';
import { expect, live, open, test } from './journey';
import type { Page, Route } from '@playwright/test';

const strike = (page: Page) => page.getByLabel('Strike', { exact: true });

/** Blocks files until the returned function is called. */
async function block(page: Page, files: string): Promise<() => Promise<void>> {
  const refuse = (route: Route) => route.abort();
  await page.route(files, refuse);
  return () => page.unroute(files, refuse);
}

test('if a script that the page needs first is missing, the page says so, and what is typed survives the reload', async ({
  page,
  complaints,
}) => {
  for (const file of firstScripts()) {
    const letIn = await block(page, `**/${file}`);
    await page.goto('./');
    await expect(page.getByText('Putwise did not load')).toBeVisible();
    await strike(page).fill('300');
    await letIn();
    await page.getByRole('button', { name: 'Reload the page' }).click();
    await live(page);
    await expect(strike(page)).toHaveValue(/^300(\.00)?$/);
    await expect(page.getByText('Putwise did not load')).toBeHidden();
    await page.evaluate(() => sessionStorage.clear());
    await page.evaluate(() => localStorage.clear());
  }
  complaints.length = 0;
});

test('if every later script is missing, the page still answers and says so, and all of them load on a retry', async ({
  page,
  complaints,
}) => {
  const first = new Set(firstScripts());
  const isLater = (url: URL) => url.pathname.endsWith('.js') && !first.has(url.pathname.slice(1));
  const refuse = (route: Route) => route.abort();
  await page.route(isLater, refuse);
  await open(page);
  await expect(page.getByText(/nothing you type is kept/)).toBeVisible();
  await strike(page).fill('300');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('$300');
  await page.getByRole('button', { name: 'Save plan' }).click();
  await expect(page.getByText('“Save plan” did not load.')).toBeVisible();

  await page.unroute(isLater, refuse);
  await page.getByRole('button', { name: 'Try again' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('region', { name: 'Your rules' })).toBeAttached();
  await expect(page.locator('.lost:visible')).toHaveCount(0);
  await expect(strike(page)).toHaveValue(/^300(\.00)?$/);
  complaints.length = 0;
});

test('a page printed before its scripts have loaded says that the sheet is not ready', async ({
  page,
}) => {
  await page.route('**/*.js', () => {}); // never answered
  await page.goto('./', { waitUntil: 'commit' });
  await page.locator('[data-print-sheet]').waitFor({ state: 'attached' });
  await page.emulateMedia({ media: 'print' });
  const notice = page.locator('[data-print-sheet]');
  const said = () => notice.evaluate((sheet) => getComputedStyle(sheet, '::before').content);
  expect(await said()).toContain('The sheet is not ready yet.');
  await expect(notice).toBeVisible();
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeHidden();
});

test('opened on a slow phone and printed 0.1 s later, the page prints the sheet or says that it is not ready', async ({
  page,
  context,
}) => {
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  await page.goto('./', { waitUntil: 'commit' });
  await page.locator('[data-print-sheet]').waitFor({ state: 'attached' });
  await page.waitForTimeout(100);
  await page.emulateMedia({ media: 'print' });
  // At once, as a browser prints: a moment later the page may be live, and prints nothing.
  const [words, notice, main] = await page.evaluate(() => {
    dispatchEvent(new Event('beforeprint'));
    const sheet = document.querySelector('[data-print-sheet]')!;
    return [
      sheet.textContent,
      getComputedStyle(sheet, '::before').content,
      getComputedStyle(document.querySelector('main')!).display,
    ] as const;
  });
  expect(words.includes('Order ticket') || notice.includes('not ready yet')).toBe(true);
  expect(main).toBe('none');
});
