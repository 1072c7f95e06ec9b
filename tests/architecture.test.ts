import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const src = join(root, 'src');

/** Core from the ground up: a folder may import only from those above it. */
const coreLayers = [
  'core/market',
  'core/pricing',
  'core/costs',
  'core/bills',
  'core/margin',
  'core/put',
  'core/rules',
  'core/strategies',
  'core/simulation',
  'core/chain',
  'core/book',
  'core/history',
] as const;

/** The rest of src likewise, each folder with the packages it may also import. */
const layers: readonly (readonly [folder: string, packages: readonly string[]])[] = [
  ['loading', []],
  ['jsx', ['react']],
  ['text', []],
  ['files', ['papaparse', '@rgrove/parse-xml']],
  ['account', []],
  ['draft', []],
  ['plan', []],
  ['words', ['react']],
  ['store', ['zustand', 'react', 'nanoid']],
  ['storage', ['zod', 'nanoid', 'idb']],
  ['workers', ['comlink']],
  ['ui', ['react', 'react-dom']],
  ['fields', ['react']],
  ['parts', ['react']],
  ['recipe', ['react']],
  ['saved', ['react']],
  ['views/*', ['react', 'react-dom']],
  ['styles', []],
  ['start', ['react']],
];

/** Packages that only one place may import. */
const ofOnePlace: Readonly<Record<string, readonly string[]>> = {
  'views/compare': ['recharts'],
  'views/strikes': ['@tanstack/react-virtual'],
};

/** Layers that may not import everything above them. */
const narrower: Readonly<Record<string, readonly string[]>> = {
  text: [],
  workers: ['core', 'files'],
  ui: ['loading', 'text'],
};

/** What each folder of src may import besides itself: other folders of src, and packages. */
const mayImport: Readonly<Record<string, readonly string[]>> = Object.fromEntries([
  ['core', [...coreLayers]],
  ...coreLayers.map((folder, at) => [
    folder,
    [...coreLayers.slice(0, at), ...(folder === 'core/market' ? ['date-fns', '@date-fns'] : [])],
  ]),
  ...layers.map(([folder, packages], at) => [
    folder,
    [
      ...(narrower[folder] ?? ['core', ...layers.slice(0, at).map(([above]) => above)]),
      ...packages,
    ],
  ]),
  // Input from outside the page is handed to the place it is for.
  ['start/brought', ['core', 'views', ...layers.map(([folder]) => folder)]],
]);

/** These connect the parts and may import any of them. */
const roots = new Set(['App.tsx', 'App.module.css', 'main.tsx', 'prerender.tsx']);

const impure = [
  /\bnew Date\(\s*\)/,
  /\b(Date\.now|Math\.random|performance)\b/,
  /\b(window|document|navigator|localStorage|sessionStorage|fetch|process)\b/,
];

interface Source {
  readonly path: string; // from src, as in core/put/payoff.ts
  readonly text: string;
  readonly imports: readonly string[]; // folders and files of src as core/..., packages as they are
}

const sources = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => read(join(entry.parentPath, entry.name)));

const code = sources.filter(({ path }) => /\.(tsx?|js)$/.test(path));

