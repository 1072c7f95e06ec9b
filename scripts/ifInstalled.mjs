import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';

const root = resolve(import.meta.dirname, '..');

/**
 * The file named by an environment variable or, without one, the first of these that exists.
 * @param {string} variable
 * @param {string[]} places
 */
export function found(variable, places) {
  const named = process.env[variable];
  if (named && !existsSync(named)) throw new Error(`${variable} names no file: ${named}`);
  return named ?? places.find((place) => existsSync(place));
}

/**
 * Runs the journeys in one of this machine's browsers, or prints that it has none.
 * @param {{ browser: 'firefox' | 'webkit', paths: Record<string, string | undefined>, without: string }} options
 *   `paths` are the files it takes, by the variables that tell the journeys of them
 */
export function runIfInstalled({ browser, paths, without }) {
  if (Object.values(paths).includes(undefined)) {
    console.log(without);
    return;
  }
  console.log(`browser: ${Object.values(paths).at(-1)}`);
  const { status } = spawnSync(
    process.execPath,
    [
      resolve(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      `--project=${browser}`,
      '--no-file-parallelism', // each starts a browser of its own
      '--reporter=minimal',
      '--reporter=json',
      `--outputFile.json=reports/${browser}.json`,
      ...process.argv.slice(2),
    ],
    { cwd: root, stdio: 'inherit', env: { ...process.env, ...paths } },
  );
  process.exitCode = status ?? 1;
}
