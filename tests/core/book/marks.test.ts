import { describe, expect, test } from 'vitest';
import {
  captured,
  truthOf,
  unrealizedOption,
  unrealizedShares,
} from '../../../src/core/book/marks/marked';
import { readBook } from '../../../src/core/book/readBook';
import { contractKey } from '../../../src/core/market/contract';
import { assigned, bought, call, carried, expired, put, sharesBought, sold } from './events';

const p95 = put(95, '2026-03-20');
const c97 = call(97, '2026-04-17');
const unmarked = { options: {}, spots: {} };

const coveredCall = () =>
  readBook(
    [
      sold('2026-03-02', p95, 2.5),
      assigned('2026-03-20', p95),
      sold('2026-03-23', c97, 1.2),
      sold('2026-03-23', put(40, '2026-04-17', { underlying: 'BOLT' }), 1),
    ],
    '2026-04-01',
  );

describe('a mark', () => {
  test('of 1.00 captures 60% of a premium of 2.50, and one of 6.00 less than nothing', () => {
    expect(captured(2.5, 1)).toBeCloseTo(0.6, 12);
    expect(captured(2.5, 6)).toBeCloseTo(-1.4, 12);
    expect(captured(0, 1)).toBeNull();
    expect(captured(null, 1)).toBeNull();
  });

  test('gives the gain of an option since it was opened, after the fees of opening', () => {
    const marks = { options: { [contractKey(p95)]: 1 }, spots: {} };
    const short = readBook([sold('2026-03-02', p95, 2.5, { feesTotal: 1 })], '2026-03-10');
    expect(unrealizedOption(short.positions[0]!, marks)).toBeCloseTo(149, 9);
    const long = readBook([bought('2026-03-02', p95, 2.5)], '2026-03-10').positions[0]!;
    expect(unrealizedOption(long, marks)).toBe(-150);
    expect(unrealizedOption(long, unmarked)).toBeNull();
    const two = readBook([sold('2026-03-02', p95, 2.5, { contracts: 2 })], '2026-03-10');
    expect(unrealizedOption(two.positions[0]!, marks)).toBe(300);
  });

  test('of shares is compared with their tax basis', () => {
    const covered = coveredCall();
    const [shares] = covered.shares;
    expect(unrealizedShares(shares!, { options: {}, spots: { ACME: 94 } })).toBe(150);
    expect(unrealizedShares(shares!, unmarked)).toBeNull();
    const unknown = readBook([carried('2026-03-02', { symbol: 'ACME' }, 1, null)], '2026-03-02');
    expect(unrealizedShares(unknown.shares[0]!, { options: {}, spots: { ACME: 94 } })).toBeNull();
  });
});

describe("a campaign's truth", () => {
  const marks = { options: { [contractKey(c97)]: 0.5 }, spots: { ACME: 94 } };

  test('is its net cash plus open positions at their marks, beside what T-bills would have paid', () => {
    const covered = coveredCall();
    const [campaign] = covered.campaigns;
    const truth = truthOf(campaign!, covered, marks, 0.04);
    // 250 - 9,500 + 120 in cash, shares at 94, the call bought back at 0.50.
    expect(truth.closedNowTotal).toBeCloseTo(-9130 + 9400 - 50, 9);
    expect(truth).toMatchObject({
      creditsTotal: 370,
      debitsTotal: 0,
      economicBreakeven: expect.closeTo(91.3, 9) as unknown,
    });
    // 9,500 for 18 days of the put and 12 of the shares.
    expect(truth.billTotal).toBeCloseTo(((9500 * 30) / 365) * 0.04, 9);
    expect(truth.annualizedReturn).toBeCloseTo((220 / (9500 * 30)) * 365, 9);
  });

  test('is unknown without the marks, the yield of T-bills or a basis', () => {
    const covered = coveredCall();
    const [campaign] = covered.campaigns;
    expect(truthOf(campaign!, covered, unmarked, null)).toMatchObject({
      closedNowTotal: null,
      billTotal: null,
      annualizedReturn: null,
    });
    const book = readBook([carried('2026-03-02', { contract: p95 }, 1, null)], '2026-03-10');
    const known = { options: { [contractKey(p95)]: 1 }, spots: {} };
    expect(truthOf(book.campaigns[0]!, book, known, 0.04)).toMatchObject({
      closedNowTotal: null,
      billTotal: null,
      annualizedReturn: null,
    });
  });

  test('counts only its own account and name', () => {
    const covered = coveredCall();
    const others = readBook(
      [
        sold('2026-03-02', c97, 5, { account: 'U2' }),
        sharesBought('2026-03-02', 10, 90, { account: 'U2' }),
        sharesBought('2026-03-02', 10, 90, { symbol: 'BOLT' }),
      ],
      '2026-04-01',
    );
    const standing = {
      positions: [...covered.positions, ...others.positions],
      shares: [...covered.shares, ...others.shares],
    };
    const spots = { ...marks.spots, BOLT: 20 };
    expect(
      truthOf(covered.campaigns[0]!, standing, { ...marks, spots }, null).closedNowTotal,
    ).toBeCloseTo(220, 9);
  });

  test('is unknown while its shares have no price', () => {
    const covered = coveredCall();
    const options = marks.options;
    const truth = truthOf(covered.campaigns[0]!, covered, { options, spots: {} }, 0.04);
    expect(truth).toMatchObject({ closedNowTotal: null, annualizedReturn: null });
  });

  test('is its profit once it has ended, whatever is open now', () => {
    const book = readBook(
      [
        sold('2026-03-02', p95, 2.5),
        expired('2026-03-20', p95),
        sold('2026-03-23', put(95, '2026-04-17'), 9),
      ],
      '2026-03-23',
    );
    expect(truthOf(book.campaigns[0]!, book, unmarked, 0.04)).toMatchObject({
      closedNowTotal: 250,
    });
  });

  test('has no yearly return without capital', () => {
    const book = readBook([bought('2026-03-02', p95, 0), expired('2026-03-20', p95)], '2026-03-20');
    expect(truthOf(book.campaigns[0]!, book, unmarked, 0.04)).toMatchObject({
      closedNowTotal: 0,
      billTotal: 0,
      annualizedReturn: null,
    });
  });
});
