import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const src = resolve(import.meta.dirname, '../../src');

/** Texts that people read: quoted, or between tags, of more than one word. */
function textsOf(source: string): readonly string[] {
  // Without comments, and without single words, which are keys.
  const code = source.replaceAll(/\/\*[^]*?\*\/|^\s*\/\/.*$|'\w*'/gm, '');
  const quoted = code.matchAll(/'([^'\n]* [^'\n]*)'|`([^`]* [^`]*)`|>([^<>=;]* [^<>=;]*)</g);
  return [...quoted].map(([, single, template, tagged]) =>
    (single ?? template ?? tagged ?? '').replaceAll(/\$?\{[^{}]*\}/g, ''),
  );
}

const TEXTS = ['words', 'views', 'fields', 'draft', 'account', 'files', 'store', 'storage']
  .flatMap((folder) =>
    readdirSync(join(src, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  )
  // These read what other programs write.
  .filter((file) => !file.includes(join('files', 'read')))
  .flatMap((file) => textsOf(readFileSync(file, 'utf8')));

describe('a text', () => {
  test('is found where these rules look for it', () => {
    expect(TEXTS).toContain('enter the stock price');
    expect(TEXTS.join('\n')).toContain('before you lose a cent');
  });

  test.each([
    ['collateral', 'cash to set aside', /\bcollateral\b/i],
    ['a return per year', 'annualized return, or a year', /\bper year\b|\byearly return\b.*%/i],
    ['expiry or DTE', 'expiration, days to expiration', /\bexpiry\b|\bDTE\b/i],
    ['ROI', 'annualized return', /\bROI\b/],
    ['maximum loss without TWS', 'most you can lose', /(?<!TWS: )\bmaximum loss\b/i],
  ])('never says %s: it is %s', (_, _name, refused) => {
    expect(TEXTS.filter((text) => refused.test(text))).toEqual([]);
  });
});
