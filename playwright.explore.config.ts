import { defineConfig } from '@playwright/test';
import base from './playwright.config';

// For `npm run explore keys`: presses random keys on each place of the page.
export default defineConfig(base, {
  testDir: 'tests/keys',
  testMatch: '*.keys.ts',
  timeout: 60 * 60_000,
  reporter: [['list']],
  projects: [{ name: 'desktop', use: { viewport: { width: 1320, height: 900 } } }],
});
