/** One folder of core, named by MUTATION_FOLDER: see scripts/mutation.mjs. */
import process from 'node:process';

const folder = process.env['MUTATION_FOLDER'];

export default {
  testRunner: 'in-process',
  plugins: ['./scripts/mutants/runner.mjs'],
  buildCommand: 'node scripts/mutants/bundle.mjs',
  mutate: [`src/core/${folder}/**/*.ts`],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  tsconfigFile: 'none.json', // TypeScript 7 has no compiler API with which Stryker could read one
  disableTypeChecks: false, // nothing checks types here, and marking each file takes half a minute
  reporters: ['json', 'clear-text'],
  jsonReporter: { fileName: `reports/mutation/${folder}.json` },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  tempDirName: '.cache/stryker',
  ignorePatterns: [
    '**',
    ...['src/core', 'tests/core', 'tests/fixtures/book', 'scripts/mutants'].map(
      (kept) => `!${kept}/**`,
    ),
  ],
  allowEmpty: false,
};
