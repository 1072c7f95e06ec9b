import { expect, test } from 'vitest';
import { noMatchWords, untaxedWords } from '../../../src/words/compare/taxWords';
import { comparedWith } from '../../plan/compare/comparisons';
import type { Texts } from '../../plan/drafts';

const untaxed = (texts: Texts) => untaxedWords(comparedWith(texts).comparison);
const noMatch = (texts: Texts) => {
  const { plan, comparison } = comparedWith(texts);
  return noMatchWords(plan, comparison);
};

const ASKED = { taxShown: 'yes' };

test.each([
  [{}, null],
  [{ ...ASKED, federalTax: '32' }, null],
  [ASKED, 'enter your federal rate, 0% if you pay none'],
  [{ ...ASKED, stateTax: '5' }, 'enter your federal rate, 0% if you pay none'],
  [
    { ...ASKED, federalTax: '32', taxedAs: 'index' },
    'enter your long-term rate, which applies to 60% of an index option’s gain',
  ],
  [{ ...ASKED, federalTax: '3,2' }, 'a rate cannot be read'],
  [{ ...ASKED, federalTax: '90', stateTax: '20' }, 'the rates add up to more than 100%'],
])('with %o the reason for no figures after tax is: %s', (texts, words) => {
  expect(untaxed(texts)).toBe(words);
});

test('the words say why no T-bill leaves as much after tax', () => {
  expect(noMatch({ ...ASKED, federalTax: '32' })).toBeNull();
  expect(noMatch(ASKED)).toMatch(/^enter your federal rate/);
  expect(noMatch({ ...ASKED, federalTax: '100' })).toBe('taxes leave nothing of a T-bill');
  expect(noMatch({ ...ASKED, federalTax: '32', days: '0' })).toMatch(/^expires today/);
});
