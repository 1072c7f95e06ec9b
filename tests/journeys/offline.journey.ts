import { readFileSync } from 'node:fs';
import { serve } from '../../scripts/serve.mjs';
import { expect, live, open, test } from './journey';

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
});

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  dependencies: Record<string, string>;
};

test('the licenses of its packages come with it, and open offline too', async ({ page }) => {
  const server = await serve({ folder: 'dist', path: '/some/deep/path/', compresses: false });
  await open(page, server.url);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await server.close();
  await page.reload();
  await live(page);
  await page.getByRole('link', { name: 'Licenses of what it is built with' }).click();

  const text = page.locator('body');
  await expect(text).toContainText('Putwise holds code of these packages');
  // Those that this file declares, those they bring along, and the service worker's.
  const names = [...Object.keys(dependencies), 'scheduler', 'd3-scale', 'workbox-precaching'];
  for (const name of names) await expect(text).toContainText(`${name} `);
  await expect(text).toContainText('Permission is hereby granted, free of charge');
  await expect(text).toContainText('Apache License');
});

test('the app works from a folder of any static host, offline too', async ({ page }) => {
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

test('a browser may install it', async ({ page, context }) => {
  await open(page);
  const devtools = await context.newCDPSession(page);
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
  // Journeys run in private windows, and that may be the one thing wrong with them.
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);

  const { errors, data, url } = await devtools.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const { icons } = JSON.parse(data ?? '') as { icons: { src: string }[] };
  for (const { src } of icons) {
    const icon = await page.request.get(new URL(src, url).href);
    expect(icon.headers()['content-type']).toMatch(/^image/);
  }
});
