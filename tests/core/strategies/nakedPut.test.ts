import { expect, test } from 'vitest';
import { nakedPut } from '../../../src/core/strategies/nakedPut';
import { DEFAULT_CONVENTION } from '../../../src/core/put/returnConvention';

const trade = {
  spot: 100,
  strike: 95,
  premium: 2.5,
  contracts: 1,
  daysToExpiration: 35,
  openFeesTotal: 1.06639,
};

test('a naked put is measured on its Reg-T margin: 148% a year on 1,750', () => {
  const { capitalTotal, annualizedReturn } = nakedPut(trade, DEFAULT_CONVENTION);
  expect(capitalTotal).toBeCloseTo(1_750, 9);
  expect(annualizedReturn).toBeCloseTo(1.4834, 4);
});

test('net of premium, a naked put is measured only on margin from own funds: 1,500', () => {
  const net = { ...DEFAULT_CONVENTION, basis: 'netOfPremium' } as const;
  expect(nakedPut(trade, net).capitalTotal).toBeCloseTo(1_500, 9);
});

test('on expiration day a naked put has no yearly return', () => {
  const expiring = { ...trade, daysToExpiration: 0 };
  expect(nakedPut(expiring, DEFAULT_CONVENTION).annualizedReturn).toBeNull();
});
