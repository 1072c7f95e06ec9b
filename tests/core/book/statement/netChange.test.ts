import { describe, expect, test } from 'vitest';
import type { BookEvent } from '../../../../src/core/book/event';
import { holdingKey, netChanges } from '../../../../src/core/book/statement/netChange';
import { contractKey, type Contract } from '../../../../src/core/market/contract';
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
import { inFile } from './told';

const day = '2026-03-20';
const [aPut, aCall] = [put(50, day), call(60, day)];
const mini = put(50, day, { multiplier: 10 });

const nameOf = (what: Contract | string) => (typeof what === 'string' ? what : contractKey(what));

/** The net change of a single holding. */
const changeOf = (what: Contract | string, events: readonly BookEvent[], asked = -1) =>
  netChanges(events, new Map([[holdingKey('U1', nameOf(what)), asked]])).get(
    holdingKey('U1', nameOf(what)),
  );

describe('the net change of a holding', () => {
  test('is what was bought less what was sold', () => {
    const contracts = 2;
    expect(changeOf(aPut, [bought(day, aPut, 1, { contracts: 5 })])).toBe(5);
    expect(changeOf(aPut, [bought(day, aPut, 1), sold(day, aPut, 1, { contracts })])).toBe(-1);
    expect(changeOf('ACME', [sharesBought(day, 100, 50), sharesSold(day, 30, 50)])).toBe(70);
    expect(changeOf('ACME', [carried(day, { symbol: 'ACME' }, -40, 0)])).toBe(-40);
    expect(changeOf(aPut, [carried(day, { contract: aPut }, 3, 0)])).toBe(3);
  });

  test('by an assignment is its contracts and its shares, by the multiplier, which a put receives', () => {
    const contracts = 2;
    expect(changeOf(aPut, [assigned(day, aPut, { contracts })])).toBe(2);
    expect(changeOf('ACME', [assigned(day, aPut, { contracts })])).toBe(200);
    expect(changeOf('ACME', [assigned(day, mini, { contracts })])).toBe(20);
    expect(changeOf('ACME', [assigned(day, aCall, { contracts })])).toBe(-200);
  });

  test('by an exercise is its contracts and its shares, which a call receives', () => {
    const contracts = 2;
    expect(changeOf(aCall, [exercised(day, aCall, { contracts })])).toBe(-2);
    expect(changeOf('ACME', [exercised(day, aCall, { contracts })])).toBe(200);
    expect(changeOf('ACME', [exercised(day, aPut, { contracts })])).toBe(-200);
  });

  test('by an expiration or settlement is what its row says, or else closes the quantity asked about', () => {
    const contracts = 2;
    for (const event of [
      expired(day, aPut, { contracts }),
      settled(day, aPut, 49, { contracts }),
    ]) {
      expect(changeOf(aPut, [event], -2)).toBe(2);
      expect(changeOf(aPut, [event], 2)).toBe(-2);
      expect(changeOf(aPut, [inFile(event, { delta: -2 })], -2)).toBe(-2);
    }
  });

  test('is unaffected by dividends, cash, splits and name changes', () => {
    const events = [
      dividend(day, 5),
      cash(day, 'fee', -1),
      split(day, 4),
      changed(day, 'ACME', 'X'),
    ];
    expect(changeOf('ACME', events)).toBeUndefined();
  });

  test('is given only for holdings that were asked about', () => {
    const events = [sold(day, aPut, 1), sold(day, aCall, 1), sold(day, aPut, 1, { account: 'U2' })];
    const key = holdingKey('U1', nameOf(aPut));
    expect(netChanges(events, new Map([[key, -1]]))).toEqual(new Map([[key, -1]]));
  });

  test('counts shares as they were before the splits of their account and symbol up to that day', () => {
    const buying = sharesBought(day, 40, 12);
    expect(changeOf('ACME', [split(day, 4), buying])).toBe(10);
    expect(changeOf('ACME', [split('2026-03-19', 4), split(day, 2), buying])).toBe(5);
    expect(changeOf('ACME', [split('2026-03-21', 4), buying])).toBe(40);
    expect(changeOf('ACME', [split(day, 4, { symbol: 'BOLT' }), buying])).toBe(40);
    expect(changeOf('ACME', [split(day, 4, { account: 'U2' }), buying])).toBe(40);
  });
});
