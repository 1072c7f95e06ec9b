/**
 * A statement of 100,000 rows from the text of a file to its proof: read, matched with a book that has
 * half of it, reconciled; against the CSV library alone on the same text.
 */
import { cpus } from 'node:os';
import { resolve } from 'node:path';
import process from 'node:process';
import Papa from 'papaparse';
import { bundle } from './bundle.mjs';
import { timed } from './timed.mjs';

const cache = resolve(import.meta.dirname, '../node_modules/.cache/bench-statement');

const ROWS = 100_000;
const NAMES = 40;

/** Each side's, in turns; the best counts. */
const PASSES = 4;
const BUDGET = 3;

/** @param {string} date @param {number} days */
const after = (date, days) =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

const MONTHS = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ');

/** As Interactive Brokers shows it: ACME 17JAN25 50 P. @param {string} symbol @param {string} date */
const shown = (symbol, date) =>
  `${symbol} ${date.slice(8)}${MONTHS[Number(date.slice(5, 7)) - 1]}${date.slice(2, 4)} 50 P`;

/** A put sold in two orders and closed, a subtotal: four rows. @param {string} symbol @param {string} day */
function turn(symbol, day) {
  const put = shown(symbol, after(day, 30));
  const head = `Trades,Data,Order,Equity and Index Options,USD,${put}`;
  return [
    `${head},"${day}, 10:15:02",-1,1.2,1.15,120,-0.6523,-119.3477,0,5,O`,
    `${head},"${day}, 10:20:31",-1,1.25,1.15,125,-0.6523,-124.3477,0,10,O`,
    `${head},"${after(day, 10)}, 11:00:41",2,0.3,0.28,-60,-1.3,243.6954,182.3954,-4,C`,
    `Trades,SubTotal,,Equity and Index Options,USD,${put},,0,,,185,-2.6046,0,182.3954,11,`,
  ];
}

/** @param {number} rows */
function statement(rows) {
  /** @type {string[]} */
  const trades = [];
  for (let day = '2004-01-05'; trades.length < rows; day = after(day, 12)) {
    for (let name = 0; name < NAMES; name++) {
      const letters = String.fromCodePoint(65 + (name % 26), 65 + Math.floor(name / 26));
      trades.push(...turn(`N${letters}`, day));
    }
  }
  return [
    'Statement,Header,Field Name,Field Value',
    'Statement,Data,Period,"January 1, 2004 - December 31, 2050"',
    'Account Information,Header,Field Name,Field Value',
    'Account Information,Data,Account,U1000000',
    'Account Information,Data,Base Currency,USD',
    'Trades,Header,DataDiscriminator,Asset Category,Currency,Symbol,Date/Time,Quantity,T. Price,C. Price,Proceeds,Comm/Fee,Basis,Realized P/L,MTM P/L,Code',
    ...trades.slice(0, rows),
    '',
  ].join('\n');
}

export async function run() {
  /** @type {typeof import('./statement.entry')} */
  const { addStatement, changed, readStatement, reconcile } = await import(
    await bundle(resolve(import.meta.dirname, 'statement.entry.ts'), { into: cache, minify: false })
  );
  const text = statement(ROWS);
  const about = { id: 'half', fileName: 'half.csv', addedOn: '2050-12-31' };
  const half = readStatement(statement(ROWS / 2));
  const log = changed([], addStatement({ events: [], batches: [] }, half, about).change);
  const best = { library: Infinity, read: Infinity, matched: Infinity, proved: Infinity };
  let [events, checks] = [0, 0];
  for (let pass = 0; pass < PASSES; pass++) {
    const time = (/** @type {keyof typeof best} */ what, /** @type {() => unknown} */ work) => {
      best[what] = Math.min(best[what], timed(work));
    };
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
    events = read.events.length;
  }
  const together = best.read + best.matched + best.proved;
  /** @param {number} ms */
  const row = (ms) => `${ms.toFixed(0)} | ${(ms / best.library).toFixed(2)}`;
  return [
    '## A statement of 100,000 rows',
    '',
    `Interactive Brokers' activity statement of ${(text.length / 1e6).toFixed(1)} MB, ${events} events, ${checks} figures proved, a book that has half of it; one core of ${cpus().length} (${cpus()[0]?.model.trim()}), Node ${process.version}; best of ${PASSES} passes in turns, processor's time.`,
    '',
    '|  | milliseconds | times the library |',
    '| --- | --- | --- |',
    `| the CSV library alone | ${best.library.toFixed(0)} | 1 |`,
    `| read | ${row(best.read)} |`,
    `| matched with the book | ${row(best.matched)} |`,
    `| reconciled | ${row(best.proved)} |`,
    `| together | ${row(together)} ${together > BUDGET * best.library ? `**missed** (${BUDGET})` : `(at most ${BUDGET})`} |`,
  ];
}
