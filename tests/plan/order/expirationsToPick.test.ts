import { describe, expect, test } from 'vitest';
import { expirationsToPick } from '../../../src/plan/order/expirationsToPick';
import { exampleWith, TODAY } from '../drafts';

const toPick = (texts: { days?: string; expiration?: string }, today = TODAY) =>
  expirationsToPick(exampleWith(texts), today);

describe('the expirations to pick from', () => {
  // December 27, 2026 is a Sunday; Christmas, a Friday, is a holiday.
  test('are the ones around a day without trading, counted in days or typed', () => {
    expect(toPick({ days: '37' })).toEqual(['2026-12-24', '2026-12-31']);
    expect(toPick({ expiration: '2026-12-26' })).toEqual(['2026-12-24', '2026-12-31']);
  });

  test('include none that has passed', () => {
    expect(toPick({ expiration: '2026-11-13' })).toEqual([TODAY]);
    expect(toPick({ days: '0' }, '2026-11-21')).toEqual(['2026-11-27']);
  });

  test('include none around a day long past or too far away', () => {
    expect(toPick({ expiration: '2025-12-19' })).toEqual([]);
    expect(toPick({ expiration: '2126-11-15' })).toEqual([]);
  });

  test('are not asked for if the day is possible or cannot be read', () => {
    expect(toPick({ expiration: '2026-12-18' })).toBeNull();
    expect(toPick({ days: 'abc' })).toBeNull();
    expect(toPick({ days: '' })).toBeNull();
  });
});
