import { describe, expect, test } from 'vitest';
import { atLeast, wholeParts, within } from '../../../src/core/market/rounding';

describe('figures computed from doubles', () => {
  test('reach a limit that only the last bits keep them from, and no other', () => {
    expect(0.7 + 0.1).toBeLessThan(0.8);
    expect(atLeast(0.7 + 0.1, 0.8)).toBe(true);
    expect(atLeast(0.799999, 0.8)).toBe(false);
  });

  test('lie within both limits or outside', () => {
    expect(within(0.7 + 0.1, 0.8, 0.9)).toBe(true);
    expect(within(0.8, 0.7, 0.7 + 0.1)).toBe(true);
    expect(within(0.6, 0.7, 0.8)).toBe(false);
    expect(within(0.9, 0.7, 0.8)).toBe(false);
  });

  test('have as many whole parts as they would without rounding', () => {
    expect(0.6 / 0.2).toBeLessThan(3);
    expect(wholeParts(0.6, 0.2)).toBe(3);
    expect(wholeParts(0.59, 0.2)).toBe(2);
    expect(wholeParts(-0.1, 0.2)).toBe(-1);
  });
});
