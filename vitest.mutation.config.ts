import { defineConfig } from 'vitest/config';

// For `npm run mutation`: the tests of one folder of core, without pages, zones or coverage.
const folder = process.env['MUTATION_FOLDER'];
if (!folder) throw new Error('MUTATION_FOLDER names no folder of src/core');

export default defineConfig({
  test: {
    include: [`tests/core/${folder}/**/*.test.ts`],
    setupFiles: 'tests/setup.ts',
    testTimeout: 60_000,
  },
});
