import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  expectedShortfall,
  likelihood,
  spotDensity,
  type ShortPutOutlook,
} from '../../../src/core/pricing/likelihood';
import { impliedVolatility } from '../../../src/core/pricing/american/impliedVolatility';
import { europeanImpliedVolatility } from '../../../src/core/pricing/impliedVolatility';
import { normalNumbers } from '../../../src/core/simulation/random';
import { anyMarket, anyOption } from './arbitrary';

const option = { right: 'put', strike: 95, years: 35 / 365 } as const;
const stock = { spot: 100, rate: 0.04, dividendYield: 0 };
const volatility = europeanImpliedVolatility(2.5, option, stock)!;
const outlook: ShortPutOutlook = { option, market: { ...stock, volatility }, breakeven: 92.5 };
const calm: ShortPutOutlook = { ...outlook, market: { ...stock, volatility: 0.25 }, drift: 0.08 };

const percent = (chance: number, digits = 2) => (chance * 100).toFixed(digits);
const perContract = (dollars: number) => (dollars * 100).toFixed(2);

describe('a put at 95 sold for 2.50 with the stock at 100 and 35 days left', () => {
  test.each([
    ['at the rate of 4%', undefined, '34.677', '73.04', '-0.96'],
    ['not at all', 0, '35.852', '71.98', '-12.82'],
    ['by 8% a year', 0.08, '33.517', '74.07', '10.52'],
  ])('has other chances if the stock drifts %s', (_, drift, assignment, profit, expectedProfit) => {
    const chances = likelihood({ ...outlook, drift });
    expect(percent(chances.assignment, 3)).toBe(assignment);
    expect(percent(chances.profit)).toBe(profit);
    expect(perContract(chances.expectedProfit)).toBe(expectedProfit);
  });

  test('ends in profit a little less often once fees raise the breakeven to 92.51', () => {
    expect(percent(likelihood({ ...outlook, breakeven: 92.51 }).profit)).toBe('73.01');
  });

  test('has its strike touched in 68.05% of cases and its breakeven in 52.99%', () => {
    const { touchStrike, touchBreakeven } = likelihood(outlook);
    expect(percent(touchStrike)).toBe('68.05');
    expect(percent(touchBreakeven)).toBe('52.99');
  });

  test('earns 152.68 on average at a volatility of 25% instead of the implied 39%, with a drift of 8%', () => {
    const { expectedProfit, assignment } = likelihood(calm);
    expect(perContract(expectedProfit)).toBe('152.68');
    expect(percent(assignment)).toBe('23.49');
  });

  test('is on a stock with a standard deviation of 12.12 dollars', () => {
    expect(likelihood(outlook).expectedMove.toFixed(2)).toBe('12.12');
  });

  test.each([
    [5, 0.95, '1482.39'],
    [1, 0.99, '2031.73'],
    [40, 0.6, '377.40'], // more than are assigned: in the rest the premium is kept
  ])('in its worst %d% of cases (confidence %d) loses %s a contract', (_, confidence, loss) => {
    expect(perContract(expectedShortfall({ ...outlook, confidence }))).toBe(loss);
  });
});

describe('the same put on a stock that pays 2 after 15 days', () => {
  const cashDividends = [{ years: 15 / 365, amount: 2 }];
  const past = likelihood({ ...outlook, market: { ...outlook.market, cashDividends } });
  const from98 = likelihood({ ...outlook, market: { ...outlook.market, spot: 98 } });

  test('has its strike touched in 72.74% of cases, not the 80.4% of a stock at 98 from the start', () => {
    expect(percent(past.touchStrike)).toBe('72.74');
    expect(percent(from98.touchStrike, 1)).toBe('80.4');
    expect(past.touchBreakeven).toBeLessThan(from98.touchBreakeven);
  });

  test('has its strike touched at least as often as the stock ends below it, even with a huge dividend', () => {
    const huge = { ...outlook.market, volatility: 3, cashDividends: [{ years: 0.04, amount: 90 }] };
    const chances = likelihood({ ...outlook, market: huge });
    expect(chances.touchStrike).toBeGreaterThanOrEqual(chances.assignment);
  });
});

/** Continuous rate of a T-bill of some days, at a discount of 3.80%. */
const billRate = (days: number) => (-Math.log(1 - (0.038 * days) / 360) * 365) / days;

