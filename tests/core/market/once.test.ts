import { expect, test } from 'vitest';
import { once, oncePer } from '../../../src/core/market/once';

test('a repeated key is not computed again, even if its value is null', () => {
  const asked: number[] = [];
  const half = oncePer((of: number) => {
    asked.push(of);
    return of % 2 === 0 ? of / 2 : null;
  });
  expect([4, 3, 4, 3, 6].map(half)).toEqual([2, null, 2, null, 3]);
  expect(asked).toEqual([4, 3, 6]);
});

test('a repeated object is not computed again, but an equal one is', () => {
  const asked: object[] = [];
  const first = once((of: readonly number[]) => {
    asked.push(of);
    return of[0] ?? null;
  });
  const [one, like, none] = [[1], [1], []];
  expect([one, like, one, none, none].map(first)).toEqual([1, 1, 1, null, null]);
  expect(asked).toHaveLength(3);
});
