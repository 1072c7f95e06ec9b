/** Everything that must hold, one step after another; the last line counts the tests. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';

const root = resolve(import.meta.dirname, '..');
const reports = {
  unit: resolve(root, 'reports/unit.json'),
  pages: resolve(root, 'reports/pages.json'),
  journeys: resolve(root, 'reports/journeys.json'),
  firefox: resolve(root, 'reports/firefox.json'),
  webkit: resolve(root, 'reports/webkit.json'),
};
// A report left from before must not stand for a run that never was.
for (const report of Object.values(reports)) rmSync(report, { force: true });

const failed = [
  'format:check',
  'lint',
  'types',
  'unused',
  'unit',
  'pages',
  'build',
  'sizes',
  'support',
  'journeys',
  'firefox',
  'webkit',
].filter((step) => !passes(step));

/** @param {string} step a script of package.json */
function passes(step) {
  console.log(`\n— ${step}`);
  const start = performance.now();
  const { status } = spawnSync('npm', ['run', '--silent', step], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${status === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
  return status === 0;
}

/** @param {string} report */
const read = (report) => (existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {});

/** @param {'unit' | 'pages' | 'firefox' | 'webkit'} name */
const ofVitest = (name) => {
  const { numPassedTests: passed = 0, numFailedTests: failedTests = 0 } = read(reports[name]);
  return { name, passed, failed: failedTests };
};

const installed = /** @type {const} */ (['firefox', 'webkit']);
const { stats: journeys = {} } = read(reports.journeys);
const runners = [
  ofVitest('unit'),
  ofVitest('pages'),
  { name: 'journeys', passed: journeys.expected ?? 0, failed: journeys.unexpected ?? 0 },
  // Without one on the machine there is no report, and the step has said so.
  ...installed.filter((name) => existsSync(reports[name])).map(ofVitest),
];
const total = { passed: 0, failed: 0 };
for (const runner of runners) {
  total.passed += runner.passed;
  total.failed += runner.failed;
  if (runner.passed + runner.failed === 0) failed.push(`${runner.name} ran no test`);
}

console.log('');
if (failed.length > 0) console.log(`not passed: ${failed.join(', ')}`);
console.log(`tests: ${total.passed} passed, ${total.failed} failed`);
process.exitCode = failed.length > 0 || total.failed > 0 ? 1 : 0;
