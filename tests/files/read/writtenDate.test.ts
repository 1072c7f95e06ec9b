import { expect, test } from 'vitest';
import { writtenDate } from '../../../src/files/read/writtenDate';

test('a date is read with its month in letters', () => {
  expect(writtenDate('14 septiembre 2025')).toBe('2025-09-14');
  expect(writtenDate('September 14, 2025')).toBe('2025-09-14');
});

test('a word of a million letters is quickly found not to be a month', { timeout: 20_000 }, () => {
  expect(writtenDate(`02/24/"${'x'.repeat(1_000_000)}`)).toBeNull();
});
