import { describe, expect, test } from 'vitest';
import type { Happened } from '../../../src/core/book/event';
import { readBook } from '../../../src/core/book/readBook';
import { withIds } from '../../core/book/withIds';
import {
  closed,
  deliveredAll,
  expiredAll,
  rolled,
  sharesClosed,
  settledAll,
  soldToOpen,
} from '../../../src/plan/book/happened';
import { DIS, TODAY } from './mockBook';

const fill = (price: number, date = '2026-11-12') => ({ price, feesTotal: 1, date });
const opened = soldToOpen('U1', DIS, 2, fill(3.05));
const long = { account: 'U1', contract: DIS, contracts: 2 };
const short = { ...long, contracts: -2 };

const bookOf = (events: readonly Happened[], asOf = TODAY) => readBook(withIds(...events), asOf);

describe('what a button on a position records', () => {
  test('closes all of it: buys back what is short and sells what is long', () => {
    const book = bookOf([opened, closed(short, fill(4.35, '2026-11-27'))]);
    expect(book).toMatchObject({ positions: [], problems: [] });
    expect(book.realized[0]!.gainTotal).toBeCloseTo(-262, 9);
    expect(closed(long, fill(1))).toMatchObject({ side: 'sell', contracts: 2 });
  });

  test('is a roll: a close and an open on the same day', () => {
    const into = { ...DIS, strike: 108, expiration: '2027-01-15' };
    const { rolls, positions } = bookOf([
      opened,
      ...rolled(short, fill(4.35, '2026-11-27'), into, fill(4.65, '2026-11-27')),
    ]);
    expect(positions).toMatchObject([{ contract: into, contracts: -2 }]);
    expect(rolls[0]).toMatchObject({ contracts: 2, addedDays: 35 });
    expect(rolls[0]!.lockedInTotal).toBeCloseTo(-262, 9);
  });

  test('is how the option ended, dated its last day unless another day is given', () => {
    expect(bookOf([opened, expiredAll(short)], '2026-12-12').realized[0]).toMatchObject({
      how: 'expired',
      date: DIS.expiration,
    });
    const assigned = bookOf([opened, deliveredAll(short, 0)], '2026-12-12');
    expect(assigned.shares).toMatchObject([{ symbol: 'DIS', shares: 200 }]);
    const early = deliveredAll(short, 0, '2026-12-01');
    expect(early.date).toBe('2026-12-01');
    expect(deliveredAll(long, 0).kind).toBe('exercise');
  });

  test('sells all shares of a holding, or buys back those sold short', () => {
    const events = [opened, deliveredAll(short, 0)];
    const [holding] = bookOf(events, '2026-12-12').shares;
    const sale = sharesClosed(holding!, fill(112, '2026-12-14'));
    expect(bookOf([...events, sale], '2026-12-15')).toMatchObject({ shares: [], problems: [] });
    expect(sharesClosed({ ...holding!, shares: -5 }, fill(112))).toMatchObject({
      side: 'buy',
      shares: 5,
    });
  });

  test('is the value at which an index settled', () => {
    const contract = { ...DIS, underlying: 'XSP', root: 'XSP', strike: 590 };
    const xsp = { account: 'U1', contract, contracts: -1 };
    const book = bookOf(
      [soldToOpen('U1', contract, 1, fill(4)), settledAll(xsp, 585.2, 0)],
      '2026-12-12',
    );
    expect(book.realized[0]!.gainTotal).toBeCloseTo(399 - 480, 9);
  });
});
