/** Measures what dist makes a browser load, and fails if a size budget is exceeded. */
import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const kB = 1024;
const budgets = {
  javascript: 88 * kB,
  css: 8 * kB,
  placeCss: 4 * kB,
  planJavascript: 85 * kB,
  placeJavascript: 200 * kB,
};
const aim = 85 * kB;

/** Modules that main.tsx imports dynamically on every visit, before the page can be used. */
const alwaysImported = ['node_modules/react-dom/client.js'];

const dist = resolve(import.meta.dirname, '../dist');

/** @typedef {{ file: string, css?: string[], imports?: string[], dynamicImports?: string[] }} Chunk */

/** @returns {Record<string, Chunk>} */
const manifest = () => JSON.parse(readFileSync(resolve(dist, '.vite/manifest.json'), 'utf8'));

/**
 * All chunks reachable from some chunks by the imports that count.
 * @param {string[]} keys
 * @param {(chunk: Chunk) => string[]} importsOf
 * @returns {Chunk[]}
 */
function reachedFrom(keys, importsOf) {
  const chunks = manifest();
  const reached = new Set(keys);
  const found = [];
  for (const key of reached) {
    const chunk = chunks[key];
    if (!chunk) throw new Error(`the build has no chunk ${key}`);
    found.push(chunk);
    for (const imported of importsOf(chunk)) reached.add(imported);
  }
  return found;
}

/** The chunks a first visit loads before the page is usable. */
const firstChunks = () =>
  reachedFrom(['index.html', ...alwaysImported], ({ imports = [] }) => imports);

/** The page of each place except the first, in its own file: `views/order/OrderPage.tsx`. */
const isPlace = (/** @type {string} */ key) =>
  /^src\/views\/(?!plan\/)\w+\/\w+Page\.tsx$/.test(key);

/**
 * Styles requested by some chunks and everything they load later, without going on to another
 * place. What the first page loads later belongs to Plan, and is counted there: every place imports
 * from that page.
 * @param {string} key
 */
function stylesOf(key) {
  const first = key === 'index.html' ? [] : firstScripts();
  const chunks = reachedFrom([key], ({ file, imports = [], dynamicImports = [] }) =>
    first.includes(file)
      ? []
      : [...imports, ...dynamicImports].filter((imported) => !isPlace(imported)),
  );
  return [...new Set(chunks.flatMap(({ css = [] }) => css))];
}

/**
 * What the first view of Plan also waits for: text of another place in it would bring in that
 * place's code too.
 */
const REST_OF_PLAN = 'src/views/plan/payoff/Payoff.tsx';

/** The scripts that a part requires and that the first page has not loaded. @param {string} key */
function scriptsOf(key) {
  const first = firstScripts();
  const files = reachedFrom([key], ({ imports = [] }) => imports).map(({ file }) => file);
  return files.filter((file) => !first.includes(file));
}

/** Their files, which the journeys compare with a browser's real requests. */
export const firstScripts = () => firstChunks().map((chunk) => chunk.file);

/** @param {string | Buffer} content */
const gzipped = (content) => gzipSync(content, { level: 9 }).length;
/** @param {string} file */
const weigh = (file) => gzipped(readFileSync(resolve(dist, file)));
/** @param {string} name @param {number} bytes */
const line = (name, bytes, note = '') =>
  console.log(`${name.padEnd(34)} ${(bytes / kB).toFixed(1).padStart(6)} kB  ${note}`);

/** @param {string[]} files */
const weighAll = (files) => files.reduce((sum, file) => sum + weigh(file), 0);

function report() {
  const html = readFileSync(resolve(dist, 'index.html'), 'utf8');
  const [, early = ''] = /<script>(.*?)<\/script>/s.exec(html) ?? [];
  const scripts = [
    ...firstScripts().map((file) => ({ name: file, bytes: weigh(file) })),
    { name: 'the inline script', bytes: gzipped(early) },
  ];
  const javascript = scripts.reduce((sum, { bytes }) => sum + bytes, 0);
  // Styles whose links are in the page are entirely in it.
  const firstStyles = [...html.matchAll(/rel="stylesheet" [^>]*href="\.\/(.+?)"/g)].map(
    ([, file = '']) => file,
  );
  const places = Object.keys(manifest()).filter(isPlace);
  // What the first page loads later belongs to Plan, whichever place the page shows.
  const ofPlan = stylesOf('index.html');
  if (places.length === 0) throw new Error('the build has no place that is loaded on demand');

  const checks = [
    { name: 'JavaScript', bytes: javascript, budget: budgets.javascript, aim },
    {
      name: 'JavaScript of Plan, later',
      bytes: weighAll(scriptsOf(REST_OF_PLAN)),
      budget: budgets.planJavascript,
    },
    ...places.map((key) => ({
      name: `JavaScript of ${basename(key, '.tsx')}`,
      bytes: weighAll(scriptsOf(key)),
      budget: budgets.placeJavascript,
    })),
    { name: 'CSS of the first load', bytes: weighAll(firstStyles), budget: budgets.css },
    {
      name: 'CSS of Plan, later',
      bytes: weighAll(ofPlan.filter((file) => !firstStyles.includes(file))),
      budget: budgets.placeCss,
    },
    ...places.map((key) => ({
      name: `CSS of ${basename(key, '.tsx')}`,
      bytes: weighAll(stylesOf(key).filter((file) => !ofPlan.includes(file))),
      budget: budgets.placeCss,
    })),
  ];

  console.log('gzip, before the page is usable');
  for (const { name, bytes } of scripts) line(`  ${name}`, bytes);
  for (const check of checks) {
    const wanted = check.aim === undefined ? '' : `, aim ${check.aim / kB}`;
    line(check.name, check.bytes, `budget ${check.budget / kB}${wanted}`);
  }
  line('HTML', weigh('index.html'));

  const broken = checks.filter(({ bytes, budget }) => bytes > budget).map(({ name }) => name);
  if (broken.length > 0) {
    console.error(`over budget: ${broken.join(', ')}`);
    process.exitCode = 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) report();
