/**
 * `npm run bench` runs every benchmark below, or those named after it: `npm run bench load`. A
 * benchmark is a module here whose `run()` returns the Markdown lines of its section in RESULTS.md.
 */
import { availableParallelism, loadavg } from 'node:os';
import process from 'node:process';
import { keep } from './section.mjs';

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
  'much',
  'eightHours',
];

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
