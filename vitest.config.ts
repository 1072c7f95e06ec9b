import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// Ahead of UTC, far ahead, and behind: no figure may depend on the machine's time zone.
const zones = ['Europe/Zurich', 'Pacific/Auckland', 'America/New_York'];

// Tests that need a browser: pages, and storage. The rest needs only Node.
const inPage = ['tests/**/*.test.tsx', 'tests/{loading,start,storage,store,workers}/**/*.test.ts'];
// State that a window keeps: a started page listens, and a database exists, as long as the window
// does.
const staysInWindow = [
  'tests/hydration.test.tsx',
  'tests/start/**/*.test.{ts,tsx}',
  'tests/storage/{privacy.test.ts,plans/secondCopies.test.ts,{book,chains,copy,database,histories}/**/*.test.ts}',
];

export default defineConfig({
  plugins: [react({ jsxImportSource: '#jsx' })],
  test: {
    testTimeout: 60_000, // for typing through a page on a busy machine
    pool: 'forks', // threads cannot have their own time zones
    maxWorkers: '100%', // the default leaves one core free, which is half of a machine with two
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
          include: ['tests/{core/market,text}/**/*.test.ts'], // everything that creates or reads a Date
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
