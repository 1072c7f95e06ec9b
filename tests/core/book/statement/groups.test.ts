import { describe, expect, test } from 'vitest';
import type { BookEvent } from '../../../../src/core/book/event';
import { grouped, groupOf, sizeOf } from '../../../../src/core/book/statement/groups';
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
const [one, other] = [put(50, day), put(45, day)];
const bolt = { symbol: 'BOLT' };

/** Events that all belong to different groups. */
const APART: readonly BookEvent[] = [
  sold(day, one, 1),
  sold(day, other, 1),
  bought(day, one, 1),
  sold(day, one, 1, { account: 'U2' }),
  sold('2026-03-19', one, 1),
  sold(day, call(50, day), 1),
  sharesBought(day, 10, 1),
  sharesBought(day, 10, 1, bolt),
  sharesSold(day, 10, 1),
  ...[expired, assigned, exercised].flatMap((ended) => [ended(day, one), ended(day, other)]),
  settled(day, one, 49),
  settled(day, other, 49),
  dividend(day, 5),
  dividend(day, 5, bolt),
  cash(day, 'interest', 5),
  cash(day, 'fee', 5),
  split(day, 4),
  split(day, 2),
  split(day, 4, bolt),
  changed(day, 'ACME', 'APEX'),
  changed(day, 'ACME', 'AXIS'),
  changed(day, 'BOLT', 'APEX'),
  changed(day, one, other),
  changed(day, one, put(40, day)),
  changed(day, put(40, day), other),
  carried(day, { contract: one }, 1, 100),
  carried(day, { contract: other }, 1, 100),
  carried(day, { symbol: 'ACME' }, 1, 100),
  carried(day, bolt, 1, 100),
];

describe('a group', () => {
  test('has one account, day, side, and series or symbol; one reason, ratio or new name', () => {
    expect([...grouped(APART).values()]).toEqual(APART.map((event) => [event]));
  });

  test('contains events that differ only in size, money and time, in the order of the list', () => {
    const fills = [
      sold(day, one, 1.2),
      sold(day, one, 1.3, { contracts: 2, feesTotal: 1, time: '10:00:00' }),
    ];
    const outcomes = [assigned(day, one), assigned(day, one, { contracts: 3, feesTotal: 5 })];
    const flows = [cash(day, 'interest', 5), cash(day, 'interest', -1)];
    const lists = [fills, outcomes, flows];
    expect([...grouped(lists.flat()).values()]).toEqual(lists);
  });

  test('can be named for another day than the event’s own', () => {
    const event = sold(day, one, 1);
    expect(groupOf(event, '2026-03-19')).toBe(
      groupOf({ ...event, date: '2026-03-19' }, '2026-03-19'),
    );
    expect(groupOf(event, '2026-03-19')).not.toBe(groupOf(event, day));
  });
});

describe('the size of an event', () => {
  test('is its contracts, or its shares', () => {
    const contracts = 3;
    const events = [
      sold(day, one, 1, { contracts }),
      expired(day, one, { contracts }),
      assigned(day, one, { contracts }),
      exercised(day, one, { contracts }),
      settled(day, one, 49, { contracts }),
      sharesSold(day, 3, 50),
    ];
    expect(events.map((event) => sizeOf(event))).toEqual(events.map(() => 3));
  });

  test('is null for dividends, cash, splits, name changes and carried positions', () => {
    const events = [
      dividend(day, 5),
      cash(day, 'fee', -5),
      split(day, 4),
      changed(day, 'ACME', 'APEX'),
      carried(day, { symbol: 'ACME' }, 1, 100),
    ];
    expect(events.map((event) => sizeOf(event))).toEqual(events.map(() => null));
  });
});