function read(file: string): Source {
  const text = readFileSync(file, 'utf8');
  const named = withoutComments(text).matchAll(/\b(?:from|import|import\()\s*['"]([^'"\s]+)['"]/g);
  const imports = [...named].map(([, name = '']) =>
    name.startsWith('.') ? relative(src, resolve(dirname(file), name)) : name,
  );
  return { path: relative(src, file), text, imports };
}

/** A file's row in the table, and its own folder. */
function home(path: string): { folder: string; row: string } {
  const [first = '', second = ''] = path.split('/');
  const nested = `${first}/${second}`;
  if (first === 'views') return { folder: nested, row: nested in mayImport ? nested : 'views/*' };
  const folder = nested in mayImport ? nested : first;
  return { folder, row: folder };
}

const isWithin = (name: string, folder: string) => name === folder || name.startsWith(`${folder}/`);

function withoutComments(text: string): string {
  return text.replace(/\/\*[^]*?\*\/|\/\/.*/g, '');
}

describe('src', () => {
  test('is found where these rules look for it', () => {
    expect(code.length).toBeGreaterThan(5);
  });

  test('every folder has its row in the table', () => {
    const strangers = sources
      .filter(({ path }) => !roots.has(path) && !(home(path).row in mayImport))
      .map(({ path }) => path);
    expect(strangers).toEqual([]);
  });

  test('a file imports only what its folder may', () => {
    const trespasses = code
      .filter(({ path }) => !roots.has(path))
      .flatMap(({ path, imports }) => {
        const { folder, row } = home(path);
        const allowed = [folder, ...(mayImport[row] ?? []), ...(ofOnePlace[folder] ?? [])];
        return imports
          .filter((name) => !allowed.some((other) => isWithin(name, other)))
          .map((name) => `${path} imports ${name}`);
      });
    expect(trespasses).toEqual([]);
  });

  test('no two files of a folder differ only in letter case, or only in their ending', () => {
    const known = new Set<string>();
    const twins = code.filter(({ path }) => {
      const name = path.toLowerCase().replace(/\.\w+$/, '');
      return known.has(name) || !known.add(name);
    });
    expect(twins.map(({ path }) => path)).toEqual([]);
  });

  test('no folder holds more files than can be looked through at a glance', () => {
    const folders = [...new Set(sources.map(({ path }) => dirname(path)))];
    const held = (folder: string) => sources.filter(({ path }) => dirname(path) === folder).length;
    expect(folders.filter((folder) => held(folder) > 21)).toEqual([]);
  });

  test('core/index.ts and files/index.ts are the only barrels, and for outsiders only', () => {
    const barrels = code.filter(({ path }) => /^index\.tsx?$/.test(basename(path)));
    expect(barrels.map(({ path }) => path).toSorted()).toEqual(['core/index.ts', 'files/index.ts']);
    const doors = new Set(['core', 'core/index', 'files', 'files/index']);
    const insiders = code.filter(({ imports }) => imports.some((name) => doors.has(name)));
    expect(insiders.map(({ path }) => path)).toEqual([]);
  });

  test('code that only computes knows no clock, chance, page or network; core no language', () => {
    const faults = code
      .filter(({ path }) => /^(core|text|account|draft|plan|words)\//.test(path))
      .flatMap(({ path, text }) => {
        // The calendar needs New York's clock changes, which only Intl knows.
        const knowsIntl = path.startsWith('core/market/') || !path.startsWith('core/');
        const refused = knowsIntl ? impure : [...impure, /\bIntl\b/];
        return refused.flatMap((word) => {
          const found = word.exec(withoutComments(text));
          return found ? [`${path}: ${found[0]}`] : [];
        });
      });
    expect(faults).toEqual([]);
  });

  test('no file is longer than 250 lines', () => {
    const long = sources
      .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
      .filter(({ lines }) => lines > 250);
    expect(long).toEqual([]);
  });
});

describe('README', () => {
  const text = readFileSync(join(root, 'README.md'), 'utf8');

  test('lists the folders of src in the order in which they may import', () => {
    const [, tree = ''] = /^    src\/\n([^]*?)^    \S/m.exec(text) ?? [];
    const told = [...tree.matchAll(/^ {6}(\w+)\/ /gm)].map(([, folder]) => folder);
    const inOrder = layers.map(([folder]) => folder.replace('/*', ''));
    expect(told).toEqual(['core', ...inOrder]);
  });

  test('names only files that exist', () => {
    const named = [...text.matchAll(/`([\w./-]+\/[\w.-]+\.\w+)`/g)].map(([, path = '']) => path);
    expect(named.length).toBeGreaterThan(15);
    expect(
      named.filter((path) => ![root, src].some((base) => existsSync(join(base, path)))),
    ).toEqual([]);
  });
});
