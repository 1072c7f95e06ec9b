import { expect, test } from 'vitest';
import { shortAnswer } from '../../../src/words/plan/shortAnswer';
import { outlookOf } from '../../plan/outlooks';

test('the answer in one line names the put, and its return and breakeven if it has them', () => {
  expect(shortAnswer(outlookOf())).toBe('GOOGL 365 put · 14.6% a year · breakeven $359.61');
  expect(shortAnswer(outlookOf({ days: '0' }))).toBe('GOOGL 365 put · breakeven $359.61');
  expect(shortAnswer(outlookOf({ premium: '0.01' }))).not.toContain('breakeven');
});
