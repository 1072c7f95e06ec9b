import { describe, expect, test } from 'vitest';
import { expirationsToPick } from '../../../src/plan/order/expirationsToPick';
import { exampleWith, TODAY } from '../drafts';

const toPick = (texts: { days?: string; expiration?: string }, today = TODAY) =>
  expirationsToPick(exampleWith(texts), today);

describe('the expirations to pick from', () => {
  // December 27, 2026 is a Sunday; Christmas, a Friday, is a holiday.
  test('are those around a day on which nothing trades, counted in days or typed', () => {
    expect(toPick({ days: '37' })).toEqual(['2026-12-24', '2026-12-31']);
    expect(toPick({ expiration: '2026-12-26' })).toEqual(['2026-12-24', '2026-12-31']);
  });

  test('are none that has passed', () => {
    expect(toPick({ expiration: '2026-11-13' })).toEqual([TODAY]);
    expect(toPick({ days: '0' }, '2026-11-21')).toEqual(['2026-11-27']);
  });

  test('are none around a day that passed long ago or is too far away', () => {
    expect(toPick({ expiration: '2025-12-19' })).toEqual([]);
    expect(toPick({ expiration: '2126-11-15' })).toEqual([]);
  });

  test('are not asked for where the day is possible, or is none', () => {
    expect(toPick({ expiration: '2026-12-18' })).toBeNull();
    expect(toPick({ days: 'abc' })).toBeNull();
    expect(toPick({ days: '' })).toBeNull();
  });
});
