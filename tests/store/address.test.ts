import { describe, expect, test } from 'vitest';
import {
  isPlanLink,
  placeOf,
  presetAddress,
  presetOf,
  tabAddress,
  tabOf,
  TABS,
} from '../../src/store/address';

describe('an address', () => {
  test.each([
    ['#compare', 'compare'],
    ['#order', 'order'],
    ['#trades', 'trades'],
    ['#plan', 'plan'],
    ['', 'plan'],
    ['#saved', 'plan'],
    ['#plan?strike=95', 'plan'],
    ['#Compare', 'plan'],
    ['#plan/exits', 'plan'],
  ])('%j leads to %s', (hash, place) => {
    expect(placeOf(hash)).toBe(place);
  });

  test('of a preset of Compare is read as it is written, and any other names no preset', () => {
    expect(presetAddress('margin')).toBe('#compare/margin');
    expect(presetOf('#compare/margin')).toBe('margin');
    expect(placeOf('#compare/margin')).toBe('compare');
    for (const hash of ['', '#compare', '#compare/', '#compare/Margin', '#plan/margin']) {
      expect(presetOf(hash)).toBeNull();
    }
  });

  test('of a tab is read as it is written, and any other names no tab', () => {
    expect(TABS.map((tab) => tabOf(tabAddress(tab)))).toEqual(TABS);
    expect(tabAddress('exits')).toBe('#plan/exits');
    for (const hash of ['', '#plan', '#plan/', '#plan/Exits', '#exits', '#plan?tab=exits']) {
      expect(tabOf(hash)).toBeNull();
    }
  });

  test('of a plan begins with #plan?', () => {
    expect(isPlanLink('#plan?strike=95')).toBe(true);
    expect(isPlanLink('#plan')).toBe(false);
  });
});
