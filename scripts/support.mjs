/**
 * Searches dist for features that some browser of scripts/browsers.mjs lacks, according to MDN's
 * data. It fails if such a feature is used and no fallback is listed here, or if a listed fallback
 * is no longer needed. Language features are left to the compiler: its `lib` is older than any of
 * these browsers.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import bcd from '@mdn/browser-compat-data/forLegacyNode';
import { parseSync } from 'vite';
import { BROWSERS } from './browsers.mjs';

const REACT = 'React asks first whether it is there';

/** Features used although some browser lacks them, and what happens there. */
const FALLBACKS = {
  // scripts
  requestIdleCallback: 'a timer',
  showDirectoryPicker: 'a copy is downloaded, and no folder is watched',
  showOpenFilePicker: 'a file is chosen or dropped each time, and none is watched',
  queryPermission: 'only of folders, which are not to be had there',
  createWritable: 'only of folders, which are not to be had there',
  createPolicy: 'addresses of scripts stay as they are, since nothing asks for more',
  setConsumer: 'a file is chosen in the page',
  captureStackTrace: 'zod asks first whether it is there',
  setImmediate: REACT,
  startViewTransition: REACT,
  skipTransition: REACT,
  animation: REACT,
  canIntercept: REACT,
  currentEntry: REACT,
  connection: REACT,
  downlink: REACT,
  fromElement: 'React, of an event that older browsers had',
  fontStyle: 'Recharts, of a style, which every browser has',
  fontWeight: 'Recharts, of a style, which every browser has',
  // styles
  'break-after: avoid': 'a heading may be parted from what follows on paper',
  'cursor: crosshair': 'a finger has no cursor',
  'cursor: default': 'a finger has no cursor',
  'cursor: ew-resize': 'a finger has no cursor',
  'cursor: pointer': 'a finger has no cursor',
  'reading-flow': 'on a phone the places are read before the buttons that stand above them',
  'reading-flow: flex-visual':
    'on a phone the places are read before the buttons that stand above them',
  'field-sizing': 'the box keeps the width that it is given for its kind',
  'field-sizing: content': 'the box keeps the width that it is given for its kind',
  'scrollbar-width': 'a bar under the tabs where they do not fit',
  'scrollbar-width: none': 'a bar under the tabs where they do not fit',
  'text-decoration: dotted': 'the prefixed name stands before it',
  'text-size-adjust': 'the prefixed name stands before it',
  'text-wrap: pretty': 'lines are broken as ever',
  '@page': 'the margins that the browser prints with',
};

/** Names of each browser in the data, on computers and on phones. */
const NAMES = {
  chrome: ['chrome', 'chrome_android'],
  edge: ['edge'],
  firefox: ['firefox', 'firefox_android'],
  safari: ['safari', 'safari_ios'],
};

/**
 * @typedef {import('@mdn/browser-compat-data/types').Identifier} Feature
 * @typedef {import('@mdn/browser-compat-data/types').SimpleSupportStatement} Statement
 * @typedef {import('@mdn/browser-compat-data/types').BrowserName} BrowserName
 */

/** @param {string} one @param {string} other */
function isUpTo(one, other) {
  const [major = 0, minor = 0] = one.replace('≤', '').split('.').map(Number);
  const [otherMajor = 0, otherMinor = 0] = other.split('.').map(Number);
  return major === otherMajor ? minor <= otherMinor : major < otherMajor;
}

/** @param {Statement} statement @param {string} version */
function isThere(statement, version) {
  const { version_added: added, version_removed: removed } = statement;
  if (statement.flags || statement.prefix || statement.alternative_name) return false;
  if (typeof added !== 'string' || added === 'preview' || !isUpTo(added, version)) return false;
  return typeof removed !== 'string' || !isUpTo(removed, version);
}

/** @param {Feature | undefined} feature */
// oxlint-disable-next-line no-underscore-dangle -- as the data calls it
const compatOf = (feature) => feature?.__compat;

/** Whether some browser of the list lacks a feature. @param {Feature | undefined} feature */
function isLacking(feature) {
  const support = compatOf(feature)?.support;
  if (!support) return false;
  return Object.entries(BROWSERS).some(([browser, version]) =>
    NAMES[/** @type {keyof typeof NAMES} */ (browser)].some((name) => {
      const statements = support[/** @type {BrowserName} */ (name)];
      return statements && ![statements].flat().some((each) => isThere(each, version));
    }),
  );
}

/**
 * All features of some parts of the data by the last word of their path: a script contains only
 * `.persist()`.
 * @param {readonly Feature[]} parts
 * @returns {ReadonlyMap<string, readonly Feature[]>}
 */
function byName(parts) {
  /** @type {Map<string, Feature[]>} */
  const named = new Map();
  const add = (/** @type {Feature} */ within) => {
    const { __compat, ...inner } = within;
    for (const [key, feature] of Object.entries(inner)) {
      const name = key.replace(/_(static|event)$/, '');
      named.set(name, [...(named.get(name) ?? []), feature]);
      add(feature);
    }
  };
  for (const part of parts) add(part);
  return named;
}

