import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysToExpiration } from '../../src/core/market/calendar';
import { americanPrice } from '../../src/core/pricing/american/americanPrice';
import { profitAtExpiration } from '../../src/core/put/payoff';
import { sharesTotal } from '../../src/core/put/shortPut';
import { profitAtMark } from '../../src/core/put/throughTime';
import type { Draft } from '../../src/draft/draft';
import { derivePlan, type PlanContext } from '../../src/plan/plan';
import type { PriceMark } from '../../src/plan/profitTable';
import { readPlan } from '../../src/draft/reading';
import { sensiblyTyped } from './anyTyped';
import { CONTEXT, TODAY } from './drafts';
import { EXPIRED, outlookOf } from './outlooks';
import { pictureOf, profitTableOf, worthNowOf, runningOf } from '../../src/plan/derived';

const tableOf = (texts: Partial<Draft> = {}, context: PlanContext = CONTEXT) =>
  profitTableOf(outlookOf(texts, context))!;

const rowOf = (mark: PriceMark, texts: Partial<Draft> = {}) =>
  tableOf(texts).rows.find(({ marks }) => marks.includes(mark))!;

const spotsOf = (texts: Partial<Draft> = {}) => tableOf(texts).rows.map(({ spot }) => spot);

const fees = outlookOf().terms.openFeesTotal;

describe('the columns', () => {
  test('run from today to expiration over at most eight evenly spread trading days', () => {
    const { columns } = tableOf();
    expect(columns.map(({ day }) => day)).toEqual([0, 5, 11, 17, 21, 26, 32, 37]);
    expect(columns[0]!.date).toBe(TODAY);
    expect(columns.at(-1)!.date).toBe('2026-12-27');
    for (const { date, day, daysLeft } of columns) {
      expect(daysToExpiration(TODAY, date!)).toBe(day);
      expect(day + daysLeft).toBe(37);
    }
  });

  test('are each trading day of a put with few days left, even across a weekend', () => {
    expect(tableOf({ days: '5' }).columns.map(({ day }) => day)).toEqual([0, 3, 4, 5]);
    expect(tableOf({ days: '3' }).columns.map(({ day }) => day)).toEqual([0, 3]);
    expect(tableOf({ days: '1' }).columns.map(({ day }) => day)).toEqual([0, 1]);
  });

  test('are now and the close on the expiration day', () => {
    const { columns } = tableOf({ days: '0', strike: '385' });
    expect(columns.map(({ daysLeft }) => daysLeft)).toEqual([0, 0]);
    expect(columns[0]!.yearsLeft).toBeCloseTo(5 / 24 / 365, 8); // 11:00 to 16:00
    expect(columns[1]!.yearsLeft).toBe(0);
  });

  test('are only the close once it has passed', () => {
    const { columns } = tableOf({ days: '0', volatility: '30' }, EXPIRED);
    expect(columns.map(({ yearsLeft }) => yearsLeft)).toEqual([0]);
  });

  test('have no date before the clock is read', () => {
    const { columns } = tableOf({ expiration: '', days: '37' }, { ...CONTEXT, clock: null });
    expect(columns.map(({ date }) => date)).toEqual(Array.from({ length: 8 }, () => null));
  });
});

describe('the rows', () => {
  test('go from the highest price to the lowest at round prices across the picture', () => {
    const spots = spotsOf();
    const { low, high } = pictureOf(outlookOf()).spots;
    expect(spots).toEqual(spots.toSorted((a, b) => b - a));
    const round = spots.filter((spot) => spot % 10 === 0);
    expect(round[0]! + 10).toBeGreaterThan(high);
    expect(round.at(-1)! - 10).toBeLessThan(low);
    expect(round.length).toBeGreaterThanOrEqual(10);
    expect(spots.length).toBeLessThanOrEqual(23);
  });

  test('mark the price now, the strike and the breakeven', () => {
    expect(rowOf('now').spot).toBe(385);
    expect(rowOf('strike').spot).toBe(365);
    expect(rowOf('breakeven').spot).toBeCloseTo(359.6107, 4);
  });

  test('carry every mark that falls on one price', () => {
    const atStrike = rowOf('now', { spot: '365', premium: '9' });
    expect(atStrike.marks).toEqual(['now', 'strike']);
    expect(spotsOf({ spot: '365', premium: '9' }).filter((spot) => spot === 365)).toHaveLength(1);
  });

  test('mark a round price rather than repeat it', () => {
    expect(rowOf('strike', { strike: '360' }).marks).toEqual(['strike']);
    expect(spotsOf({ strike: '360' }).filter((spot) => spot === 360)).toHaveLength(1);
  });

  test('have no breakeven if fees took the premium', () => {
    const { rows } = tableOf({ premium: '0', volatility: '30' });
    expect(rows.flatMap(({ marks }) => marks)).toEqual(['now', 'strike']);
  });

  test('run between the prices asked for, along with the marked ones', () => {
    const { rows } = tableOf({ pricesFrom: '300', pricesTo: '338' });
    const round = rows.filter(({ marks }) => marks.length === 0).map(({ spot }) => spot);
    expect(round).toHaveLength(20);
    expect([round[0], round.at(-1)]).toEqual([338, 300]);
    expect(rows[0]!.marks).toEqual(['now']);
  });

  test.each([
    ['pricesFrom', '340', [340, 460]],
    ['pricesTo', '400', [310, 400]],
    ['pricesFrom', '500', [500, 650]],
    ['pricesTo', '200', [50, 200]],
  ] as const)('leave the other end open: %s %s', (name, text, ends) => {
    const { rows } = tableOf({ [name]: text });
    const round = rows.filter(({ marks }) => marks.length === 0).map(({ spot }) => spot);
    expect([round.at(-1), round[0]]).toEqual(ends);
  });

  test('are whole cents, each once, however narrow the range', () => {
    const spots = spotsOf({ pricesFrom: '300', pricesTo: '300.05' });
    expect(spots.filter((spot) => spot < 301)).toEqual([
      300.05, 300.04, 300.03, 300.02, 300.01, 300,
    ]);
  });
});

