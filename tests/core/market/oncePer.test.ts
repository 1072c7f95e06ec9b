import { expect, test } from 'vitest';
import { oncePer } from '../../../src/core/market/oncePer';

test('what is asked of the same key again is not worked out again, null included', () => {
  const asked: number[] = [];
  const half = oncePer((of: number) => {
    asked.push(of);
    return of % 2 === 0 ? of / 2 : null;
  });
  expect([4, 3, 4, 3, 6].map(half)).toEqual([2, null, 2, null, 3]);
  expect(asked).toEqual([4, 3, 6]);
});
