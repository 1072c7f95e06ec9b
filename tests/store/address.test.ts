import { describe, expect, test } from 'vitest';
import { isPlanLink, placeOf } from '../../src/store/address';

describe('an address', () => {
  test.each([
    ['#compare', 'compare'],
    ['#order', 'order'],
    ['#plan', 'plan'],
    ['', 'plan'],
    ['#saved', 'plan'],
    ['#plan?strike=95', 'plan'],
    ['#Compare', 'plan'],
  ])('%j leads to %s', (hash, place) => {
    expect(placeOf(hash)).toBe(place);
  });

  test('of a plan begins with #plan?', () => {
    expect(isPlanLink('#plan?strike=95')).toBe(true);
    expect(isPlanLink('#plan')).toBe(false);
  });
});
