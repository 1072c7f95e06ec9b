import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Position } from '../../../src/core/book/book';
import { readBook } from '../../../src/core/book/readBook';
import { addDays, daysToExpiration } from '../../../src/core/market/calendar';
import { bought, call, put, sold } from './events';

const FIRST = '2026-01-05';

/**
 * Fills of options, each on a day of its own, so that what is open in the evening was open for a
 * day.
 */
const anyFills = fc
  .array(
    fc.record({
      side: fc.constantFrom(sold, bought),
      series: fc.constantFrom(put, call),
      strike: fc.constantFrom(40, 44, 48, 52),
      expiration: fc.constantFrom('2026-06-19', '2026-07-17'),
      contracts: fc.integer({ min: 1, max: 4 }),
      price: fc.integer({ min: 1, max: 500 }).map((value) => value / 100),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((fills) =>
    fills.map(({ side, series, strike, expiration, contracts, price }, day) =>
      side(addDays(FIRST, day * 2), series(strike, expiration), price, { contracts }),
    ),
  );

/** Each contract by itself, the costliest first. */
const single = (positions: readonly Position[], sign: 1 | -1) =>
  positions
    .filter(({ contracts }) => contracts * sign > 0)
    .flatMap(({ contract, contracts }) =>
      Array.from({ length: Math.abs(contracts) }, () => contract.strike),
    )
    .toSorted((a, b) => (positions[0]!.contract.right === 'put' ? b - a : a - b));

/**
 * Capital of one right and expiration: shorts against longs, one by one, and the rest at full cost.
 */
function tiedUp(positions: readonly Position[]): number {
  const [shorts, longs] = [single(positions, -1), single(positions, 1)];
  const width = (short: number, long: number) =>
    positions[0]!.contract.right === 'put' ? short - long : long - short;
  const ofShorts = shorts.map((short, i) => {
    const long = longs[i];
    return long === undefined ? short : Math.max(0, width(short, long));
  });
  const ofLongs = positions
    .filter(({ contracts }) => contracts > 0)
    .map(({ contracts, premium }) => contracts * premium!);
  return [...ofShorts, ...ofLongs].reduce((sum, perShare) => sum + perShare * 100, 0);
}

test('capital-days are the capital tied up each evening, added up day by day', () => {
  fc.assert(
    fc.property(anyFills, (fills) => {
      const asOf = addDays(FIRST, 30);
      let sum = 0;
      for (let day = 0; day < daysToExpiration(FIRST, asOf); day++) {
        const { positions } = readBook(fills, addDays(FIRST, day));
        for (const right of ['put', 'call']) {
          for (const expiration of ['2026-06-19', '2026-07-17']) {
            sum += tiedUp(
              positions.filter(
                ({ contract }) => contract.right === right && contract.expiration === expiration,
              ),
            );
          }
        }
      }
      const { campaigns } = readBook(fills, asOf);
      const whole = campaigns.reduce((all, { capitalDays }) => all + capitalDays!, 0);
      expect(whole).toBeCloseTo(sum, 5);
    }),
    { numRuns: 40 },
  );
});
