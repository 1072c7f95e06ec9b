import { expect, test } from 'vitest';
import { NEW_ACCOUNT } from '../../src/account/account';
import { putOn } from '../../src/core/market/contract';
import { scheduledFees } from '../../src/plan/scheduledFees';

const order = {
  side: 'sell',
  contract: putOn('KO', '2027-01-15', 67.5),
  contracts: 2,
  price: 0.62,
} as const;

test('fees of an order are those of the account’s schedule, to the cent', () => {
  expect(scheduledFees(NEW_ACCOUNT, order)).toBe(1.43);
  expect(scheduledFees({ ...NEW_ACCOUNT, commission: '1.00' }, order)).toBe(2.13);
});

test('a fee of the schedule that cannot be read falls back to its default', () => {
  expect(scheduledFees({ ...NEW_ACCOUNT, commission: 'abc' }, order)).toBe(1.43);
});

test('index options do not pay the trading activity fee', () => {
  const contract = putOn('XSP', '2027-01-15', 67.5);
  const ten = { ...order, contracts: 10 };
  expect(scheduledFees(NEW_ACCOUNT, ten)).toBe(7.13);
  expect(scheduledFees(NEW_ACCOUNT, { ...ten, contract })).toBe(7.09);
});
