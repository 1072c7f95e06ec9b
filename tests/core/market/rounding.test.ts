import { describe, expect, test } from 'vitest';
import { atLeast, wholeParts, within } from '../../../src/core/market/rounding';

describe('figures computed from doubles', () => {
  test('reach a limit they miss only in their last bits', () => {
    expect(0.7 + 0.1).toBeLessThan(0.8);
    expect(atLeast(0.7 + 0.1, 0.8)).toBe(true);
    expect(atLeast(0.799999, 0.8)).toBe(false);
  });

  test('are within both limits or outside them', () => {
    expect(within(0.7 + 0.1, 0.8, 0.9)).toBe(true);
    expect(within(0.8, 0.7, 0.7 + 0.1)).toBe(true);
    expect(within(0.6, 0.7, 0.8)).toBe(false);
    expect(within(0.9, 0.7, 0.8)).toBe(false);
  });

  test('have as many whole parts as exact figures would', () => {
    expect(0.6 / 0.2).toBeLessThan(3);
    expect(wholeParts(0.6, 0.2)).toBe(3);
    expect(wholeParts(0.59, 0.2)).toBe(2);
    expect(wholeParts(-0.1, 0.2)).toBe(-1);
  });
});
