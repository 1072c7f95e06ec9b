import { createServer, type AddressInfo } from 'node:net';
import { defineConfig } from '@playwright/test';
import { launchOptions } from './scripts/chromium.mjs';

// Set once by the runner; its workers read this file again and must get the same port.
const port = (process.env['JOURNEY_PORT'] ??= String(await freePort()));

// Journeys that a small screen or touch may affect. All others behave the same on both screens.
const phone = [
  '*.touch.journey.ts',
  '*.axe.journey.ts',
  'compare*.journey.ts',
  'throughTime.*',
  'readingOrder.journey.ts',
  'lateParts.journey.ts',
];

export default defineConfig({
  testDir: 'tests/journeys',
  testMatch: '*.journey.ts',
  outputDir: 'test-results',
  forbidOnly: Boolean(process.env['CI']),
  fullyParallel: true,
  timeout: 60_000, // for a busy machine, as in CI
  expect: { timeout: 10_000 },
  retries: 2, // only of a crash of the browser, which may come twice: see tests/journeys/crashed.ts
  workers: 4, // also on two cores: a journey often waits for its page, not for a core
  reporter: [['dot'], ['json', { outputFile: 'reports/journeys.json' }]],
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    timezoneId: 'America/New_York',
    locale: 'en-US',
    launchOptions: await launchOptions(),
    actionTimeout: 10_000,
    serviceWorkers: 'block', // storing all files in the browser takes as long as opening the page
    screenshot: 'only-on-failure', // for each step: `npm run journeys -- --trace on`
  },
  projects: [
    {
      name: 'desktop',
      testIgnore: '*.touch.journey.ts',
      use: { viewport: { width: 1320, height: 900 } },
    },
    {
      name: 'phone',
      testMatch: phone,
      use: {
        viewport: { width: 390, height: 844 },
        hasTouch: true,
        isMobile: true,
        colorScheme: 'dark', // axe sees both themes in every state, one on each screen
      },
    },
  ],
  webServer: {
    command: `node scripts/host.mjs ${port}`,
    port: Number(port),
    reuseExistingServer: false,
  },
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  const { port: free } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return free;
}
