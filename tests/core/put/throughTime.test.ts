import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { americanPrice } from '../../../src/core/pricing/american/americanPrice';
import { impliedVolatility } from '../../../src/core/pricing/american/impliedVolatility';
import { profitAtExpiration } from '../../../src/core/put/payoff';
import { sharesTotal } from '../../../src/core/put/shortPut';
import { marketAfter } from '../../../src/core/pricing/marketAfter';
import {
  profitAtMark,
  profitThroughTime,
  type RunningPut,
} from '../../../src/core/put/throughTime';
import { anyPut, ninetyFivePut, withFees } from './trades';

const years = 35 / 365;
const carry = { spot: 100, rate: 0.04, dividendYield: 0 };
const put = { right: 'put', strike: 95, years } as const;
const volatility = impliedVolatility(2.5, put, carry, 'american', 'accurate')!;
const ninetyFive: RunningPut = {
  terms: withFees(ninetyFivePut),
  market: { ...carry, volatility },
  years,
};
const fees = ninetyFive.terms.openFeesTotal!;
const weeks = [35, 28, 21, 14, 7, 0].map((days) => days / 365);
const falling = [100, 97.5, 95, 92.5, 90, 80, 70, 50, 1];

const withDividend: RunningPut = {
  ...ninetyFive,
  market: { ...ninetyFive.market, cashDividends: [{ years: 20 / 365, amount: 0.75 }] },
};

const anyRunningPut = fc
  .record({
    terms: anyPut,
    rate: fc.double({ min: -0.02, max: 0.1, noNaN: true }),
    dividendYield: fc.double({ min: 0, max: 0.1, noNaN: true }),
    volatility: fc.double({ min: 0.05, max: 2, noNaN: true }),
  })
  .map(({ terms, ...market }): RunningPut => {
    return {
      terms,
      market: { spot: terms.spot, ...market },
      years: terms.daysToExpiration / 365,
    };
  });

const spotsOf = ({ terms }: RunningPut) =>
  Array.from({ length: 13 }, (_, i) => terms.strike * (0.2 + i * 0.15));

describe('profit of a put bought back', () => {
  test('is the premium kept less the price paid for every share', () => {
    expect(profitAtMark(ninetyFivePut, 1.25)).toBe(125);
    expect(profitAtMark({ ...ninetyFivePut, contracts: 3, openFeesTotal: 2 }, 4)).toBe(-452);
  });
});

describe('profit through time', () => {
  const rows = profitThroughTime(ninetyFive, { spots: falling, yearsLeft: weeks });

  test('today, at the current price and the volatility of the premium, is minus the fees', () => {
    expect(rows[0]![0]).toBeCloseTo(-fees, 4);
    expect(fees).toBeCloseTo(1.06639, 5);
  });

  test('at expiration is exactly the payoff', () => {
    expect(rows.at(-1)).toEqual(falling.map((spot) => profitAtExpiration(ninetyFive.terms, spot)));
  });

  test('grows each day if the stock does not move', () => {
    const atHundred = rows.map((row) => row[0]!);
    expect(atHundred).toEqual(atHundred.toSorted((a, b) => a - b));
    expect(atHundred.at(-1)).toBeCloseTo(248.93, 2);
  });

  test('uses the American price in every cell', () => {
    weeks.forEach((left, row) =>
      falling.forEach((spot, column) => {
        const mark = americanPrice(
          { ...put, years: left },
          { ...ninetyFive.market, spot },
          'accurate',
        );
        expect(rows[row]![column]).toBeCloseTo(profitAtMark(ninetyFive.terms, mark), 4);
      }),
    );
  });

  test('of any put follows its American price in every cell and is its payoff in the last row', () => {
    fc.assert(
      fc.property(anyRunningPut, (any) => {
        const spots = spotsOf(any);
        const yearsLeft = [any.years, any.years / 3, 0];
        const table = profitThroughTime(any, { spots, yearsLeft });
        const shares = sharesTotal(any.terms);
        const { strike } = any.terms;
        yearsLeft.forEach((left, row) =>
          spots.forEach((spot, column) => {
            const option = { right: 'put', strike, years: left } as const;
            const mark = americanPrice(option, { ...any.market, spot }, 'accurate');
            const error = table[row]![column]! - profitAtMark(any.terms, mark);
            expect(Math.abs(error)).toBeLessThan(1e-5 * strike * shares);
          }),
        );
        expect(table.at(-1)).toEqual(spots.map((spot) => profitAtExpiration(any.terms, spot)));
      }),
    );
  });

  test('never falls as the stock rises', () => {
    fc.assert(
      fc.property(anyRunningPut, (any) => {
        const [row] = profitThroughTime(any, { spots: spotsOf(any), yearsLeft: [any.years / 2] });
        const rounding = 1e-8 * any.terms.strike * sharesTotal(any.terms);
        row!.forEach((profit, i) => {
          expect(profit).toBeGreaterThanOrEqual((row![i - 1] ?? -Infinity) - rounding);
        });
      }),
    );
  });

  test('counts a dividend until it is paid, and not after', () => {
    const spots = [100, 95, 90];
    const yearsLeft = [35 / 365, 10 / 365];
    const [today, later] = profitThroughTime(withDividend, { spots, yearsLeft });
    const [without, laterWithout] = profitThroughTime(ninetyFive, { spots, yearsLeft });
    today!.forEach((profit, i) => expect(profit).toBeLessThan(without![i]! - 5));
    later!.forEach((profit, i) => expect(profit).toBeCloseTo(laterWithout![i]!, 4));
  });
});

describe('the market a while later', () => {
  test('has its dividends closer and the past ones gone', () => {
    const market = {
      ...carry,
      volatility: 0.3,
      cashDividends: [
        { years: 0.1, amount: 0.5 },
        { years: 0.35, amount: 0.6 },
      ],
    };
    expect(marketAfter(market, 0.1).cashDividends).toEqual([
      { years: expect.closeTo(0.25, 12), amount: 0.6 },
    ]);
  });

  test('is the same if no dividend is known', () => {
    expect(marketAfter(ninetyFive.market, 0.1)).toBe(ninetyFive.market);
  });
});
