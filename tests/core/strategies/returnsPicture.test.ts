import { describe, expect, test } from 'vitest';
import { bullPutSpread } from '../../../src/core/strategies/uses/bullPutSpread';
import { cashSecuredPut } from '../../../src/core/strategies/uses/cashSecuredPut';
import { compareStrategies } from '../../../src/core/strategies/compareStrategies';
import { putOnMargin } from '../../../src/core/strategies/uses/putOnMargin';
import { returnsPicture } from '../../../src/core/strategies/returnsPicture';
import { ownFunds, reference, rowOf } from './comparisonTerms';

const rows = [rowOf(cashSecuredPut, reference), rowOf(putOnMargin, reference)];

describe('the picture of a comparison', () => {
  test('has its ends, what was asked for, and the prices where a line bends or breaks even', () => {
    const points = returnsPicture(rows, { low: 80, high: 120 }, [100, 200]);
    expect(points.map(({ spot }) => spot)).toEqual([80, 92.5, 95, 100, 120]);
  });

  // Naked put calculator page: losses of the margin and of the cash at 80.
  test('has the 95 put at -13.16% of 9,500 and -71.43% of 1,750 with the stock at 80', () => {
    const [first] = returnsPicture(rows, { low: 80, high: 120 });
    expect(first!.returns.map((value) => (value! * 100).toFixed(2))).toEqual(['-13.16', '-71.43']);
  });

  test('has every row straight between its points', () => {
    const all = compareStrategies(reference);
    const points = returnsPicture(all, { low: 50, high: 150 });
    for (const [index, to] of points.slice(1).entries()) {
      const from = points[index]!;
      for (const [row, { profitAtExpiration, capitalTotal }] of all.entries()) {
        const middle = profitAtExpiration((from.spot + to.spot) / 2) / capitalTotal;
        expect(middle).toBeCloseTo((from.returns[row]! + to.returns[row]!) / 2, 9);
      }
    }
  });

  test('has nothing for a row without capital of one’s own', () => {
    const free = { ...reference, convention: ownFunds, longPut: { strike: 94, premium: 1.5 } };
    const [point] = returnsPicture([rowOf(bullPutSpread, free)], { low: 80, high: 120 });
    expect(point!.returns).toEqual([null]);
  });
});
