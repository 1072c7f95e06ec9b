import { expect, test } from 'vitest';
import { heldWords } from '../../../src/words/compare/dividendWords';
import { comparedWith } from '../../plan/compare/comparisons';
import type { Texts } from '../../plan/drafts';

const held = (texts: Texts = {}) => heldWords(comparedWith(texts).comparison);

test('the note on shares adds up every dividend they receive until expiration', () => {
  expect(held()).toBe('Held to expiration; no dividend until then is known.');
  const quarterly = { dividend: '0.84', exDividend: '2026-12-07', dividendEvery: '3', days: '364' };
  expect(held(quarterly)).toContain('shares receive $3.36 each in dividends by then');
  // 1% of 385 a year, for 37 days.
  expect(held({ dividendYield: '1' })).toContain('shares receive $0.39 each');
});
