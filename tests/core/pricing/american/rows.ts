import fc from 'fast-check';
import type { Market, Option } from '../../../../src/core/pricing/option';
import { readFixture } from '../fixture';

const columns = [
  ...(['S', 'K', 'r', 'q', 'vol', 'days', 'price', 'delta', 'gamma'] as const),
  ...(['theta_year', 'vega', 'rho', 'boundary', 'price_tol'] as const),
];

type Column = (typeof columns)[number];

/** The reference table, one put per row. */
export const rows = readFixture<Column | 'id' | 'cat'>('american.csv').map(
  ({ id, cat, ...cells }) => {
    const value = Object.fromEntries(
      columns.map((column) => [column, Number(cells[column])]),
    ) as Record<Column, number>;
    const option: Option = { right: 'put', strike: value.K, years: value.days / 365 };
    const market: Market = {
      spot: value.S,
      rate: value.r,
      dividendYield: value.q,
      volatility: value.vol,
    };
    return { id, cat, value, option, market };
  },
);

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });

/**
 * Within the range of the reference table: up to two years, with the stock near the strike or far
 * from it.
 */
const listedOption: fc.Arbitrary<Option> = fc.record({
  right: fc.constantFrom('put' as const, 'call' as const),
  strike: between(5, 500),
  years: between(1 / 365, 2),
});

/** With the stock at a multiple of the strike. */
const listedMarket = (strike: number): fc.Arbitrary<Market> =>
  fc.record({
    spot: between(0.5, 1.5).map((multiple) => multiple * strike),
    rate: between(0, 0.12),
    dividendYield: between(0, 0.12),
    volatility: between(0.05, 1.5),
  });

/** An option and a market for it. */
export const listed = listedOption.chain((option) =>
  fc.record({ option: fc.constant(option), market: listedMarket(option.strike) }),
);