const scripted = byName(
  [bcd.api, bcd.javascript.builtins].map((part) => /** @type {Feature} */ (part)),
);
const selected = byName([/** @type {Feature} */ (bcd.css.selectors)]);
const typed = byName([/** @type {Feature} */ (bcd.css.types)]);

/**
 * A name counts as lacking only if every feature of that name is.
 * @param {ReadonlyMap<string, readonly Feature[]>} known
 * @param {string} name
 */
function isNameLacking(known, name) {
  const all = (known.get(name) ?? []).filter(compatOf);
  return all.length > 0 && all.every(isLacking);
}

/**
 * The names that a script reads from objects, and those that it defines itself: a name in both is
 * one of ours.
 * @param {string} code @param {Set<string>} taken @param {Set<string>} given
 */
function gatherNames(code, taken, given) {
  const walk = (/** @type {any} */ node) => {
    if (!node || typeof node !== 'object') return;
    if (Array.isArray(node)) {
      for (const each of node) walk(each);
      return;
    }
    if (node.type === 'MemberExpression' && !node.computed) taken.add(node.property.name);
    if (node.type === 'Identifier') taken.add(node.name);
    if (node.key && !node.computed) given.add(node.key.name ?? node.key.value);
    if (node.type === 'AssignmentExpression') given.add(node.left.property?.name);
    for (const bound of [node.id, ...(node.params ?? [])]) given.add(bound?.name);
    for (const value of Object.values(node)) walk(value);
  };
  walk(parseSync('chunk.js', code).program);
}

/** @param {readonly string[]} scripts */
function lackingInScripts(scripts) {
  /** @type {Set<string>} */
  const taken = new Set();
  /** @type {Set<string>} */
  const given = new Set();
  for (const code of scripts) gatherNames(code, taken, given);
  return [...taken].filter((name) => !given.has(name) && isNameLacking(scripted, name));
}

/** @param {string} css @param {RegExp} pattern */
const wordsOf = (css, pattern) => [...css.matchAll(pattern)].map(([, word = '']) => word);

/** @param {string} css */
function lackingInStyles(css) {
  const { properties, 'at-rules': atRules } = bcd.css;
  const declared = [...css.matchAll(/[{;]\s*(-?[a-z][-a-z]*)\s*:([^;{}]*)/g)].flatMap(
    ([, property = '', value = '']) => {
      const feature = properties?.[property];
      const words = wordsOf(value, /([a-z][-a-z]*)/g).filter((word) => isLacking(feature?.[word]));
      const values = words.map((word) => `${property}: ${word}`);
      return isLacking(feature) ? [property].concat(values) : values;
    },
  );
  const heads = wordsOf(css, /([^{};]*)\{/g).join('\n');
  return [
    ...declared,
    ...wordsOf(heads, /(?<=:)([a-z][-a-z]*)/g).filter((name) => isNameLacking(selected, name)),
    ...wordsOf(css, /@([a-z][-a-z]*)/g)
      .filter((name) => isLacking(atRules?.[name]))
      .map((name) => `@${name}`),
    ...wordsOf(heads, /\(\s*([a-z][-a-z]*)\s*[:)]/g).filter((name) =>
      isLacking(atRules?.['media']?.[name]),
    ),
    ...wordsOf(css, /([a-z][-a-z]*)\(/g).filter((name) => isNameLacking(typed, name)),
  ];
}

/** Browsers of the list that are less than two years old. */
function tooYoung() {
  // oxlint-disable-next-line no-underscore-dangle -- as the data calls it
  const [year = '', rest = ''] = bcd.__meta.timestamp.split(/(?<=^\d{4})/);
  const limit = `${Number(year) - 2}${rest}`;
  return Object.entries(BROWSERS).filter(([browser, version]) => {
    const { releases } = bcd.browsers[/** @type {BrowserName} */ (browser)];
    const released = releases[version]?.release_date;
    return released === undefined || released > limit;
  });
}

const dist = resolve(import.meta.dirname, '../dist');
const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
const read = (/** @type {string} */ ending) =>
  files
    .filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(join(dist, name), 'utf8'));
const page = readFileSync(join(dist, 'index.html'), 'utf8');

const found = new Set([
  ...lackingInScripts([...read('.js'), ...wordsOf(page, /<script>(.*?)<\/script>/gs)]),
  ...lackingInStyles([...read('.css'), ...wordsOf(page, /<style>(.*?)<\/style>/gs)].join('\n')),
]);
const troubles = [
  ...[...found]
    .filter((name) => !(name in FALLBACKS))
    .map((name) => `${name} is not in every browser of the list, and no fallback is named`),
  ...Object.keys(FALLBACKS)
    .filter((name) => !found.has(name))
    .map((name) => `${name} needs no fallback any more`),
  ...tooYoung().map(([name, version]) => `${name} ${version} is younger than two years`),
];
console.log(
  `${files.length} files, for ${Object.entries(BROWSERS).flat().join(' ')}: ${found.size} uses with a fallback`,
);
for (const trouble of troubles) console.error(trouble);
if (troubles.length > 0) process.exitCode = 1;
