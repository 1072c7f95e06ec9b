/**
 * `npm run bench` runs every bench below, or those named after it: `npm run bench load`.
 * A bench is a module here whose `run()` gives the Markdown lines of its section of RESULTS.md.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { resolve } from 'node:path';
import process from 'node:process';

const benches = [
  'load',
  'typing',
  'dragging',
  'pricing',
  'book',
  'chain',
  'strikes',
  'statement',
  'history',
];

const results = resolve(import.meta.dirname, 'RESULTS.md');
const asked = process.argv.slice(2);
const strangers = asked.filter((name) => !benches.includes(name));
if (strangers.length > 0) throw new Error(`no bench called ${strangers.join(', ')}`);

for (const name of benches.filter((bench) => asked.length === 0 || asked.includes(bench))) {
  const busy = (loadavg()[0] ?? 0) / availableParallelism();
  if (busy > 1)
    console.log(`\n${name}: this machine is busy, so expect more milliseconds than it needs`);
  /** @type {{ run: () => Promise<string[]> }} */
  const { run } = await import(`./${name}.mjs`);
  const [title = '', ...lines] = await run();
  const section = [title, ...(busy > 1 ? ['', wordsOf(busy)] : []), ...lines].join('\n');
  console.log(`\n${section}`);
  keep(name, section);
}

/** @param {number} busy processes that wait for a core, each core's */
function wordsOf(busy) {
  return `Measured while ${busy.toFixed(1)} processes wanted each core: expect more milliseconds than a quiet machine needs.`;
}

/** @param {string} name @param {string} section */
function keep(name, section) {
  const [start, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  const before = existsSync(results) ? readFileSync(results, 'utf8') : '# Measured\n';
  const marked = `${start}\n\n${section}\n\n${end}`;
  const [head, rest] = before.split(start);
  const tail = rest?.split(end)[1];
  writeFileSync(
    results,
    tail === undefined ? `${before.trimEnd()}\n\n${marked}\n` : `${head}${marked}${tail}`,
  );
}
