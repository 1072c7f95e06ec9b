import { describe, expect, test } from 'vitest';
import { moneyOf } from '../../../../src/core/book/statement/money';
import { currencyOf, ledgerOf } from '../../../../src/core/book/ledger/currency';
import {
  assigned,
  bought,
  call,
  carried,
  cash,
  changed,
  dividend,
  exercised,
  expired,
  put,
  settled,
  sharesBought,
  sharesSold,
  sold,
  split,
} from '../events';

const day = '2026-03-20';
const [aPut, aCall] = [put(50, day), call(60, day)];

describe('the money that an event moves', () => {
  test('is price times shares, less fees, for a fill', () => {
    expect(moneyOf(sold(day, aPut, 1.2, { contracts: 2, feesTotal: 1.3 }))).toBe(238.7);
    expect(moneyOf(bought(day, aPut, 0.3, { contracts: 2, feesTotal: 1.3 }))).toBe(-61.3);
    expect(moneyOf(sharesSold(day, 100, 32.5, { feesTotal: 0.09 }))).toBe(3249.91);
    expect(moneyOf(sharesBought(day, 100, 30))).toBe(-3000);
  });

  test('is that of the shares at the strike, for an assignment or exercise', () => {
    expect(moneyOf(assigned(day, aPut, { feesTotal: 5 }))).toBe(-5005);
    expect(moneyOf(assigned(day, aCall))).toBe(6000);
    expect(moneyOf(exercised(day, aCall))).toBe(-6000);
    expect(moneyOf(exercised(day, aPut, { contracts: 2 }))).toBe(10_000);
  });

  test('is paid by the short side to the long, for a settlement', () => {
    const event = settled(day, aPut, 45.2, { feesTotal: 1 });
    const source = { line: 1, text: '' };
    expect(moneyOf(event)).toBeCloseTo(-481, 9);
    expect(moneyOf({ ...event, source: { ...source, delta: 1 } })).toBeCloseTo(-481, 9);
    expect(moneyOf({ ...event, source: { ...source, delta: -1 } })).toBeCloseTo(479, 9);
    expect(moneyOf(settled(day, aCall, 61))).toBe(-100);
    expect(moneyOf(settled(day, aCall, 61, { contracts: 3 }))).toBe(-300);
    expect(moneyOf(settled(day, aCall, 59))).toBeCloseTo(0, 9);
  });

  test('is 0, not -0, if nothing has any value', () => {
    expect(moneyOf(settled(day, aPut, 50))).toBe(0);
    expect(moneyOf(bought(day, aPut, 0, { feesTotal: 0 }))).toBe(0);
    expect(moneyOf(sharesBought(day, 100, 0))).toBe(0);
  });

  test('is a dividend after withholding, or the cash that came or went', () => {
    expect(moneyOf(dividend(day, 288, { withheldTotal: 43.2 }))).toBeCloseTo(244.8, 9);
    expect(moneyOf(cash(day, 'withdrawal', -500))).toBe(-500);
  });

  test('is 0 if nothing is paid: an expiration, a split, a name change, a balance, a carried position', () => {
    const still = [
      expired(day, aPut),
      split(day, 4),
      changed(day, 'ACME', 'APEX'),
      carried(day, { symbol: 'ACME' }, 100, 5000),
      cash(day, 'balance', 60_000),
    ];
    expect(still.map((event) => moneyOf(event))).toEqual([0, 0, 0, 0, 0]);
  });
});

describe('a ledger', () => {
  test('is named after its account, and its currency if that is not dollars', () => {
    expect([ledgerOf('U1', 'USD'), ledgerOf('U1', ''), ledgerOf('U1', 'EUR')]).toEqual([
      'U1',
      'U1',
      'U1 EUR',
    ]);
    expect([currencyOf('U1'), currencyOf('U1 EUR')]).toEqual(['USD', 'EUR']);
    // A name that happens to end in three letters is not in a foreign currency.
    expect(currencyOf('Roth IRA')).toBe('USD');
    expect(currencyOf('My EUR account')).toBe('USD');
  });
});
