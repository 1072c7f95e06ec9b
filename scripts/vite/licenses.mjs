import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Packages in the service worker, which is made after this bundle is written. */
const OF_SERVICE_WORKER = [
  'workbox-core',
  'workbox-precaching',
  'workbox-routing',
  'workbox-strategies',
];

const FILE = 'licenses.txt';

/**
 * Ships the license of every package whose code is in the page, as most licenses require, in one
 * file beside it. A package without a license fails the build.
 * @returns {import('vite').Plugin}
 */
export function licenses() {
  return {
    name: 'licenses',
    apply: 'build',
    generateBundle(_, bundle) {
      const folders = Object.values(bundle)
        .flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []))
        .map(packageFolder)
        .filter((folder) => folder !== null);
      const all = new Set([...folders, ...OF_SERVICE_WORKER.map(installed)]);
      const texts = [...all].map(licensed).toSorted((a, b) => a.name.localeCompare(b.name));
      const source = [
        'Putwise holds code of these packages, each under its own license.',
        ...texts.map(({ name, version, text }) => `${name} ${version}\n\n${text}`),
      ].join(`\n\n${'-'.repeat(80)}\n\n`);
      this.emitFile({ type: 'asset', fileName: FILE, source: `${source}\n` });
    },
  };
}

/**
 * The folder of a module's package; null for a module of our own.
 * @param {string} id
 */
function packageFolder(id) {
  const [, folder = null] =
    /^\0?(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(id) ?? [];
  return folder;
}

/** @param {string} name */
function installed(name) {
  const require = createRequire(import.meta.url);
  return dirname(require.resolve(`${name}/package.json`));
}

/** @param {string} folder */
function licensed(folder) {
  const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((each) => /^licen[cs]e(\.(md|txt))?$/i.test(each));
  if (!file) throw new Error(`${name} has no license to ship`);
  return { name, version, text: readFileSync(join(folder, file), 'utf8').trim() };
}
