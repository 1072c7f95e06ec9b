import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sortedBy } from '../../../src/plan/compare/sorting';

const itself = (value: number | null) => value;

describe('sorted rows', () => {
  test('have the most or the least first, and those without a value last either way', () => {
    const rows = [2, null, Infinity, -1];
    expect(sortedBy(rows, itself, false)).toEqual([Infinity, 2, -1, null]);
    expect(sortedBy(rows, itself, true)).toEqual([-1, 2, Infinity, null]);
  });

  test('keep their order if they are equal', () => {
    const rows = fc.array(fc.record({ at: fc.nat(), by: fc.constantFrom(1, 2, Infinity, null) }));
    fc.assert(
      fc.property(rows, fc.boolean(), (all, isRising) => {
        const sorted = sortedBy(all, ({ by }) => by, isRising);
        for (const value of [1, 2, Infinity, null]) {
          const same = ({ by }: { readonly by: number | null }) => by === value;
          expect(sorted.filter(same)).toEqual(all.filter(same));
        }
        expect(sorted).toHaveLength(all.length);
      }),
    );
  });
});
