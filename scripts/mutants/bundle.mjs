/**
 * Bundles each test file of a folder of core with everything it imports into one script:
 * `tests/core/bundled`.
 */
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import { build } from 'vite';

const folder = resolve('tests/core', process.env['MUTATION_FOLDER'] ?? '');

for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
  if (!name.endsWith('.test.ts')) continue;
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      ssr: resolve(folder, name),
      outDir: 'tests/core/bundled',
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        treeshake: false,
        output: {
          format: 'cjs',
          codeSplitting: false,
          entryFileNames: `${name.replaceAll(/[/\\]/g, '.')}.cjs`,
        },
      },
    },
  });
}
