/** Runs every check, stage by stage; the last line counts the tests. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
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
// An old report must not be mistaken for a run that did not happen.
for (const report of Object.values(reports)) rmSync(report, { force: true });

/** Stages run one after the other, the steps of a stage side by side: each alone would leave a core idle. */
const stages = [
  ['build', 'format:check', 'lint', 'types', 'unused'],
  ['unit', 'pages'],
  ['sizes', 'support', 'firefox', 'webkit'],
  ['journeys'],
];

/** @type {string[]} */
const failed = [];
for (const [first = '', ...others] of stages) {
  // Only the first prints while it runs; the output of the others follows it.
  const beside = others.map((step) => run(step, 'pipe'));
  console.log(`\n— ${first}`);
  // oxlint-disable-next-line no-await-in-loop -- one stage after the other
  for (const { step, output, seconds, passed } of [
    await run(first, 'inherit'),
    ...(await Promise.all(beside)),
  ]) {
    if (step !== first) console.log(`\n— ${step}`);
    process.stdout.write(output);
    console.log(`${passed ? 'passed' : 'FAILED'} in ${seconds} s`);
    if (!passed) failed.push(step);
  }
}

/**
 * @param {string} step a script of package.json
 * @param {'inherit' | 'pipe'} out
 */
async function run(step, out) {
  const start = performance.now();
  const child = spawn('npm', ['run', '--silent', step], {
    cwd: root,
    stdio: ['inherit', out, out],
    shell: process.platform === 'win32',
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => (output += text));
  }
  const [status] = await once(child, 'close');
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  return { step, output, seconds, passed: status === 0 };
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
  {
    name: 'journeys',
    // One whose browser crashed, and that passed when run again, counts as flaky.
    passed: (journeys.expected ?? 0) + (journeys.flaky ?? 0),
    failed: journeys.unexpected ?? 0,
  },
  // If one is not installed there is no report, and the step has said so.
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
