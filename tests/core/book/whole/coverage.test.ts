import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBook } from '../../../../src/core/book/readBook';
import {
  weightsByName,
  weightsBySector,
  weightsByWeek,
} from '../../../../src/core/book/whole/concentration';
import { assignmentCash, coverageOf } from '../../../../src/core/book/whole/coverage';
import { stressBook } from '../../../../src/core/book/whole/stress';
import { anyTrades, LAST } from '../anyLog';
import { bought, call, carried, put, sharesBought, sold } from '../events';

const [march, april] = ['2026-03-20', '2026-04-17'] as const;
const xsp = put(590, march, { underlying: 'XSP' });
const day = '2026-03-02';

const standing = () =>
  readBook(
    [
      sold(day, put(95, march), 2.5),
      sold(day, put(40, april, { underlying: 'BOLT' }), 1, { contracts: 3 }),
      sold(day, put(50, april, { underlying: 'CRUX' }), 1),
      bought(day, put(90, march), 1),
      sold(day, call(110, march), 1),
    ],
    day,
  ).positions;

describe('coverage', () => {
  test('is cash and T-bills over the strikes of all short puts', () => {
    const positions = standing();
    expect(coverageOf(positions, { cashTotal: 20_000, billsTotal: 9_150 }, {})).toMatchObject({
      collateralTotal: 26_500,
      coverage: 1.1,
    });
    expect(coverageOf(positions, { cashTotal: 13_250 }, {}).coverage).toBe(0.5);
  });

  test('is unknown without a short put or without the cash', () => {
    const positions = standing();
    expect(coverageOf([], { cashTotal: 1000 }, {})).toEqual({
      collateralTotal: 0,
      coverage: null,
      calendar: [],
    });
    expect(coverageOf(positions, { cashTotal: null }, {}).coverage).toBeNull();
  });
});

describe('the calendar of assignment cash', () => {
  test('does not say whether a put of an adjusted series is in the money', () => {
    const adjusted = put(95, april, { root: 'ACME1' });
    const { positions } = readBook([sold(day, put(95, march), 2), sold(day, adjusted, 2)], day);
    expect(assignmentCash(positions, { ACME: 90 })).toEqual([
      { until: march, allTotal: 9500, inTheMoneyTotal: 9500 },
      { until: april, allTotal: 19_000, inTheMoneyTotal: null },
    ]);
  });

  test('adds up what assignments may take by each expiration, and what they take at current prices', () => {
    const positions = standing();
    const spots = { ACME: 94, BOLT: 40, CRUX: 45 };
    expect(assignmentCash(positions, spots)).toEqual([
      { until: march, allTotal: 9500, inTheMoneyTotal: 9500 },
      { until: april, allTotal: 26_500, inTheMoneyTotal: 14_500 },
    ]);
  });

  test('does not know what is in the money from the first missing price on', () => {
    const positions = standing();
    expect(assignmentCash(positions, { ACME: 100 })).toEqual([
      { until: march, allTotal: 9500, inTheMoneyTotal: 0 },
      { until: april, allTotal: 26_500, inTheMoneyTotal: null },
    ]);
  });

  test('counts an index put by its value in the money, which is unknown without the index price', () => {
    const index = readBook([sold(day, xsp, 4)], day).positions;
    const [at585] = assignmentCash(index, { XSP: 585.25 });
    expect(at585).toEqual({ until: march, allTotal: 475, inTheMoneyTotal: 475 });
    const [unknown] = assignmentCash(index, {});
    expect(unknown).toEqual({ until: march, allTotal: null, inTheMoneyTotal: null });
  });
});

describe('concentration', () => {
  test('in a name, a week and a sector is its share of all strikes, the largest first', () => {
    const positions = standing();
    expect(weightsByName(positions)).toEqual([
      { key: 'BOLT', collateralTotal: 12_000, weight: 12_000 / 26_500 },
      { key: 'ACME', collateralTotal: 9500, weight: 9500 / 26_500 },
      { key: 'CRUX', collateralTotal: 5000, weight: 5000 / 26_500 },
    ]);
    expect(weightsByWeek(positions).map(({ key }) => key)).toEqual(['2026-04-13', '2026-03-16']);
    const sectors = { ACME: 'energy', BOLT: 'energy' };
    expect(weightsBySector(positions, sectors)).toEqual([
      { key: 'energy', collateralTotal: 21_500, weight: 21_500 / 26_500 },
    ]);
  });

  test('over all names adds up to the whole', () => {
    fc.assert(
      fc.property(anyTrades, (events) => {
        const weights = weightsByName(readBook(events, LAST).positions);
        const whole = weights.reduce((sum, { weight }) => sum + weight, 0);
        expect(whole).toBeCloseTo(weights.length > 0 ? 1 : 0, 9);
      }),
    );
  });
});

describe('the stress test of a book', () => {
  // The naked put calculator's table: a 95 put sold at 2.50.
  test.each([
    [0, 250, 0],
    [0.05, 250, 0],
    [0.1, -250, 9500],
    [0.2, -1250, 9500],
    [0.5, -4250, 9500],
    [1, -9250, 9500],
  ])(
    'with a fall of %d from 100 gives a 95 put a result of %d and takes %d of cash',
    (fall, resultTotal, owedTotal) => {
      const reference = readBook([sold(day, put(95, march), 2.5)], day);
      const { falls } = stressBook(reference, { ACME: 100 }, [fall]);
      expect(falls).toEqual([{ fall, resultTotal: expect.closeTo(resultTotal, 9), owedTotal }]);
    },
  );

  test('counts every contract', () => {
    const three = readBook([sold(day, put(95, march), 2.5, { contracts: 3 })], day);
    expect(stressBook(three, { ACME: 100 }, [0.2]).falls).toEqual([
      { fall: 0.2, resultTotal: expect.closeTo(-3750, 9), owedTotal: 28_500 },
    ]);
  });

  test('counts shares against their basis, with the calls on them', () => {
    const held = readBook([sharesBought(day, 100, 90), sold(day, call(97, march), 1)], day);
    const { falls } = stressBook(held, { ACME: 100 }, [0, 0.2]);
    expect(falls[0]!.resultTotal).toBeCloseTo(800, 9);
    expect(falls[1]!.resultTotal).toBeCloseTo(-900, 9);
  });

  test('leaves out and names positions without a price or in an adjusted series', () => {
    const mixed = readBook(
      [
        sold(day, put(95, march), 2.5),
        sold(day, put(95, march, { root: 'ACME1' }), 2.5),
        sold(day, put(40, march, { underlying: 'BOLT' }), 1),
        sharesBought(day, 10, 100),
        sharesBought(day, 10, 1, { symbol: 'CRUX' }),
      ],
      day,
    );
    const { falls, leftOut } = stressBook(mixed, { ACME: 100 }, [0]);
    expect(falls[0]!.resultTotal).toBe(250);
    expect(leftOut).toEqual(['ACME1', 'BOLT', 'CRUX']);
  });

  test('does not know the result of positions carried without a basis', () => {
    const unknown = readBook([carried(day, { symbol: 'ACME' }, 10, null)], day);
    expect(stressBook(unknown, { ACME: 100 }, [0]).falls[0]!.resultTotal).toBeNull();
  });
});
