/**
 * Runs the main journeys in the Firefox of this machine, by WebDriver BiDi. There is no packaged one:
 * where none is installed it says so, and the journeys stand on Chromium alone.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';

const root = resolve(import.meta.dirname, '..');

const installed = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  ...[process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)']]
    .filter(Boolean)
    .map((folder) => `${folder}/Mozilla Firefox/firefox.exe`),
];

const { FIREFOX_PATH: named } = process.env;
if (named && !existsSync(named)) throw new Error(`FIREFOX_PATH names no file: ${named}`);
const path = named ?? installed.find((place) => existsSync(place));

if (path) {
  console.log(`browser: ${path}`);
  const { status } = spawnSync(
    process.execPath,
    [
      resolve(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--project=firefox',
      '--no-file-parallelism', // each brings a browser of its own
      '--reporter=minimal',
      '--reporter=json',
      '--outputFile.json=reports/firefox.json',
      ...process.argv.slice(2),
    ],
    { cwd: root, stdio: 'inherit', env: { ...process.env, FIREFOX_PATH: path } },
  );
  process.exitCode = status ?? 1;
} else {
  console.log(
    'no Firefox here, so its journeys are not run: apt-get install firefox-esr, or set FIREFOX_PATH',
  );
}