describe('a put whose price and chances count the same dividends in dollars', () => {
  // Finite differences of QuantLib, 60 days, 5.00 on day 50, stock 100: volatility 39.32%, European
  // price of the put 5.9730, which leaves -2.18 after the fee of 1.07; the escrowed stock gives +24.30.
  test('loses 2.18 on average if it is the 95 put at 6.00', () => {
    const put = { right: 'put', strike: 95, years: 60 / 365 } as const;
    const paying = {
      spot: 100,
      rate: billRate(60),
      dividendYield: 0,
      cashDividends: [{ years: 50 / 365, amount: 5 }],
    };
    const implied = impliedVolatility(6, put, paying, 'american', 'accurate')!;
    const market = { ...paying, volatility: implied };
    const { expectedProfit } = likelihood({ option: put, market, breakeven: 95 - 6 + 0.0107 });
    expect(percent(implied)).toBe('39.33');
    expect(perContract(expectedProfit)).toBe('-2.18');
  });

  // The same by finite differences, 24.38%; simulated 49.1%. The next dividend alone gives 27.6%.
  test('is assigned in 49.1% of cases: stock 26 paying 0.2775 a quarter, strike 25, at 2.05, for a year', () => {
    const put = { right: 'put', strike: 25, years: 364 / 365 } as const;
    const all = [45, 136, 227, 318].map((day) => ({ years: day / 365, amount: 0.2775 }));
    const stock26 = { spot: 26, rate: billRate(364), dividendYield: 0 };
    const impliedBy = (cashDividends: typeof all) =>
      impliedVolatility(2.05, put, { ...stock26, cashDividends }, 'american', 'accurate')!;
    expect(percent(impliedBy(all), 1)).toBe('24.4');
    expect(percent(impliedBy(all.slice(0, 1)), 1)).toBe('27.6');
    const market = { ...stock26, cashDividends: all, volatility: impliedBy(all) };
    const { assignment } = likelihood({ option: put, market, breakeven: 22.96 });
    expect(percent(assignment, 1)).toBe('49.1');
  });
});

describe('chances with dividends in dollars', () => {
  const cashDividends = [
    { years: 10 / 365, amount: 4 },
    { years: 30 / 365, amount: 6 },
  ];
  const dividends = { ...outlook, market: { ...outlook.market, cashDividends } };

  // 400,000 stocks, lognormal between the ex-dates.
  test('match those of simulated stocks', () => {
    const next = normalNumbers(3);
    const { volatility: v } = dividends.market;
    const grown = (days: number) =>
      Math.exp(((0.04 - (v * v) / 2) * days) / 365 + v * Math.sqrt(days / 365) * next());
    const COUNT = 400_000;
    let below = 0;
    let owed = 0;
    const ends = Float64Array.from({ length: COUNT }, () => {
      const end = ((100 * grown(10) - 4) * grown(20) - 6) * grown(5);
      if (end < 95) below++;
      owed += Math.max(95 - end, 0);
      return end;
    }).toSorted();
    const worst = ends.slice(0, COUNT / 20).reduce((sum, end) => sum + end, 0) / (COUNT / 20);
    const { assignment, expectedProfit } = likelihood(dividends);
    expect(Math.abs(assignment - below / COUNT)).toBeLessThan(0.003);
    expect(Math.abs(expectedProfit - (2.5 - owed / COUNT))).toBeLessThan(0.05);
    const shortfall = expectedShortfall({ ...dividends, confidence: 0.95 });
    expect(Math.abs(shortfall - (92.5 - worst))).toBeLessThan(0.1);
  });

  test('include a loss of at most the whole strike if dividends take the whole stock', () => {
    const ruined = { ...outlook.market, cashDividends: [{ years: 30 / 365, amount: 500 }] };
    const chances = likelihood({ ...outlook, market: ruined });
    expect(chances).toMatchObject({ assignment: 1, touchStrike: 1 });
    expect(chances.profit).toBeCloseTo(0, 15);
    expect(chances.expectedProfit).toBeCloseTo(2.5 - 95, 9);
    expect(expectedShortfall({ ...outlook, market: ruined, confidence: 0.95 })).toBe(92.5);
  });
});

const anyOutlook: fc.Arbitrary<ShortPutOutlook> = fc.record({
  option: anyOption,
  market: anyMarket,
  breakeven: fc.double({ min: 0, max: 10_000, noNaN: true }),
  drift: fc.option(fc.double({ min: -0.5, max: 0.5, noNaN: true }), { nil: undefined }),
});

