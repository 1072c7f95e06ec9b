import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// Behind, ahead and far ahead of UTC: no figure may depend on where the machine is.
const zones = ['America/New_York', 'Europe/Zurich', 'Pacific/Auckland'];

export default defineConfig({
  plugins: [react()],
  test: {
    testTimeout: 60_000, // a page typed through on a machine with much else to do
    pool: 'forks', // threads take no time zone of their own
    maxWorkers: '100%', // one core less, the default, is half of them on a machine of two
    setupFiles: 'tests/setup.ts',
    coverage: {
      include: ['src/**'],
      reporter: [['text', { skipFull: true }], 'html'],
      reportsDirectory: 'coverage',
      thresholds: { 'src/core/**': { statements: 100, branches: 100 } },
    },
    projects: [
      ...zones.map((TZ) => ({
        extends: true as const,
        test: {
          name: TZ,
          include: ['tests/{core,text}/**/*.test.ts'],
          exclude: ['tests/core/pricing/**'], // knows no date, and has thousands of rows
          env: { TZ },
        },
      })),
      {
        extends: true,
        test: {
          name: 'node',
          include: ['tests/*.test.ts', 'tests/{core/pricing,files}/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'jsdom',
          environment: 'jsdom',
          include: [
            'tests/*.test.tsx',
            'tests/{account,draft,plan,words,store,storage,workers,ui,views,start}/**/*.test.{ts,tsx}',
          ],
        },
      },
    ],
  },
});
