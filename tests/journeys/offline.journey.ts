import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '../../scripts/serve.mjs';
import type { Page } from '@playwright/test';
import { expect, live, open, test } from './journey';
import { field, message } from './plan';

test.use({ serviceWorkers: 'allow' });

test('after one visit the app opens with its server gone', async ({ page }) => {
  const server = await serve({ folder: 'dist', compresses: false });
  await open(page, server.url);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await server.close();

  await page.reload();
  await live(page);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  await page.goto(`${server.url}#plan?strike=365`);
  await live(page);

  // The market's past is in a file of its own.
  await page.goto(`${server.url}#trades/history`);
  await page.reload();
  await live(page);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('9.6% a year');
});

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  dependencies: Record<string, string>;
};

test('the licenses of its packages come with the app, and open offline, too', async ({ page }) => {
  const server = await serve({ folder: 'dist', path: '/some/deep/path/', compresses: false });
  await open(page, server.url);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await server.close();
  await page.reload();
  await live(page);
  await page.getByText('About the figures').click();
  await page.getByRole('link', { name: 'Licenses of what it is built with' }).click();

  const text = page.locator('body');
  await expect(text).toContainText('Putwise holds code of these packages');
  // The files declared here, those they bring along, and the service worker's.
  const names = [...Object.keys(dependencies), 'scheduler', 'd3-scale', 'workbox-precaching'];
  for (const name of names) await expect(text).toContainText(`${name} `);
  await expect(text).toContainText('Permission is hereby granted, free of charge');
  await expect(text).toContainText('Apache License');
});

