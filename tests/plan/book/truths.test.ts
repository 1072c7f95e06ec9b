import { describe, expect, test } from 'vitest';
import { endedTruths, openTruths, totalOf } from '../../../src/plan/book/truths';
import { readBook } from '../../../src/core/book/readBook';
import { desk, EVENTS, TODAY } from './mockBook';

const truths = openTruths(desk());
const of = (symbol: string) => truths.find(({ campaign }) => campaign.underlying === symbol)!;

describe('the truth of the campaigns', () => {
  test('begins with the campaign that paid to close a leg', () => {
    const [first] = truths;
    expect(first).toMatchObject({ creditsTotal: 970, debitsTotal: 520 });
    expect(first!.campaign.underlying).toBe('DIS');
  });

  test.each([
    ['DIS', -424, 107.77, 85],
    ['MU', 2149, 621.31, 105],
    ['SBUX', 502, 88.23, 128],
    ['KO', -111, 71.21, 27],
    ['PFE', 46, 25.57, 26],
  ])(
    'gives %s its result at the marks now, its breakeven and what T-bills would have earned',
    (symbol, closed, even, bills) => {
      const truth = of(symbol);
      expect(truth.closedNowTotal).toBeCloseTo(closed, 0);
      expect(truth.economicBreakeven).toBeCloseTo(even, 2);
      expect(truth.billTotal).toBeCloseTo(bills, 0);
    },
  );

  test('is a dash if no mark was seen, whatever the model says', () => {
    expect(of('XOM').closedNowTotal).toBeNull();
    expect(of('AAPL').closedNowTotal).toBeNull();
  });

  test('adds up what has a mark, and counts what has none', () => {
    const total = totalOf(truths);
    expect(total).toMatchObject({ creditsTotal: 6_219, debitsTotal: 520, unmarked: 2 });
    expect(Math.round(total.closedNowTotal!)).toBe(2_162);
  });

  test('has no total if nothing has a mark', () => {
    const unmarked = truths.filter(({ closedNowTotal }) => closedNowTotal === null);
    expect(unmarked).toHaveLength(2);
    expect(totalOf(unmarked)).toMatchObject({ closedNowTotal: null, unmarked: 2 });
  });

  test('is the profit of a campaign that ended', () => {
    const early = EVENTS.filter(({ date }) => date < '2026-08-21').concat(
      EVENTS.filter(({ kind, date }) => kind === 'expiration' && date === '2026-08-21'),
    );
    const ended = endedTruths(desk({ book: readBook(early, TODAY) }));
    expect(ended).toHaveLength(1);
    expect(ended[0]!.closedNowTotal).toBeCloseTo(148.94, 9);
  });
});
