import { describe, expect, test } from 'vitest';
import type { BookEvent } from '../../../../src/core/book/event';
import { repeatedEvents } from '../../../../src/core/book/statement/repeatedEvents';
import {
  assigned,
  bought,
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
import { inBook, inFile } from './told';

const day = '2026-03-20';
const acme = put(50, day);
const id = 'one';

describe('an event that a file repeats word for word', () => {
  test('is recognized by its id, for every kind with a series, symbol or reason', () => {
    const events: readonly BookEvent[] = [
      sold(day, acme, 1.2, { time: '10:00:00', effect: 'open' }),
      expired(day, acme),
      assigned(day, acme),
      exercised(day, acme),
      settled(day, acme, 49),
      sharesBought(day, 100, 50),
      dividend(day, 24),
      cash(day, 'interest', 3),
    ];
    for (const event of events) {
      const [its, again] = [inBook(event), inFile(event)];
      expect(repeatedEvents([its], [again])).toEqual({
        known: [{ book: [its], file: [again] }],
        book: [],
        file: [],
      });
    }
  });

  test('is recognized even if the book did not store its source', () => {
    const event = sold(day, acme, 1.2);
    expect(repeatedEvents([{ ...event, batch: 'before' }], [inFile(event)]).known).toHaveLength(1);
  });

  test('is recognized only once', () => {
    const event = sold(day, acme, 1.2);
    const [first, second] = [inFile(event), inFile(event)];
    const { known, file } = repeatedEvents([inBook(event)], [first, second]);
    expect(known).toHaveLength(1);
    expect(file[0]).toBe(second);
  });

  test('is left for matching if any word differs, and so is the book’s event', () => {
    const pairs: readonly (readonly [BookEvent, BookEvent])[] = [
      [sold(day, acme, 1.2, { id }), sold(day, acme, 1.2, { id, account: 'U2' })],
      [sold(day, acme, 1.2, { id }), sold('2026-03-19', acme, 1.2, { id })],
      [sold(day, acme, 1.2, { id }), sold(day, acme, 1.2, { id, time: '10:00:00' })],
      [sold(day, acme, 1.2, { id }), sold(day, acme, 1.2, { id, effect: 'open' })],
      [sold(day, acme, 1.2, { id }), sold(day, put(45, day), 1.2, { id })],
      [sold(day, acme, 1.2, { id }), sold(day, acme, 0.6, { id, contracts: 2 })],
      [sold(day, acme, 1.2, { id }), sold(day, acme, 1.3, { id })],
      [sold(day, acme, 0, { id }), bought(day, acme, 0, { id })],
      [expired(day, acme, { id }), settled(day, acme, 50, { id })],
      [sharesBought(day, 100, 50, { id }), sharesBought(day, 100, 50, { id, symbol: 'BOLT' })],
      [dividend(day, 24, { id }), dividend(day, 24, { id, symbol: 'BOLT' })],
      [dividend(day, 24, { id }), cash(day, 'interest', 24, { id })],
      [cash(day, 'interest', 24, { id }), cash(day, 'deposit', 24, { id })],
    ];
    for (const [one, other] of pairs) {
      const [its, file] = [inBook(one), inFile(other)];
      expect(repeatedEvents([its], [file])).toEqual({ known: [], book: [its], file: [file] });
    }
  });

  test('is left for matching if the broker’s id differs', () => {
    const event = sold(day, acme, 1.2);
    expect(
      repeatedEvents([inBook(event, { id: '7' })], [inFile(event, { id: '8' })]).known,
    ).toEqual([]);
    expect(
      repeatedEvents([inBook(event, { id: '7' })], [inFile(event, { id: '7' })]).known,
    ).toHaveLength(1);
  });

  test('is left for matching by groups if it is a split or a name change', () => {
    for (const event of [split(day, 4), changed(day, 'ACME', 'APEX')]) {
      expect(repeatedEvents([inBook(event)], [inFile(event)]).known).toEqual([]);
    }
  });

  test('is never matched to a typed event, whatever its id', () => {
    const event = sold(day, acme, 1.2);
    expect(repeatedEvents([event], [inFile(event)])).toMatchObject({ known: [], book: [event] });
  });
});
