/**
 * A statement of 100,000 rows, from the text of a file to its proof: read, matched with a book that
 * has half of it, and reconciled; compared with only the CSV library on the same text, and with the
 * least objects that hold the same events and figures.
 */
import { cpus } from 'node:os';
import { resolve } from 'node:path';
import process from 'node:process';
import Papa from 'papaparse';
import { bareStatement } from './bareStatement.mjs';
import { bundle } from './bundle.mjs';
import { generatedStatement } from './generatedStatement.mjs';
import { timed } from './timed.mjs';

const cache = resolve(import.meta.dirname, '../node_modules/.cache/bench-statement');

/** Passes of each side, alternating; the best counts. */
const PASSES = 6;
const BUDGET = 3;

/** In a download each put has seven rows, two of them performance summaries and one a description. */
const FILES = /** @type {const} */ ([
  { sections: 'whole', puts: 14_000, words: 'every section, as it is downloaded' },
  { sections: 'trades', puts: 24_000, words: 'trades alone' },
]);

/** @typedef {typeof import('./statement.entry')} Code */

/** @param {Code} code @param {typeof FILES[number]} file */
function measured({ addStatement, changed, readStatement, reconcile }, { sections, puts, words }) {
  const text = generatedStatement(puts, sections);
  const about = { id: 'half', fileName: 'half.csv', addedOn: '2050-12-31' };
  const half = readStatement(generatedStatement(puts / 2, sections));
  const log = changed([], addStatement({ events: [], batches: [] }, half, about).change);
  const best = {
    library: Infinity,
    named: Infinity,
    bare: Infinity,
    read: Infinity,
    matched: Infinity,
    proved: Infinity,
  };
  const time = (/** @type {keyof typeof best} */ what, /** @type {() => unknown} */ work) => {
    best[what] = Math.min(best[what], timed(work));
  };
  let [events, checks, rows] = [0, 0, 0];
  for (let pass = 0; pass < PASSES; pass++) {
    time('library', () => Papa.parse(text));
    let read = half;
    time('read', () => {
      read = readStatement(text);
    });
    /** @type {ReturnType<typeof addStatement> | undefined} */
    let addition;
    time('matched', () => {
      addition = addStatement({ events: log, batches: [] }, read, { ...about, id: 'all' });
    });
    time('proved', () => {
      ({ length: checks } = reconcile(read, log, addition).checks);
    });
    [events, rows] = [read.events.length, read.rows.all];
  }
  // By themselves: collecting what they leave behind would count as work of the next.
  const bareLog = bareStatement(generatedStatement(puts / 2, sections), []).events;
  for (let pass = 0; pass < PASSES; pass++) {
    time('named', () => Papa.parse(text, { header: true }));
    time('bare', () => bareStatement(text, bareLog));
  }
  const together = best.read + best.matched + best.proved;
  /** @param {number} ms */
  const row = (ms) => `${ms.toFixed(0)} | ${(ms / best.library).toFixed(2)}`;
  return [
    '',
    `Of ${words}: ${rows} rows, ${(text.length / 1e6).toFixed(1)} MB, ${events} events, ${checks} figures proved.`,
    '',
    '|  | milliseconds | times the library |',
    '| --- | --- | --- |',
    `| the CSV library alone | ${best.library.toFixed(0)} | 1 |`,
    `| the library, each row an object by the names of the first | ${row(best.named)} |`,
    `| bare objects of the same events and figures, nothing questioned | ${row(best.bare)} |`,
    `| read | ${row(best.read)} |`,
    `| matched with the book | ${row(best.matched)} |`,
    `| reconciled | ${row(best.proved)} |`,
    `| together | ${row(together)} ${together > BUDGET * best.library ? `**missed** (${BUDGET})` : `(at most ${BUDGET})`} |`,
  ];
}

export async function run() {
  const code = await import(
    await bundle(resolve(import.meta.dirname, 'statement.entry.ts'), { into: cache, minify: false })
  );
  return [
    '## A statement of 100,000 rows',
    '',
    `Interactive Brokers' activity statement, matched with a book that has half of it; one core of ${cpus().length} (${cpus()[0]?.model.trim()}), Node ${process.version}; best of ${PASSES} passes in turns, processor's time.`,
    ...FILES.flatMap((file) => measured(code, file)),
  ];
}
