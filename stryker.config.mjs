/** One folder of core, named by MUTATION_FOLDER: see scripts/mutation.mjs. */
import process from 'node:process';

const folder = process.env['MUTATION_FOLDER'];

export default {
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts', related: false },
  plugins: ['@stryker-mutator/vitest-runner'],
  mutate: [`src/core/${folder}/**/*.ts`],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  tsconfigFile: 'none.json', // TypeScript 7 gives Stryker no compiler to read one with
  reporters: ['json', 'clear-text'],
  jsonReporter: { fileName: `reports/mutation/${folder}.json` },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  tempDirName: '.cache/stryker',
  ignorePatterns: ['dist', 'coverage', 'reports', 'test-results', 'public', 'docs', 'bench'],
  allowEmpty: false,
};
