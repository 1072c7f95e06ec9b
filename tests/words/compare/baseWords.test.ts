import { expect, test } from 'vitest';
import { inBaseOf } from '../../../src/plan/derived';
import { moveWords } from '../../../src/words/compare/baseWords';
import type { Texts } from '../../plan/drafts';
import { outlookOf } from '../../plan/outlooks';

const told = (texts: Texts) => {
  const plan = outlookOf({ baseShown: 'yes', baseCurrency: 'CHF', baseRate: '0.80', ...texts });
  return moveWords(plan, inBaseOf(plan)!);
};

test.each<[Texts, string]>([
  [{}, 'assignment still needs the dollars: they are then bought at that day’s rate.'],
  [{ accountKind: 'ira' }, 'they are then bought at that day’s rate.'],
  [{ accountKind: 'margin' }, 'they are then bought at that day’s rate, or borrowed at interest.'],
  [{ stock: 'XSP' }, 'but a settlement still needs the dollars'],
])('with %o it says how the dollars are paid: %s', (texts, words) => {
  expect(told(texts)).toContain(words);
});
