import { describe, expect, test } from 'vitest';
import type { BookEvent } from '../../../../src/core/book/event';
import { isOf, linesOf } from '../../../../src/core/book/reconcile/rows';
import {
  assigned,
  carried,
  cash,
  changed,
  dividend,
  exercised,
  expired,
  put,
  settled,
  sharesBought,
  sold,
  split,
} from '../events';
import { inFile } from '../statement/told';

const day = '2026-03-20';
const [aPut, other] = [put(50, day), put(45, day)];

describe('the rows of a series or symbol', () => {
  const ofSeries: readonly BookEvent[] = [
    sold(day, aPut, 1),
    expired(day, aPut),
    settled(day, aPut, 49),
    carried(day, { contract: aPut }, 1, 100),
  ];
  const ofShares: readonly BookEvent[] = [
    sharesBought(day, 10, 50),
    dividend(day, 5),
    split(day, 4),
    carried(day, { symbol: 'ACME' }, 1, 100),
  ];
  const ofBoth: readonly BookEvent[] = [assigned(day, aPut), exercised(day, aPut)];
  const ofNone: readonly BookEvent[] = [cash(day, 'fee', -1), changed(day, 'ACME', 'APEX')];

  test('are those that name the series, including its outcomes', () => {
    for (const event of [...ofSeries, ...ofBoth]) {
      expect(isOf(event, put(50, day))).toBe(true);
      expect(isOf(event, other)).toBe(false);
    }
    for (const event of [...ofShares, ...ofNone]) expect(isOf(event, aPut)).toBe(false);
  });

  test('are those that name the symbol, and outcomes that move its shares', () => {
    for (const event of [...ofShares, ...ofBoth]) {
      expect(isOf(event, 'ACME')).toBe(true);
      expect(isOf(event, 'BOLT')).toBe(false);
    }
    for (const event of [...ofSeries, ...ofNone]) expect(isOf(event, 'ACME')).toBe(false);
  });

  test('have their own line and the lines of their parts; typed ones have none', () => {
    const event = assigned(day, aPut);
    expect(linesOf(inFile(event, { line: 4, also: [7, 8] }))).toEqual([4, 7, 8]);
    expect(linesOf(inFile(event, { line: 4 }))).toEqual([4]);
    expect(linesOf(event)).toEqual([]);
  });
});
