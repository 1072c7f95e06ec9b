import { describe, expect, test } from 'vitest';
import { problemSentence, type FieldWords } from '../../src/text/problem';
import type { Problem } from '../../src/text/parse';

const premium = { subject: 'Premium', inner: 'the premium', example: '1.35' };
const contracts = { subject: 'Contracts', inner: 'the number of contracts', example: '2' };
const fall = { subject: 'The fall', inner: 'the fall', example: '20%' };
const expiration = { subject: 'Expiration', inner: 'the date', example: '2026-03-20' };

const sentences: readonly (readonly [Problem, FieldWords, string])[] = [
  ['missing', premium, 'Enter the premium'],
  ['missing', contracts, 'Enter the number of contracts'],
  ['notNumber', premium, 'Premium must be a number, like 1.35'],
  ['decimalComma', premium, 'Use 12.34 or 1,234'],
  ['mustBeDollars', premium, 'Premium must be in dollars, like 1.35'],
  ['mustBePercent', fall, 'The fall must be a percentage, like 20%'],
  ['mustBePlain', contracts, 'Contracts must be a plain number, like 2'],
  ['notWhole', contracts, 'Contracts must be a whole number, like 2'],
  ['notDate', expiration, 'Expiration must be a date, like 2026-03-20'],
];

// GOV.UK Design System, error messages: say what to enter, in the words of the label.
describe('the sentence about text without a value', () => {
  test.each(sentences)('for the problem %s with %o is "%s"', (problem, words, sentence) => {
    expect(problemSentence(problem, words)).toBe(sentence);
  });

  test('never blames, never begs, and never ends in a period', () => {
    const told = sentences.map(([problem, words]) => problemSentence(problem, words));
    expect(told.filter((text) => /invalid|please|oops|required|error|\.$/i.test(text))).toEqual([]);
  });
});
