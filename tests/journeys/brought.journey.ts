import { CHAIN } from './chain';
import { expect, live, open } from './journey';
import { field, message, openPlan, savedList, savedRow, test } from './plan';
import { YEAR } from './statement';
import { ranked } from './strikes';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

/** Shares a text with the app as a phone does: by opening the address in the manifest. */
async function share(page: Page, shared: Readonly<Record<string, string>>) {
  await page.goto(`./?${new URLSearchParams(shared)}`);
  await live(page);
}

test('a shared text goes where it belongs, and nothing of it stays in the address', async ({
  page,
}) => {
  const isCleared = () => expect.poll(() => new URL(page.url()).search).toBe('');

  await test.step('a confirmation is appended to the line that is being typed in Trades', async () => {
    await open(page, './#trades');
    await page.getByLabel('What happened').fill('deposit 10,000');
    await page.waitForTimeout(1000); // it is kept once typing pauses
    await share(page, { text: 'sto 2 KO 67.5p 15jan27 .62' });
    await expect(page.getByLabel('What happened')).toHaveValue(
      'deposit 10,000; sto 2 KO 67.5p 15jan27 .62',
    );
    await isCleared();
  });

  await test.step('a chain is read on Strikes', async () => {
    await share(page, { title: 'Chain', text: CHAIN });
    await ranked(page);
    await isCleared();
  });

  await test.step('a plan’s link opens', async () => {
    await share(page, { text: 'Look at https://example.com/putwise/#plan?stock=QQQ&strike=600' });
    await expect(message(page)).toContainText('Opened the plan in the link');
    await expect(field(page, 'Strike')).toHaveValue(/^600/);
    await isCleared();
  });

  await test.step('a hostile text is handled like any other text', async () => {
    await share(page, { text: '<img src=x onerror=alert(1)>', url: 'javascript:alert(1)' });
    await expect(page.getByLabel('What happened')).toHaveValue(/<img src=x onerror=alert\(1\)>/);
    await expect(page.locator('img')).toHaveCount(0);
    await isCleared();
  });
});

/** Opens files with the app as a system that has it installed does. */
const openWith = (page: Page, files: Readonly<Record<string, string>>) =>
  page.addInitScript((contents) => {
    const handles = Object.entries(contents).map(([name, text]) => ({
      getFile: () => Promise.resolve(new File([text], name)),
    }));
    const setConsumer = (take: (launch: object) => void) => take({ files: handles });
    Object.defineProperty(window, 'launchQueue', { value: { setConsumer } });
  }, files);

test('files that the system opens with the app are read, and restored only on request', async ({
  page,
  elsewhere,
}) => {
  await openPlan(page);
  await page.getByRole('button', { name: 'Save plan' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('button', { name: 'Saved plans (1)' }).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export all' }).click();
  const backup = readFileSync(await (await coming).path(), 'utf8');

  await openWith(elsewhere, {
    'year.csv': readFileSync(YEAR, 'utf8'),
    'putwise.json': backup,
    'letter.json': 'Dear broker,',
  });
  await open(elsewhere);
  await expect(elsewhere.getByRole('heading', { level: 1 })).toHaveText(/^\d+ new events/);
  const restore = elsewhere.getByRole('dialog', { name: 'Restore from this file' });
  await restore.getByRole('button', { name: 'Add 1 plan' }).click();
  await expect(restore).toBeHidden();
  await expect(message(elsewhere)).toContainText('not a Putwise');
  await elsewhere.getByRole('button', { name: 'Saved plans (1)' }).click();
  await expect(
    savedRow(elsewhere, 'GOOGL 365 put, 37 days').or(savedList(elsewhere)).first(),
  ).toBeVisible();
});

test('the browser stores what the docs say, and no more', async ({ page }) => {
  const docs = readFileSync('docs/privacy.md', 'utf8');
  const named = (row: RegExp) =>
    docs
      .split('\n')
      .filter((line) => row.test(line))
      .flatMap((line) => Array.from(line.matchAll(/`([^`]+)`/g), ([, name = '']) => name));
  const keys = named(/^\| (?:(?:local|session)Storage )?\|.*`putwise\./);
  const stores = named(/^\| (?:IndexedDB, `putwise` )?\| `(?!putwise)/).filter(
    (name) => name !== 'putwise',
  );
  await openPlan(page, './#plan?stock=QQQ&strike=600&spot=620&premium=5&expiration=2026-12-18');
  await page.getByRole('button', { name: 'Save plan' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();
  await share(page, { text: CHAIN });
  await ranked(page);
  await share(page, { text: 'sto 2 KO 67.5p 15jan27 .62' });
  await page.getByRole('button', { name: 'Record', exact: true }).click();
  await page.getByLabel('What happened').fill('btc KO .10');
  await expect(message(page)).toContainText('Recorded');
  const inStorage = () => [...Object.keys(localStorage), ...Object.keys(sessionStorage)];
  await expect.poll(() => page.evaluate(inStorage)).toContain('putwise.entry');

  const kept = await page.evaluate(async () => ({
    keys: [...Object.keys(localStorage), ...Object.keys(sessionStorage)],
    databases: (await indexedDB.databases()).map(({ name }) => name),
    stores: await new Promise<readonly string[]>((tell) => {
      const opening = indexedDB.open('putwise');
      opening.addEventListener('success', () => {
        tell([...opening.result.objectStoreNames]);
        opening.result.close();
      });
    }),
    cookies: document.cookie,
  }));
  const isNamed = (key: string) => keys.some((name) => key === name || key.startsWith(`${name}.`));
  expect(kept.keys.filter((key) => !isNamed(key))).toEqual([]);
  expect(kept.databases).toEqual(['putwise']);
  expect([...kept.stores].toSorted()).toEqual(stores.toSorted());
  expect(kept.cookies).toBe('');
});
