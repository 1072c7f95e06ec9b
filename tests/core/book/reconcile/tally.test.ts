import { describe, expect, test } from 'vitest';
import type { BookEvent } from '../../../../src/core/book/event';
import { readLots } from '../../../../src/core/book/readLots';
import { tally, type Scope } from '../../../../src/core/book/reconcile/tally';
import {
  assigned,
  bought,
  call,
  carried,
  cash,
  dividend,
  exercised,
  expired,
  put,
  settled,
  sharesBought,
  sharesSold,
  sold,
} from '../events';
import { inFile } from '../statement/told';

const day = '2026-03-20';
const [aPut, aCall] = [put(50, day), call(60, day)];
const contracts = 2;

/** A figure of some events, over all of them by default. */
const figure = (
  name: Scope['figure'],
  events: readonly BookEvent[],
  scope: Partial<Scope> = {},
): number | null =>
  tally(
    events,
    readLots(events, day).realized,
  )({ figure: name, of: 'all', currency: 'USD', what: null, ...scope });

const quantity = (what: Scope['what'], ...events: readonly BookEvent[]) =>
  figure('quantity', events, { what });

describe('a quantity', () => {
  test('is what was bought less what was sold', () => {
    expect(quantity(aPut, bought(day, aPut, 1, { contracts: 3 }), sold(day, aPut, 1))).toBe(2);
    expect(quantity('ACME', sharesBought(day, 100, 50), sharesSold(day, 30, 50))).toBe(70);
  });

  test('changes by the contracts of an assignment or exercise and, by the multiplier, its shares', () => {
    expect(quantity(aPut, assigned(day, aPut, { contracts }))).toBe(2);
    expect(quantity(aCall, exercised(day, aCall, { contracts }))).toBe(-2);
    expect(quantity('ACME', assigned(day, aPut, { contracts }))).toBe(200);
    expect(quantity('ACME', assigned(day, aCall, { contracts }))).toBe(-200);
    expect(quantity('ACME', exercised(day, aCall, { contracts }))).toBe(200);
    expect(quantity('ACME', exercised(day, aPut, { contracts }))).toBe(-200);
    expect(quantity('ACME', assigned(day, { ...aPut, multiplier: 10 }))).toBe(10);
  });

  test('changes by an expiration or settlement as its row says, or else as for a short position', () => {
    for (const event of [
      expired(day, aPut, { contracts }),
      settled(day, aPut, 49, { contracts }),
    ]) {
      expect(quantity(aPut, event)).toBe(2);
      expect(quantity(aPut, inFile(event, { delta: -2 }))).toBe(-2);
    }
  });

  test('is per series or symbol, whichever object names it', () => {
    const events = [
      sold(day, aPut, 1),
      sold(day, put(50, day), 1),
      sold(day, put(45, day), 1),
      sharesBought(day, 10, 50),
      sharesBought(day, 7, 50, { symbol: 'BOLT' }),
    ];
    expect(quantity(put(50, day), ...events)).toBe(-2);
    expect(quantity('ACME', ...events)).toBe(10);
    expect(quantity('BOLT', ...events)).toBe(7);
    expect(quantity('APEX', ...events)).toBe(0);
  });

  test('leaves out carried positions', () => {
    expect(quantity('ACME', carried(day, { symbol: 'ACME' }, 10, 100))).toBe(0);
  });
});

describe('a gain', () => {
  test('of a series covers all its lots, whether named by one object or several', () => {
    const twin = put(50, day);
    const events = [
      sold('2026-03-02', aPut, 3),
      bought('2026-03-03', aPut, 1),
      sold('2026-03-04', twin, 2),
      bought('2026-03-05', twin, 1.5),
    ];
    expect(figure('realized', events, { what: aPut })).toBe(250);
    expect(figure('realized', events)).toBe(250);
    expect(figure('options', events, { what: aPut })).toBe(250);
  });

  test('of shares excludes dividends', () => {
    const events = [
      sharesBought('2026-03-02', 10, 50),
      dividend('2026-03-03', 24),
      sharesSold('2026-03-04', 10, 53),
    ];
    expect(figure('realized', events)).toBe(30);
    expect(figure('dividends', events)).toBe(24);
  });

  test('is unknown if a part of it is unknown', () => {
    const events = [
      carried('2026-03-02', { symbol: 'ACME' }, 10, null),
      sharesSold('2026-03-04', 10, 53),
      sold('2026-03-02', aPut, 3),
      bought('2026-03-03', aPut, 1),
    ];
    expect(figure('realized', events)).toBeNull();
    expect(figure('realized', events, { of: 'shares' })).toBeNull();
    expect(figure('realized', events, { of: 'options' })).toBe(200);
  });
});

test('cash counts by its reason, and a balance does not count', () => {
  const events = [
    cash(day, 'deposit', 100),
    cash(day, 'withdrawal', -40),
    cash(day, 'fee', -2),
    cash(day, 'interest', 3),
    cash(day, 'balance', 5000),
  ];
  const figures = ['deposits', 'fees', 'interest', 'dividends', 'options'] as const;
  expect(figures.map((name) => figure(name, events))).toEqual([60, -2, 3, 0, 0]);
});
