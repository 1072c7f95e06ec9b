import { describe, expect, test } from 'vitest';
import { cashSecuredPut } from '../../../src/core/strategies/uses/cashSecuredPut';
import { compareStrategies } from '../../../src/core/strategies/compareStrategies';
import { putOnMargin } from '../../../src/core/strategies/uses/putOnMargin';
import { pricesDrawn } from '../../../src/core/strategies/pricesDrawn';
import { reference, rowOf } from './comparisonTerms';

const rows = [rowOf(cashSecuredPut, reference), rowOf(putOnMargin, reference)];

describe('the prices a comparison is drawn at', () => {
  test('are its ends, the requested ones, and those where a line bends or breaks even', () => {
    expect(pricesDrawn(rows, { low: 80, high: 120 }, [100, 200])).toEqual([80, 92.5, 95, 100, 120]);
    expect(pricesDrawn([], { low: 80, high: 120 })).toEqual([80, 120]);
  });

  test('leave every line straight between them', () => {
    const all = compareStrategies(reference);
    const prices = pricesDrawn(all, { low: 50, high: 150 });
    for (const [index, to] of prices.slice(1).entries()) {
      const from = prices[index]!;
      for (const { profitAtExpiration } of all) {
        const ends = profitAtExpiration(from) + profitAtExpiration(to);
        expect(profitAtExpiration((from + to) / 2)).toBeCloseTo(ends / 2, 6);
      }
    }
  });
});

// Naked put calculator page: at 80 the 95 put loses 13.16% of 9,500 and 71.43% of 1,750.
test('the same dollars are a different share of a different capital', () => {
  const shares = rows.map(({ profitAtExpiration, capitalTotal }) =>
    ((profitAtExpiration(80) / capitalTotal) * 100).toFixed(2),
  );
  expect(shares).toEqual(['-13.16', '-71.43']);
});
