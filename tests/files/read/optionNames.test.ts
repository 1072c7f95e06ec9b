import { describe, expect, test } from 'vitest';
import { namedOption } from '../../../src/files/read/occSymbol';

describe('the name of an option', () => {
  test.each([
    ['SPXW 2/21/2025 Put $6,000.00', 6000],
    ['SPXW 02/21/2025 6,000.00 P', 6000],
    ['SPXW 21FEB25 6,000 P', 6000],
    ['ACME 21FEB25 47.62 P', 47.62],
    ['ACME 21FEB25 47,5 P', 47.5],
    ['ACME 2/21/2025 Put $12.497', 12.497],
    ['ACME 100 (Weeklys) 21 FEB 25 47.62 PUT', 47.62],
  ])('has its strike with thousands and decimals: %s', (name, strike) => {
    expect(namedOption(name)).toMatchObject({ expiration: '2025-02-21', right: 'put', strike });
  });

  test.each([
    'VERTICAL SPY 100 (Weeklys) 5 JUN 26 715/714 PUT',
    'SPY 06/05/2026 715.00/714.00 P',
    'SPY 05JUN26 715 P / SPY 05JUN26 714 P',
    'SPY 100 5 JUN 26 715 PUT/CALL',
    'COMBO SPY 100 5 JUN 26 715 PUT/CALL',
    'ROLL SPY 100 (Weeklys) 5 JUN 26 715 PUT',
    'ACME 1/17/2025 Put $50.00/$45.00',
    'ACME 17JAN25 5.0.0 P',
  ])('is not read from two legs, a roll or a malformed strike: %s', (name) => {
    expect(namedOption(name)).toBeNull();
  });
});
