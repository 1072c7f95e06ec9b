/** Weighs what dist makes a browser load, and fails where design budgets are broken. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const kB = 1024;
const budgets = { javascript: 90 * kB, css: 8 * kB };
const aim = 80 * kB;

/** What main.tsx imports dynamically on every visit, before the page can be used. */
const alwaysImported = ['node_modules/react-dom/client.js'];

const dist = resolve(import.meta.dirname, '../dist');

/** @typedef {{ file: string, css?: string[], imports?: string[] }} Chunk */

/** @returns {Record<string, Chunk>} */
const manifest = () => JSON.parse(readFileSync(resolve(dist, '.vite/manifest.json'), 'utf8'));

/**
 * The chunks a first visit loads before the page is usable.
 * @returns {Chunk[]}
 */
function firstChunks() {
  const chunks = manifest();
  const reached = new Set(['index.html', ...alwaysImported]);
  for (const key of reached) {
    const chunk = chunks[key];
    if (!chunk) throw new Error(`the build has no chunk ${key}`);
    for (const imported of chunk.imports ?? []) reached.add(imported);
  }
  return [...reached].map((key) => /** @type {Chunk} */ (chunks[key]));
}

/** Their files, as the journeys compare them with what a browser really asks for. */
export const firstScripts = () => firstChunks().map((chunk) => chunk.file);

/** @param {string | Buffer} content */
const gzipped = (content) => gzipSync(content, { level: 9 }).length;
/** @param {string} file */
const weigh = (file) => gzipped(readFileSync(resolve(dist, file)));
/** @param {string} name @param {number} bytes */
const line = (name, bytes, note = '') =>
  console.log(`${name.padEnd(34)} ${(bytes / kB).toFixed(1).padStart(6)} kB  ${note}`);

function report() {
  const [, early = ''] =
    /<script>(.*?)<\/script>/s.exec(readFileSync(resolve(dist, 'index.html'), 'utf8')) ?? [];
  const scripts = [
    ...firstScripts().map((file) => ({ name: file, bytes: weigh(file) })),
    { name: 'the inline script', bytes: gzipped(early) },
  ];
  const styles = [...new Set(Object.values(manifest()).flatMap((chunk) => chunk.css ?? []))];
  const javascript = scripts.reduce((sum, { bytes }) => sum + bytes, 0);
  const css = styles.reduce((sum, file) => sum + weigh(file), 0);

  console.log('gzip, before the page is usable');
  for (const { name, bytes } of scripts) line(`  ${name}`, bytes);
  line('JavaScript', javascript, `budget ${budgets.javascript / kB}, aim ${aim / kB}`);
  line('CSS, all of it', css, `budget ${budgets.css / kB}`);
  line('HTML', weigh('index.html'));

  const broken = [
    ...(javascript > budgets.javascript ? ['JavaScript'] : []),
    ...(css > budgets.css ? ['CSS'] : []),
  ];
  if (broken.length > 0) {
    console.error(`over budget: ${broken.join(', ')}`);
    process.exitCode = 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) report();
