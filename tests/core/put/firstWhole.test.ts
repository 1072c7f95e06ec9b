import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstWhole } from '../../../src/core/put/firstWhole';

test('the first whole number for which a claim holds is found wherever it is', () => {
  const anyStart = fc.integer({ min: -1000, max: 1_000_000_000 });
  fc.assert(
    fc.property(anyStart, fc.nat(1_000_000_000), fc.nat(1_000_000), (notYet, way, more) => {
      const first = notYet + 1 + way;
      expect(firstWhole((whole) => whole >= first, notYet, first + more)).toBe(first);
    }),
  );
});

test('the search takes 53 questions among 2^53 numbers, and it ends even beyond exact doubles', () => {
  let asked = 0;
  const isFar = (whole: number) => {
    asked++;
    return whole >= 1e15;
  };
  expect(firstWhole(isFar, 0, 2 ** 53)).toBe(1e15);
  expect(asked).toBe(53);
  expect(firstWhole(() => false, 0, 1e300)).toBe(1e300);
});
