/**
 * Changes core in small ways and checks whether its tests notice: `npm run mutation` for all
 * folders below, `npm run mutation put bills` for some. Each folder is judged only by its own
 * tests; surviving mutants are printed, and the counts are in bench/RESULTS.md. An idle machine
 * with two cores takes one to ten minutes per folder.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import { keep, kept } from '../bench/section.mjs';

const folders = ['put', 'costs', 'margin', 'bills', 'rules', 'book', 'chain'];
const root = resolve(import.meta.dirname, '..');

/** Share of mutants that the tests must notice. */
const LEAST = 0.9;

const asked = process.argv.slice(2);
const strangers = asked.filter((name) => !folders.includes(name));
if (strangers.length > 0) throw new Error(`no folder called ${strangers.join(', ')}`);

for (const folder of asked.length > 0 ? asked : folders) {
  const { status } = spawnSync(
    process.execPath,
    [resolve(root, 'node_modules/@stryker-mutator/core/bin/stryker.js'), 'run'],
    { cwd: root, stdio: 'inherit', env: { ...process.env, MUTATION_FOLDER: folder } },
  );
  if (status !== 0) throw new Error(`the mutants of ${folder} could not be run`);
  const { share, row } = judged(folder);
  if (share < LEAST) process.exitCode = 1;
  keep('mutation', sectionWith(folder, row));
}

/** @param {string} folder */
function judged(folder) {
  const report = readFileSync(resolve(root, `reports/mutation/${folder}.json`), 'utf8');
  /** @type {{ files: Record<string, { mutants: { status: string }[] }> }} */
  const { files } = JSON.parse(report);
  const mutants = Object.values(files).flatMap((file) => file.mutants);
  /** @param {string[]} statuses */
  const many = (...statuses) => mutants.filter(({ status }) => statuses.includes(status)).length;
  const [noticed, missed] = [many('Killed', 'Timeout'), many('Survived', 'NoCoverage')];
  const share = noticed / (noticed + missed);
  const cells = [
    folder,
    noticed + missed,
    noticed,
    missed,
    `${(100 * share).toFixed(1)}%`,
    today(),
  ];
  return { share, row: `| ${cells.join(' | ')} |` };
}

/** @param {string} folder @param {string} row */
function sectionWith(folder, row) {
  const rows = new Map(
    kept('mutation')
      .split('\n')
      .map((line) => [line.split(' | ')[0]?.slice(2) ?? '', line]),
  ).set(folder, row);
  return [
    '## Mutants of core',
    '',
    'Small changes to the code of a folder, and how many of them its own tests notice: at least 90%. `npm run mutation`, Stryker 9.6; those that run without end count as noticed. What is left, and why, stands in SURVIVORS.md.',
    '',
    '| folder | mutants | noticed | survived | share | on |',
    '| --- | --- | --- | --- | --- | --- |',
    ...folders.flatMap((name) => rows.get(name) ?? []),
  ].join('\n');
}

function today() {
  return new Date().toISOString().slice(0, 10);
}
