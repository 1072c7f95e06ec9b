import { describe, expect, test } from 'vitest';
import { europeanPrice } from '../../src/core/pricing/blackScholes';
import {
  comparisonOf,
  exerciseOf,
  gapOf,
  impliedOf,
  marginFallOf,
  nakedOf,
  pictureOf,
  profitTableOf,
  runningOf,
  sameCashOf,
  verdictsOf,
  worthNowOf,
} from '../../src/plan/derived';
import { orderOf } from '../../src/plan/order/order';
import { readPlan } from '../../src/draft/reading';
import { NOW, TODAY, typedWith, workWith, type Texts } from './drafts';
import { outlookOf } from './outlooks';

/** A put on the S&P 500, 56 days, in a margin account. */
const SPX: Texts = {
  stock: 'SPX',
  spot: '6800',
  strike: '6500',
  premium: '62.40',
  days: '56',
  dividendYield: '1.2%',
  accountValue: '1000000',
  cash: '700000',
};

const spx = (texts: Texts = {}) => outlookOf({ ...SPX, ...texts });

describe('a put on a broad index', () => {
  test('takes 15% of the index as margin wherever margin is shown: 78,240, not 112,240', () => {
    const plan = spx();
    expect(nakedOf(plan)!.margin.requirementTotal).toBeCloseTo(78_240, 8);
    expect(sameCashOf(plan)!.margin.requirementTotal).toBeCloseTo(78_240, 8);
    expect(gapOf(plan)!.marginNowTotal).toBeCloseTo(78_240, 8);
    const order = orderOf(plan, workWith(SPX), NOW);
    expect(order.ticket!.preview.buyingPower.marginTotal).toBeCloseTo(72_000, 8);
    const { results } = comparisonOf(plan)!;
    expect(results.find(({ kind }) => kind === 'nakedPut')!.capitalTotal).toBeCloseTo(78_240, 8);
    const [now] = marginFallOf(plan)!.rows;
    expect(now!.at.requirementTotal).toBeCloseTo((now!.at.mark + 1020 - 300) * 100, 6);
  });

  test('is priced as an option that can be exercised only at expiration', () => {
    const plan = spx({ strike: '7400', premium: '640' });
    const { market } = impliedOf(plan)!;
    expect(market.style).toBe('european');
    const option = { right: 'put', strike: 7400, years: 56 / 365 } as const;
    expect(europeanPrice(option, market)).toBeCloseTo(640, 8);
    expect(worthNowOf(plan)!.mark).toBeCloseTo(640, 8);
    const table = profitTableOf(plan)!;
    const today = table.rows.find(({ marks }) => marks.includes('now'))!.cells[0]!;
    expect(today.profitTotal).toBeCloseTo(worthNowOf(plan)!.profitTotal, 6);
    const american = impliedOf(outlookOf({ ...SPX, stock: '', strike: '7400', premium: '640' }))!;
    expect(market.volatility).toBeGreaterThan(american.market.volatility + 1e-4);
  });

  test('has no early exercise, and no price below which it pays', () => {
    expect(exerciseOf(spx())).toBeNull();
    expect(exerciseOf(spx({ stock: 'OEX' }))).not.toBeNull();
    const marked = pictureOf(spx()).points.map(({ spot }) => spot);
    expect(marked).toHaveLength(5); // the ends, the breakeven, the strike and the index
  });

  test('is not compared with shares, since an index has none', () => {
    const { results, missing } = comparisonOf(spx())!;
    const shown = results.map(({ kind }) => kind);
    expect(shown).not.toContain('coveredCall');
    expect(shown).not.toContain('stock');
    expect(missing).toEqual([
      { kind: 'coveredCall', needs: 'shares' },
      { kind: 'stock', needs: 'shares' },
    ]);
  });

  test('takes less portfolio margin on a large index than on a small or a narrow one', () => {
    const asked = (texts: Texts) => {
      const { results } = comparisonOf(spx(texts))!;
      return results.find(({ kind }) => kind === 'portfolioMargin')!.capitalTotal;
    };
    expect(asked({ stock: 'RUT' })).toBeGreaterThan(asked({}));
    expect(asked({ stock: 'SOX' })).toBeGreaterThan(asked({ stock: 'RUT' }));
    expect(asked({ stock: 'SOX' })).toBeGreaterThan(asked({}) * 2);
  });

  test('is taxed 60/40 unless another tax is chosen', () => {
    const gains = (texts: Texts) => comparisonOf(outlookOf(texts))!.gains;
    expect(gains(SPX)).toBe('section1256');
    expect(gains({ ...SPX, stock: 'SOX' })).toBe('shortTerm'); // a narrow index
    expect(gains({ ...SPX, taxedAs: 'stock' })).toBe('shortTerm');
    expect(gains({})).toBe('shortTerm');
    expect(gains({ taxedAs: 'index' })).toBe('section1256');
    expect(gains({ taxedAs: 'stock' })).toBe('shortTerm');
  });

  test('passes the rules on earnings and dividends, since an index has none', () => {
    const { noEarnings, noExDividend } = verdictsOf(spx());
    expect(noEarnings).toEqual({ status: 'pass', value: null });
    expect(noExDividend).toEqual({ status: 'pass', value: null });
    expect(verdictsOf(outlookOf()).noEarnings.status).toBe('unknown');
  });
});

describe('a put on', () => {
  test('a narrow index takes the margin of a stock', () => {
    const margin = (stock: string) => nakedOf(spx({ stock }))!.margin.requirementTotal;
    expect(margin('^SOX')).toBeCloseTo(112_240, 8);
    expect(margin('$RUT.X')).toBeCloseTo(78_240, 8);
  });

  // 15.50 + 60% of 390.70, times 100.
  test('a leveraged fund takes the margin times its leverage: 24,992', () => {
    const fund = { stock: 'TQQQ', spot: '390.70', strike: '400', premium: '15.50' };
    const margin = (texts: Texts) => nakedOf(outlookOf(texts))!.margin.requirementTotal;
    expect(margin(fund)).toBeCloseTo(24_992, 8);
    expect(margin({ ...fund, stock: '', leverage: '3x' })).toBeCloseTo(24_992, 8);
    expect(margin({ ...fund, leverage: '2x' })).toBeCloseTo(17_178, 8);
    expect(margin({ ...fund, stock: 'QQQ' })).toBeCloseTo(9_364, 8);
  });

  test('volatility, which is priced off its futures, has no price before expiration', () => {
    const plan = outlookOf({ stock: 'VIX', spot: '18', strike: '17', premium: '1.20' });
    expect(impliedOf(plan)).toBeNull();
    expect(runningOf(plan)).toBeNull();
    expect(gapOf(plan)).toBeNull();
    expect(plan.annualized).not.toBeNull();
  });

  test.each(['AMD1', 'NANOS'])('%s, which does not deliver 100 shares, has no figures', (stock) => {
    const { given, problems, waitingFor } = readPlan(typedWith({ stock }), TODAY);
    expect(given).toBeNull();
    expect(waitingFor).toBe('stock');
    expect(problems.stock).toContain(
      `Options on ${stock} are adjusted or of another size, not on 100 shares`,
    );
  });
});
