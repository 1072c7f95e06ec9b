import { describe, expect, test } from 'vitest';
import { lastTradingDay } from '../../../src/core/market/lastTrading';

// Cboe, index option specifications: AM-settled series stop trading on the business day before.
describe('a series', () => {
  test.each([
    ['GOOGL', '2026-12-18', '2026-12-18'],
    ['XSP', '2026-12-18', '2026-12-18'],
    ['SPX', '2026-12-18', '2026-12-17'],
    ['SPX', '2026-12-11', '2026-12-11'],
    ['SPXW', '2026-12-18', '2026-12-18'],
    ['NDX', '2026-06-18', '2026-06-17'], // Juneteenth is the third Friday
    ['RUTW', '2026-12-18', '2026-12-18'],
    ['VIX', '2026-12-16', '2026-12-15'],
    ['VIXW', '2026-12-09', '2026-12-08'],
    ['VIX', '2027-02-16', '2027-02-12'], // Presidents' Day comes before
  ])('of %s expiring on %s last trades on %s', (root, expiration, day) => {
    expect(lastTradingDay({ root, expiration })).toBe(day);
  });
});
