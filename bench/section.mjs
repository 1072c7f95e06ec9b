import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const results = resolve(import.meta.dirname, 'RESULTS.md');

/** @param {string} name */
const marksOf = (name) => /** @type {const} */ ([`<!-- ${name} -->`, `<!-- end of ${name} -->`]);

const written = () => (existsSync(results) ? readFileSync(results, 'utf8') : '# Measured\n');

/**
 * The current section of RESULTS.md; empty if there is none.
 *
 * @param {string} name
 */
export function kept(name) {
  const [start, end] = marksOf(name);
  return written().split(start)[1]?.split(end)[0]?.trim() ?? '';
}

/**
 * Puts a section in its place in RESULTS.md, or at the end.
 *
 * @param {string} name
 * @param {string} section
 */
export function keep(name, section) {
  const [start, end] = marksOf(name);
  const before = written();
  const marked = `${start}\n\n${section}\n\n${end}`;
  const [head, rest] = before.split(start);
  const tail = rest?.split(end)[1];
  writeFileSync(
    results,
    tail === undefined ? `${before.trimEnd()}\n\n${marked}\n` : `${head}${marked}${tail}`,
  );
}
