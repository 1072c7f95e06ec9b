import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

/**
 * Builds the bare page with which ours is compared, prerendered and hydrated by the same React.
 * @returns {Promise<string>} the folder it is in
 */
export async function buildFloor() {
  const root = resolve(import.meta.dirname, 'floor');
  const folder = resolve('node_modules/.cache/floor');
  const shared = { configFile: /** @type {const} */ (false), root, plugins: [react()] };
  const quiet = { logLevel: /** @type {const} */ ('error') };
  await build({ ...shared, ...quiet, base: './', build: { outDir: folder, emptyOutDir: true } });
  const rendered = resolve(folder, 'rendered');
  await build({ ...shared, ...quiet, build: { ssr: 'prerender.jsx', outDir: rendered } });
  const { render } = await import(pathToFileURL(resolve(rendered, 'prerender.js')).href);
  const page = resolve(folder, 'index.html');
  writeFileSync(page, readFileSync(page, 'utf8').replace('<!--app-->', await render()));
  return folder;
}
