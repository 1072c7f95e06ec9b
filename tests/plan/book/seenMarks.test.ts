import { describe, expect, test } from 'vitest';
import type { BookEvent } from '../../../src/core/book/event';
import { contractKey } from '../../../src/core/market/contract';
import { seenMarks } from '../../../src/plan/book/seenMarks';
import { put } from '../../core/book/events';

const split = (date: string, ratio: number, account = 'U1', symbol = 'ACME'): BookEvent => ({
  id: `${account} ${date}`,
  account,
  kind: 'split',
  symbol,
  date,
  ratio,
});

const at = (price: number, day: string) => ({ price, at: `${day}T20:00:00Z` });

const SERIES = contractKey(put(100, '2026-12-18'));
const MARKS = {
  ACME: at(420, '2026-11-20'),
  'ACME@2026-11-02': at(400, '2026-11-02'),
  KO: at(70, '2026-11-20'),
  [SERIES]: at(2.5, '2026-11-20'),
};

describe('the prices seen by a day', () => {
  test('are those seen up to that day, unchanged', () => {
    expect(seenMarks(MARKS, [], '2026-11-20')).toEqual(MARKS);
    expect(seenMarks(MARKS, [], '2026-11-19')).toEqual({
      'ACME@2026-11-02': MARKS['ACME@2026-11-02'],
    });
  });

  test('are divided by a split that came after they were seen', () => {
    const seen = seenMarks(MARKS, [split('2026-11-23', 4)], '2026-11-23');
    expect(seen).toEqual({
      ...MARKS,
      ACME: { ...MARKS.ACME, price: 105 },
      'ACME@2026-11-02': { ...MARKS['ACME@2026-11-02'], price: 100 },
    });
    expect(seenMarks(MARKS, [split('2026-11-23', 4)], '2026-11-22')).toEqual(MARKS);
    // On the day of a split the new shares trade from the open.
    expect(seenMarks(MARKS, [split('2026-11-20', 4)], '2026-11-23')['ACME']!.price).toBe(420);
  });

  test('are divided once by a split of several accounts, by each of several, never by 0', () => {
    const twice = [split('2026-11-23', 4), split('2026-11-23', 4, 'U2'), split('2026-11-24', 0.5)];
    expect(seenMarks(MARKS, twice, '2026-11-30')['ACME']!.price).toBe(210);
    expect(seenMarks(MARKS, [split('2026-11-23', 0)], '2026-11-30')).toEqual(MARKS);
  });

  test('count under a new symbol as well, of the stock and of its options, through later splits', () => {
    const renamed: BookEvent = {
      id: 'r',
      account: 'U1',
      kind: 'changed',
      date: '2026-11-23',
      from: 'ACME',
      to: 'APEX',
    };
    const seen = seenMarks(MARKS, [renamed], '2026-11-23');
    expect(seen).toEqual({
      ...MARKS,
      APEX: MARKS.ACME,
      'APEX@2026-11-02': MARKS['ACME@2026-11-02'],
      [SERIES.replace('ACME', 'APEX')]: MARKS[SERIES],
    });
    expect(seenMarks(MARKS, [renamed], '2026-11-22')).toEqual(MARKS);
    const later = split('2026-11-25', 2, 'U1', 'APEX');
    const both = [split('2026-11-21', 4), renamed, later];
    expect(seenMarks(MARKS, both, '2026-11-30')['APEX']!.price).toBe(52.5);
    // Its own price stays, and that of another stock that is given the old symbol is not its.
    const own = { ...MARKS, APEX: at(400, '2026-11-24'), ACME: at(7, '2026-11-24') };
    expect(seenMarks(own, [renamed], '2026-11-24')['APEX']!.price).toBe(400);
    const { APEX: _, ...other } = own;
    expect(seenMarks(other, [renamed], '2026-11-24')).not.toHaveProperty('APEX');
  });
});
