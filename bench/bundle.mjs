import { basename, resolve } from 'node:path';
import { build } from 'vite';

/**
 * Node does not run TypeScript, so this bundles a module.
 * @param {string} entry @param {{ into: string, minify: boolean }} how
 * @returns {Promise<string>} the file
 */
export async function bundle(entry, { into, minify }) {
  const name = basename(entry, '.ts');
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: into,
      emptyOutDir: false,
      minify,
      lib: { entry, formats: ['es'], fileName: name },
    },
  });
  return resolve(into, `${name}.js`);
}
