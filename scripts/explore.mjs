/**
 * Looks for faults with random cases: `npm run explore` for all parts below, `npm run explore core`
 * for one. Each run draws different cases, and prints the seed of any failure. Each reader gets
 * this many minutes: `EXPLORE_MINUTES=10`, the default.
 */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import process from 'node:process';

const root = resolve(import.meta.dirname, '..');

const vitest = ['vitest/vitest.mjs', 'run', '--testTimeout', String(6 * 3_600_000)];
const FUZZ = [
  'tests/core/door',
  'tests/files/read/hostile.test.ts',
  'tests/storage/hostile.test.ts',
];

/** What each part runs, under node_modules. */
const parts = {
  properties: [
    ...vitest,
    '--project=node',
    '--project=jsdom*',
    ...FUZZ.map((path) => `--exclude=${path}*`),
  ],
  core: [...vitest, '--project=node', 'tests/core/door'],
  readers: [...vitest, '--project=node', '--project=jsdom', ...FUZZ.slice(1)],
  // On the last build of the page: each place in turn, from the seed it prints.
  keys: ['@playwright/test/cli.js', 'test', '--config=playwright.explore.config.ts'],
};

const asked = process.argv.slice(2);
const strangers = asked.filter((name) => !(name in parts));
if (strangers.length > 0) throw new Error(`nothing called ${strangers.join(', ')}`);

for (const [name, [program = '', ...args]] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n— ${name}`);
  const start = performance.now();
  const { status } = spawnSync(
    process.execPath,
    [resolve(root, 'node_modules', program), ...args],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, EXPLORE: '1' },
    },
  );
  console.log(`${name}: ${((performance.now() - start) / 60_000).toFixed(1)} minutes`);
  if (status !== 0) process.exitCode = 1;
}
