import { describe, expect, test } from 'vitest';
import { cashCalendars } from '../../../src/plan/book/cashCalendar';
import { headline } from '../../../src/words/book/headline';
import { desk, DIS } from './mockBook';

describe('the assignment cash calendar', () => {
  const [calendar] = cashCalendars(desk());

  test('adds up what is owed by each expiration, with past ones on the next trading day', () => {
    expect(calendar!.days.map(({ on, allTotal }) => [on, allTotal])).toEqual([
      ['2026-11-30', 7_800],
      ['2026-12-11', 29_800],
      ['2026-12-18', 106_800],
      ['2027-01-08', 132_300],
    ]);
  });

  test('counts everything already expired as owed on one day', () => {
    const [later] = cashCalendars(desk({ asOf: '2026-12-12' }));
    expect(later!.days[0]).toMatchObject({ on: '2026-12-14', allTotal: 29_800 });
    expect(later!.days[0]!.puts).toHaveLength(2);
    expect(later!.days).toHaveLength(3);
  });

  test('shows separately what is in the money now', () => {
    expect(calendar!.days.map(({ inTheMoneyTotal }) => inTheMoneyTotal)).toEqual([
      7_800, 29_800, 29_800, 29_800,
    ]);
  });

  test('says how much cash is missing, from what day, and what share is covered', () => {
    expect(calendar).toMatchObject({ shortTotal: 13_996, shortOn: '2027-01-08' });
    expect(calendar!.coverage).toBeCloseTo(118_304 / 132_300, 9);
  });

  test('shows no shortage and no coverage if cash was never stated', () => {
    const { book } = desk();
    const unknown = { ...book, cash: [{ account: 'U1234567', total: null }] };
    expect(cashCalendars(desk({ book: unknown }))).toMatchObject([
      { cashTotal: null, coverage: null, shortTotal: 0, shortOn: null },
    ]);
  });

  test('does not say that cash pays for every put while an index would owe more if it fell', () => {
    const { book, marks } = desk();
    const xsp = { ...DIS, underlying: 'XSP', root: 'XSP', strike: 590 };
    const positions = [
      { ...book.positions.find(({ contract }) => contract === DIS)!, contract: xsp, contracts: -1 },
    ];
    const told = (total: number) => {
      const cash = [{ account: 'U1234567', total }];
      const own = desk({
        book: { ...book, positions, cash },
        marks: { ...marks, XSP: { price: 600, at: '2026-11-27T18:00:00Z' } },
      });
      return headline(0, cashCalendars(own), own.asOf);
    };
    expect(told(1_000)).toBe('Nothing needs you.');
    expect(told(59_000)).toBe(
      'Nothing needs you. Your cash pays for every put if all are assigned.',
    );
  });
});