test('the app works from a folder of any static host, and offline, too', async ({ page }) => {
  const server = await serve({ folder: 'dist', path: '/some/deep/path/', compresses: false });
  await open(page, server.url);
  const icon = await page.request.get(new URL('icon.svg', server.url).href);
  expect(icon.ok()).toBe(true);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await server.close();

  await page.reload();
  await live(page);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('each place works in a folder under the strict headers that a host should send, with workers and offline', async ({
  page,
}) => {
  const server = await serve({
    folder: 'dist',
    path: '/some/deep/path/',
    compresses: false,
    strictly: true,
  });
  const answer = await page.goto(`${server.url}#compare`);
  await live(page);
  // Failing requests or policy violations in any place would be console errors, which fail this
  // test.
  for (const place of ['Strikes', 'Order', 'Trades', 'Plan', 'Compare']) {
    const places = page.getByRole('navigation', { name: 'Places' });
    await places.getByRole('link', { name: place }).click();
    await expect(page).toHaveTitle(new RegExp(`^Putwise: ${place}`, 'i'));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  const { headers } = { headers: answer!.headers() };
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(headers['cross-origin-embedder-policy']).toBe('require-corp');
  const script = await page.evaluate(
    () => document.querySelector<HTMLScriptElement>('script[type=module]')!.src,
  );
  expect((await page.request.get(script)).headers()['cache-control']).toContain('immutable');
  // The simulated year comes from a worker.
  await page.getByText(/^Repeating it for/).click();
  await expect(page.getByText(/^Simulated 10,000 paths\.$/)).toBeVisible();
  await page.evaluate(() => navigator.serviceWorker.ready);
  await server.close();
  await page.reload();
  await live(page);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('T-bills');
});

test('no file of the build is a source map or names the folder it was built in', () => {
  const files = readdirSync('dist', { recursive: true, encoding: 'utf8' });
  expect(files.some((file) => file.startsWith('assets'))).toBe(true);
  expect(files.filter((file) => file.endsWith('.map'))).toEqual([]);
  const texts = files.filter((file) => /\.(html|js|css|txt|webmanifest|json)$/.test(file));
  const here = process.cwd();
  expect(
    texts.filter((file) => {
      const text = readFileSync(join('dist', file), 'utf8');
      return text.includes(here) || text.includes('sourceMappingURL');
    }),
  ).toEqual([]);
});

test('the headers in the docs are those of the build', () => {
  const docs = readFileSync('docs/hosting.md', 'utf8');
  const lines = readFileSync('dist/_headers', 'utf8')
    .split('\n')
    .map((line) => line.trim());
  const stated = lines.filter((line) => line !== '' && !line.startsWith('Content-Security-Policy'));
  expect(stated.length).toBeGreaterThan(8);
  expect(stated.filter((line) => !docs.includes(line))).toEqual([]);
});

test('a browser can install the app', async ({ page, context }) => {
  await open(page);
  const devtools = await context.newCDPSession(page);
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
  // Journeys run in private windows, which may be all that is wrong.
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);

  const { errors, data, url } = await devtools.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const { icons } = JSON.parse(data ?? '') as { icons: { src: string }[] };
  for (const { src } of icons) {
    const icon = await page.request.get(new URL(src, url).href);
    expect(icon.headers()['content-type']).toMatch(/^image/);
  }
});

/** The built app in a separate folder, into which a newer version can be put. */
function copyOfApp(): string {
  const folder = test.info().outputPath('app');
  cpSync('dist', folder, { recursive: true });
  return folder;
}

test('the service worker answers only for its own files', async ({ browser }) => {
  const context = await browser.newContext(); // in which a request may fail, as it should here
  const page = await context.newPage();
  const server = await serve({ folder: 'dist', path: '/putwise/', compresses: false });
  await open(page, server.url);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await server.close();
  await page.reload();
  await live(page);
  const answerTo = (address: string) =>
    page.evaluate(
      (url) =>
        fetch(url).then(
          ({ status }) => status,
          () => 'none',
        ),
      address,
    );
  expect(await answerTo('icon.svg')).toBe(200);
  expect(await answerTo('another-page.html')).toBe('none');
  expect(await answerTo('/')).toBe('none');
  await context.close();
});

/** Opens the app from such a folder, once it is stored in the browser. */
async function openKept(page: Page) {
  const folder = copyOfApp();
  const server = await serve({ folder, compresses: false });
  await open(page, server.url);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload();
  await live(page);
  return { folder, server };
}

/** Accepts the new version's offer, and waits until the page is up again. */
async function reloadFrom(page: Page) {
  await Promise.all([
    page.waitForEvent('load', { timeout: 30_000 }),
    message(page).getByRole('button', { name: 'Reload' }).click(),
  ]);
  await live(page);
}

test('a new version is announced, waits, and loads on request', async ({ page }) => {
  const { folder, server } = await openKept(page);
  await field(page, 'Strike').fill('360');
  writeFileSync(`${folder}/sw.js`, `${readFileSync(`${folder}/sw.js`, 'utf8')}\n// newer`);
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await expect(message(page)).toContainText('A new version of Putwise is ready.');
  await expect(field(page, 'Strike')).toHaveValue(/^360/);
  await reloadFrom(page);
  await expect(field(page, 'Strike')).toHaveValue(/^360/);
  await server.close();
});

test('a new version that is slow to take over does not block a reload', async ({ page }) => {
  const { folder, server } = await openKept(page);
  const worker = readFileSync(`${folder}/sw.js`, 'utf8');
  writeFileSync(`${folder}/sw.js`, worker.replaceAll('SKIP_WAITING', 'UNHEARD'));
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await reloadFrom(page);
  await expect(message(page)).toContainText('A new version of Putwise is ready.');
  await server.close();
});

test('with two tabs open an update waits for both, mixes no versions, and keeps what is typed in each', async ({
  page,
  context,
}) => {
  const { folder, server } = await openKept(page);
  const other = await context.newPage();
  await open(other, server.url);
  await field(page, 'Strike').fill('360');
  await field(other, 'Strike').fill('350');
  const scripts = (at: Page) =>
    at.evaluate(() =>
      Array.from(document.querySelectorAll('script[src]'), (one) => one.getAttribute('src')),
    );
  const before = await scripts(page);

  await test.step('another build replaces the first, with its files under other names', async () => {
    const renamed = (text: string) => text.replaceAll(/(?<=-[\w-]{8})\.js/g, 'n.js');
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!/\.(js|html)$/.test(file)) continue;
      const text = renamed(readFileSync(join(folder, file), 'utf8'));
      rmSync(join(folder, file));
      const revised = file === 'sw.js' ? text.replaceAll(/revision:"/g, '$&n') : text;
      writeFileSync(join(folder, renamed(file)), revised);
    }
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await expect(message(page)).toContainText('A new version of Putwise is ready.');
    await expect(message(other)).toContainText('A new version of Putwise is ready.');
  });

  await test.step('until the update is requested, a tab keeps the version that it started with', async () => {
    await other.getByRole('link', { name: 'Compare', exact: true }).click();
    await expect(other.getByRole('figure', { name: /^Gain or loss/ })).toBeVisible();
    expect(await scripts(other)).toEqual(before);
  });

  await test.step('requested in one tab, it loads there, and the other says so and keeps what is typed', async () => {
    await reloadFrom(page);
    expect(await scripts(page)).not.toEqual(before);
    await expect(field(page, 'Strike')).toHaveValue(/^360/);
    await expect(message(other).getByRole('button', { name: 'Reload' })).toBeVisible();
    await message(other).getByRole('button', { name: 'Reload' }).click();
    await expect.poll(() => scripts(other)).not.toEqual(before);
    await live(other);
    await other.getByRole('link', { name: 'Plan', exact: true }).click();
    await expect(field(other, 'Strike')).toHaveValue(/^350/);
  });
  await server.close();
});

test('if a newer version has removed a file from the server, the page says that there is a new version', async ({
  browser,
}) => {
  const folder = copyOfApp();
  const server = await serve({ folder, compresses: false });
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await open(page, server.url);
  await page.waitForLoadState('networkidle'); // the rest of the first page is here
  const worker = readFileSync(`${folder}/sw.js`, 'utf8');
  writeFileSync(`${folder}/sw.js`, worker.replaceAll(/index-[\w-]+\.js/g, 'index-newer.js'));
  rmSync(`${folder}/assets`, { recursive: true });
  await page.getByRole('link', { name: 'Compare', exact: true }).click();
  await expect(message(page)).toContainText('A new version of Putwise is on the server.');
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible();
  await context.close();
  await server.close();
});
