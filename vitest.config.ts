import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// Ahead of UTC, far ahead and behind it: no figure may depend on where the machine is.
const zones = ['Europe/Zurich', 'Pacific/Auckland', 'America/New_York'];

// Tests of what a browser gives: pages, and what is stored. The rest needs Node alone.
const inPage = ['tests/**/*.test.tsx', 'tests/{loading,start,storage,store,workers}/**/*.test.ts'];
// What a window keeps for good: a page that has started listens, and a database is there, as long as it.
const staysInWindow = [
  'tests/hydration.test.tsx',
  'tests/start/**/*.test.{ts,tsx}',
  'tests/storage/{privacy.test.ts,plans/secondCopies.test.ts,{book,chains,copy,database,histories}/**/*.test.ts}',
];

export default defineConfig({
  plugins: [react({ jsxImportSource: '#jsx' })],
  test: {
    testTimeout: 60_000, // a page typed through on a machine with much else to do
    pool: 'forks', // threads take no time zone of their own
    maxWorkers: '100%', // one core less, the default, is half of them on a machine of two
    setupFiles: 'tests/setup.ts',
    coverage: {
      include: ['src/core/**'],
      reporter: [['text', { skipFull: true }], 'html'],
      reportsDirectory: 'coverage',
      thresholds: { statements: 100, branches: 100 },
    },
    projects: [
      ...zones.map((TZ) => ({
        extends: true as const,
        test: {
          name: TZ,
          include: ['tests/{core/market,text}/**/*.test.ts'], // all that makes or reads a Date
          env: { TZ },
          isolate: false,
        },
      })),
      {
        extends: true,
        test: {
          name: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: [...inPage, 'tests/{core/market,text}/**'],
          isolate: false,
          env: { TZ: 'Pacific/Auckland' },
        },
      },
      {
        extends: true,
        test: {
          name: 'jsdom',
          environment: 'jsdom',
          include: inPage,
          exclude: staysInWindow,
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: 'jsdom-start', environment: 'jsdom', include: staysInWindow },
      },
      {
        extends: true,
        test: { name: 'firefox', include: ['tests/firefox/*.firefox.ts'], testTimeout: 180_000 },
      },
      {
        extends: true,
        test: { name: 'webkit', include: ['tests/webkit/*.webkit.ts'], testTimeout: 180_000 },
      },
    ],
  },
});