describe('the cells', () => {
  test('are minus the fees today at the price now, at the volatility of the premium', () => {
    expect(rowOf('now').cells[0]!.profitTotal).toBeCloseTo(-fees, 3);
    expect(fees).toBeCloseTo(1.07, 2);
  });

  test('in the last column are the payoff at expiration', () => {
    const { terms } = outlookOf();
    for (const { spot, cells } of tableOf().rows) {
      expect(cells.at(-1)!.profitTotal).toBe(profitAtExpiration(terms, spot));
    }
    expect(rowOf('breakeven').cells.at(-1)!.profitTotal).toBeCloseTo(0, 8);
    expect(rowOf('strike').cells.at(-1)!.profitTotal).toBeCloseTo(538.93, 2);
  });

  test('follow the price of an American put, at the volatility entered if there is one', () => {
    const plan = outlookOf({ volatility: '40', contracts: '3' });
    const { columns, rows } = profitTableOf(plan)!;
    const market = { ...runningOf(plan)!.market, volatility: 0.4 };
    for (const { spot, cells } of rows) {
      columns.forEach(({ yearsLeft }, column) => {
        const option = { right: 'put', strike: 365, years: yearsLeft } as const;
        const mark = americanPrice(option, { ...market, spot }, 'accurate');
        expect(cells[column]!.profitTotal).toBeCloseTo(profitAtMark(plan.terms, mark), 2);
      });
    }
  });

  test('have a return on the capital of the convention', () => {
    const convention = { ...CONTEXT.convention, basis: 'netOfPremium' } as const;
    const context = { ...CONTEXT, convention };
    const { capitalTotal } = outlookOf({}, context);
    expect(capitalTotal).toBeLessThan(36_500);
    for (const { cells } of tableOf({}, context).rows) {
      for (const { profitTotal, periodReturn } of cells) {
        expect(periodReturn).toBe(profitTotal / capitalTotal);
      }
    }
  });

  test('are colored on a scale up to the largest gain and loss', () => {
    const { rows } = tableOf();
    expect(rows[0]!.cells.at(-1)!.strength).toBe(4);
    expect(rows.at(-1)!.cells[0]!.strength).toBe(4);
    expect(rowOf('now').cells[0]!.strength).toBe(1);
  });

  test('never fall as the stock rises, and are finite numbers, whatever is typed', () => {
    fc.assert(
      fc.property(sensiblyTyped, (draft) => {
        const { given } = readPlan(draft, TODAY);
        const plan = given && derivePlan(given, CONTEXT);
        const table = plan && profitTableOf(plan);
        if (!plan || !table) return;
        expect(table.rows.length).toBeGreaterThanOrEqual(1);
        expect(table.columns.length).toBeLessThanOrEqual(8);
        const rounding = 1e-8 * plan.terms.strike * sharesTotal(plan.terms);
        table.rows.forEach(({ cells }, row) => {
          expect(cells).toHaveLength(table.columns.length);
          cells.forEach(({ profitTotal, periodReturn, strength }, column) => {
            const above = table.rows[row - 1]?.cells[column]!.profitTotal ?? Infinity;
            expect(Number.isFinite(profitTotal)).toBe(true);
            expect(Number.isFinite(periodReturn)).toBe(true);
            expect([0, 1, 2, 3, 4]).toContain(strength);
            expect(profitTotal).toBeLessThanOrEqual(above + rounding);
          });
        });
      }),
      { numRuns: 300 },
    );
  });
});

describe('there is no table', () => {
  test('without a stock price', () => {
    expect(profitTableOf(outlookOf({ spot: '' }))).toBeNull();
    expect(worthNowOf(outlookOf({ spot: '' }))).toBeNull();
  });

  test('if no volatility explains the premium, until one is entered', () => {
    expect(profitTableOf(outlookOf({ premium: '0' }))).toBeNull();
    expect(profitTableOf(outlookOf({ premium: '0', volatility: '30' }))).not.toBeNull();
  });
});

test('a put is worth its premium today at the volatility the premium implies', () => {
  expect(worthNowOf(outlookOf())!.mark).toBeCloseTo(5.4, 5);
  expect(worthNowOf(outlookOf())!.profitTotal).toBeCloseTo(-fees, 3);
});