describe('chances', () => {
  test('are between 0 and 1 for any terms, even expired or certain ones', () => {
    fc.assert(
      fc.property(anyOutlook, fc.boolean(), fc.boolean(), (given, expired, sure) => {
        const chances = likelihood({
          ...given,
          option: expired ? { ...given.option, years: 0 } : given.option,
          market: sure ? { ...given.market, volatility: 0 } : given.market,
        });
        const { assignment, profit, touchStrike, touchBreakeven } = chances;
        for (const chance of [assignment, profit, touchStrike, touchBreakeven]) {
          expect(chance).toBeGreaterThanOrEqual(0);
          expect(chance).toBeLessThanOrEqual(1);
        }
        expect(Number.isFinite(chances.expectedProfit)).toBe(true);
        expect(Number.isFinite(chances.expectedMove)).toBe(true);
      }),
    );
  });

  test('of a touch are at least those of an end below the same level', () => {
    fc.assert(
      fc.property(anyOutlook, (given) => {
        const { assignment, touchStrike, profit, touchBreakeven } = likelihood(given);
        expect(touchStrike).toBeGreaterThanOrEqual(assignment - 1e-15);
        // With a breakeven at the strike or above, there is no profit wherever the stock ends.
        const endsBelow = given.breakeven < given.option.strike ? 1 - profit : 0;
        expect(touchBreakeven).toBeGreaterThanOrEqual(endsBelow - 1e-15);
      }),
    );
  });

  test('of a touch are twice those of an end below the same level if the log price does not drift', () => {
    const market = { ...stock, volatility: 0.4 };
    const chances = likelihood({ option, market, breakeven: 90, drift: 0.4 ** 2 / 2 });
    expect(chances.touchStrike).toBeCloseTo(2 * chances.assignment, 14);
    expect(chances.touchBreakeven).toBeCloseTo(2 * (1 - chances.profit), 14);
  });

  test('of a profit are 1 if the breakeven is 0 or below', () => {
    for (const breakeven of [0, -1]) {
      expect(likelihood({ ...outlook, breakeven })).toMatchObject({ profit: 1, touchBreakeven: 0 });
    }
  });

  test('are 0 or 1 at expiration', () => {
    const expiring = { ...outlook, option: { ...option, years: 0 } };
    const at = (spot: number) => likelihood({ ...expiring, market: { ...outlook.market, spot } });
    const settled = { expectedMove: 0, touchStrike: 1 };
    expect(at(96)).toMatchObject({ assignment: 0, profit: 1, touchStrike: 0, expectedProfit: 2.5 });
    expect(at(94)).toMatchObject({ ...settled, assignment: 1, profit: 1, touchBreakeven: 0 });
    expect(at(80)).toMatchObject({ ...settled, assignment: 1, profit: 0, touchBreakeven: 1 });
    expect(at(80).expectedProfit).toBeCloseTo(-12.5, 12);
  });

  test('without volatility depend only on where the drift takes the stock', () => {
    const sure = { ...outlook, market: { ...outlook.market, volatility: 0 } };
    expect(likelihood({ ...sure, drift: -0.5 })).toMatchObject({ assignment: 0, touchStrike: 0 });
    expect(likelihood({ ...sure, drift: -0.6 })).toMatchObject({ assignment: 1, touchStrike: 1 });
    expect(likelihood({ ...sure, drift: 0.6 })).toMatchObject({ assignment: 0, touchStrike: 0 });
    expect(expectedShortfall({ ...sure, drift: -0.6, confidence: 0.9 })).toBeCloseTo(
      92.5 - 100 * Math.exp((-0.6 * 35) / 365),
      12,
    );
  });
});

describe('the mean loss in the worst cases', () => {
  test('is no less than in all cases, and never falls as confidence rises', () => {
    const sureness = fc.double({ min: 0.01, max: 0.98, noNaN: true });
    fc.assert(
      fc.property(anyOutlook, sureness, (given, confidence) => {
        const here = expectedShortfall({ ...given, confidence });
        const further = expectedShortfall({ ...given, confidence: confidence + 0.01 });
        const rounding = 1e-11 * (given.option.strike + given.breakeven);
        expect(here).toBeGreaterThanOrEqual(-likelihood(given).expectedProfit - rounding);
        expect(further).toBeGreaterThanOrEqual(here - rounding);
      }),
    );
  });
});

test('a put has no chance of profit if fees take the whole premium', () => {
  expect(likelihood({ ...outlook, breakeven: 95 }).profit).toBe(0);
  expect(likelihood({ ...outlook, breakeven: 95.01 }).profit).toBe(0);
});

describe('the density of the stock at expiration', () => {
  const step = 0.05;
  const prices = Array.from({ length: 6000 }, (_, index) => (index + 0.5) * step);
  const mean = (weight: (price: number) => number, given = outlook) =>
    prices.reduce((sum, price) => sum + weight(price) * spotDensity(price, given) * step, 0);

  test('adds up to 1, with the forward as its mean', () => {
    expect(mean(() => 1)).toBeCloseTo(1, 9);
    expect(mean((price) => price)).toBeCloseTo(100 * Math.exp((0.04 * 35) / 365), 7);
    expect(mean((price) => price, calm)).toBeCloseTo(100 * Math.exp((0.08 * 35) / 365), 7);
  });

  test('gives the expected profit', () => {
    const profit = (price: number) => 2.5 - Math.max(95 - price, 0);
    expect(mean(profit, calm)).toBeCloseTo(likelihood(calm).expectedProfit, 4);
  });

  test('is that of the stock after its dividends', () => {
    const cashDividends = [{ years: 20 / 365, amount: 3 }];
    const paying = { ...outlook, market: { ...outlook.market, cashDividends } };
    expect(mean(() => 1, paying)).toBeCloseTo(1, 9);
    const forward = 100 * Math.exp((0.04 * 35) / 365) - 3 * Math.exp((0.04 * 15) / 365);
    expect(mean((price) => price, paying)).toBeCloseTo(forward, 7);
  });

  test('is 0 at a price of 0 or below, and if the price is certain', () => {
    expect(spotDensity(0, outlook)).toBe(0);
    expect(spotDensity(-5, outlook)).toBe(0);
    expect(spotDensity(100, { ...outlook, option: { ...option, years: 0 } })).toBe(0);
  });
});
