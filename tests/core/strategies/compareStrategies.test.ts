import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shortPutMargin } from '../../../src/core/margin/margin';
import { putMark } from '../margin/marks';
import { europeanPrice } from '../../../src/core/pricing/blackScholes';
import { bills } from '../../../src/core/strategies/uses/bills';
import { bullPutSpread } from '../../../src/core/strategies/uses/bullPutSpread';
import { cashSecuredPut } from '../../../src/core/strategies/uses/cashSecuredPut';
import { compareStrategies, STRATEGIES } from '../../../src/core/strategies/compareStrategies';
import { coveredCall } from '../../../src/core/strategies/uses/coveredCall';
import { putOnFullMargin } from '../../../src/core/strategies/uses/putOnFullMargin';
import { putOnMargin } from '../../../src/core/strategies/uses/putOnMargin';
import { putWithBills } from '../../../src/core/strategies/uses/putWithBills';
import { sameCash } from '../../../src/core/strategies/sameCash';
import { shortStraddle } from '../../../src/core/strategies/uses/shortStraddle';
import type { ComparisonTerms } from '../../../src/core/strategies/strategy';
import { annualizedReturn, DEFAULT_CONVENTION } from '../../../src/core/put/returnConvention';
import { profitAtExpiration } from '../../../src/core/put/payoff';
import { analyzeShortPut } from '../../../src/core/put/shortPut';
import { anyPut, anyPutAndPrices, ninetyFivePut, withFees } from '../put/trades';
import { ownFunds, beforeFees, profitsOf, reference, rowOf } from './comparisonTerms';

const hundredPut = { ...ninetyFivePut, strike: 100, premium: 4.65 };
const straddle: ComparisonTerms = { ...reference, trade: hundredPut, straddleCall: 5 };

const anyTerms: fc.Arbitrary<ComparisonTerms> = fc
  .record({
    trade: anyPut,
    basis: fc.constantFrom<'collateral' | 'netOfPremium'>('collateral', 'netOfPremium'),
    fees: fc.constantFrom<'before' | 'after'>('before', 'after'),
    billPeriodReturn: fc.double({ min: 0, max: 0.2, noNaN: true }),
    volatility: fc.double({ min: 0.1, max: 0.9, noNaN: true }),
    strikes: fc.tuple(
      fc.double({ min: 0.2, max: 0.99, noNaN: true }),
      fc.double({ min: 0.5, max: 2, noNaN: true }),
    ),
    shares: fc.tuple(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    ),
  })
  .map(({ trade, basis, fees, billPeriodReturn, volatility, strikes, shares }) => ({
    trade,
    convention: { ...DEFAULT_CONVENTION, basis, fees },
    billPeriodReturn,
    creditInterest: { cash: null, netAssetValue: 80_000, rate: 0.0358 },
    mark: { years: trade.daysToExpiration / 365, rate: 0.04, dividendYield: 0.01, volatility },
    longPut: { strike: trade.strike * strikes[0], premium: trade.premium * shares[0] },
    coveredCall: { strike: trade.spot * strikes[1], premium: trade.spot * shares[1] },
    straddleCall: trade.spot * shares[2],
  }));

// Worked example, five strategies on a stock at 100 for 35 days, before fees.
describe('five strategies on a stock at 100', () => {
  test.each([
    ['the naked put', rowOf(putOnMargin, reference), [-1_250, 250, 250, 250]],
    ['the cash-secured put', rowOf(cashSecuredPut, reference), [-1_250, 250, 250, 250]],
    ['the covered call', rowOf(coveredCall, reference), [-1_702, -202, 298, 798]],
    ['the bull put spread', rowOf(bullPutSpread, reference), [-365, 135, 135, 135]],
    ['the straddle', rowOf(shortStraddle, straddle), [-1_035, 465, 965, -35]],
  ])('include %s, with the worked-out profits at 80, 95, 100, and 110', (_, row, profits) => {
    expect(profitsOf(row)).toEqual(profits);
  });

  test.each([
    [putOnMargin, reference, 250, 9_250, 1_750, 1_500, [92.5]],
    [cashSecuredPut, reference, 250, 9_250, 9_500, 9_250, [92.5]],
    [coveredCall, reference, 798, 9_702, 10_000, 9_702, [97.02]],
    [bullPutSpread, reference, 135, 365, 500, 365, [93.65]],
    [shortStraddle, straddle, 965, 'unlimited', 2_965, 2_000, [90.35, 109.65]],
  ] as const)(
    'include $kind, with the worked-out gain, loss, capital, and breakevens',
    (strategy, terms, gain, loss, held, own, even) => {
      const row = rowOf<string>(strategy, terms);
      const rounded = (value: number | 'unlimited') =>
        value === 'unlimited' ? value : Number(value.toFixed(6));
      expect(rounded(row.maxProfitTotal)).toBe(gain);
      expect(rounded(row.maxLossTotal)).toBe(loss);
      expect(row.capitalTotal).toBeCloseTo(held, 9);
      const ownRow = rowOf<string>(strategy, { ...terms, convention: ownFunds });
      expect(ownRow.capitalTotal).toBeCloseTo(own, 9);
      expect(row.breakevens.map(rounded)).toEqual(even);
      for (const spot of row.breakevens) expect(row.profitAtExpiration(spot)).toBeCloseTo(0, 9);
    },
  );
});

describe('the comparison', () => {
  test('has every strategy, in the order of the list', () => {
    const kinds = compareStrategies(reference).map(({ kind }) => kind);
    expect(kinds).toEqual(STRATEGIES.map(({ kind }) => kind));
    expect(kinds).toEqual([
      'cashSecuredPut',
      'putWithBills',
      'putWithCreditInterest',
      'nakedPut',
      'nakedPutFully',
      'portfolioMargin',
      'bullPutSpread',
      'coveredCall',
      'shortStraddle',
      'stock',
      'bills',
    ]);
  });

  test('leaves out a strategy that lacks a figure, and says which figure it needs', () => {
    const { trade, convention } = reference;
    const kinds = compareStrategies({ trade, convention }).map(({ kind }) => kind);
    expect(kinds).toEqual(['cashSecuredPut', 'nakedPut', 'nakedPutFully', 'stock']);
    const lacking = STRATEGIES.filter(({ kind }) => !kinds.some((shown) => shown === kind));
    expect(lacking.map(({ kind, needs }) => [kind, needs])).toEqual([
      ['putWithBills', 'billPeriodReturn'],
      ['putWithCreditInterest', 'creditInterest'],
      ['portfolioMargin', 'mark'],
      ['bullPutSpread', 'longPut'],
      ['coveredCall', 'coveredCall'],
      ['shortStraddle', 'straddleCall'],
      ['bills', 'billPeriodReturn'],
    ]);
  });

  test('says that only the spread’s sold put can be assigned without the bought one', () => {
    const alone = compareStrategies(reference).filter(({ assignedAlone }) => assignedAlone);
    expect(alone.map(({ kind }) => kind)).toEqual(['bullPutSpread']);
    expect(alone[0]!.owedIfAssignedTotal).toBe(9_500);
  });

  test('names each strategy’s capital, what it owes if assigned, and what a broker requires', () => {
    const rows = compareStrategies(reference);
    const facts = rows.map(({ kind, capitalKind, owedIfAssignedTotal, approval, accounts }) => [
      kind,
      capitalKind,
      owedIfAssignedTotal,
      approval,
      accounts,
    ]);
    expect(facts).toEqual([
      ['cashSecuredPut', 'cash', 9_500, 'cashSecuredPuts', 'any'],
      ['putWithBills', 'cash', 9_500, 'nakedPuts', 'margin'],
      ['putWithCreditInterest', 'cash', 9_500, 'cashSecuredPuts', 'any'],
      ['nakedPut', 'margin', 9_500, 'nakedPuts', 'margin'],
      ['nakedPutFully', 'margin', 57_000, 'nakedPuts', 'margin'],
      ['portfolioMargin', 'scenario', 9_500, 'portfolioMargin', 'margin'],
      ['bullPutSpread', 'margin', 9_500, 'spreads', 'marginOrIra'],
      ['coveredCall', 'shares', null, 'coveredCalls', 'any'],
      ['shortStraddle', 'margin', 9_500, 'nakedOptions', 'margin'],
      ['stock', 'shares', null, 'none', 'any'],
      ['bills', 'cash', null, 'none', 'any'],
    ]);
  });

  test('states how much of 9,500 and its premium each strategy leaves or lacks', () => {
    const left = compareStrategies(reference).map(({ kind, freeCashTotal }) => [
      kind,
      Number(freeCashTotal.toFixed(2)),
    ]);
    expect(Object.fromEntries(left)).toEqual({
      cashSecuredPut: 250,
      putWithBills: 250,
      putWithCreditInterest: 250,
      nakedPut: 8_000,
      nakedPutFully: 500,
      portfolioMargin: 8_674.39,
      bullPutSpread: 9_135,
      coveredCall: -202,
      shortStraddle: 7_500,
      stock: -500,
      bills: 0,
    });
  });

  test('has a margin call only for strategies that borrow', () => {
    const callable = compareStrategies(reference).filter(({ marginCall }) => marginCall.possible);
    expect(callable.map(({ kind }) => kind)).toEqual([
      'putWithBills',
      'nakedPut',
      'nakedPutFully',
      'portfolioMargin',
      'shortStraddle',
    ]);
  });

  test('has no return for a strategy that ties up no own funds', () => {
    const free = { ...reference, convention: ownFunds, longPut: { strike: 94, premium: 1.5 } };
    expect(rowOf(bullPutSpread, free)).toMatchObject({
      incomeTotal: 100,
      capitalTotal: 0,
      periodReturn: null,
      annualizedReturn: null,
    });
  });

  test('on expiration day has returns for the period but none for the year', () => {
    const expiring = { ...reference, trade: { ...ninetyFivePut, daysToExpiration: 0 } };
    const row = rowOf(cashSecuredPut, expiring);
    expect(row.periodReturn).toBeCloseTo(0.026316, 6);
    expect(row.annualizedReturn).toBeNull();
  });

  test('has the figures of the plan for the plan’s own put, in every convention', () => {
    fc.assert(
      fc.property(anyTerms, ({ trade, convention }) => {
        const row = rowOf(cashSecuredPut, { trade, convention });
        const seen = convention.fees === 'before' ? { ...trade, openFeesTotal: 0 } : trade;
        const plan = analyzeShortPut(seen);
        expect(row.incomeTotal).toBe(profitAtExpiration(seen, trade.spot));
        expect(row.maxProfitTotal).toBe(plan.maxProfitTotal);
        expect(row.maxLossTotal).toBe(plan.maxLossTotal);
        expect(row.owedIfAssignedTotal).toBe(plan.collateralTotal);
        expect(row.annualizedReturn).toBe(annualizedReturn(trade, trade.spot, convention));
        const tolerance = 1e-9 * trade.strike;
        for (const even of row.breakevens) {
          expect(Math.abs(even - plan.breakeven)).toBeLessThan(tolerance);
        }
        expect(row.breakevens.length).toBe(plan.netPremiumTotal > 0 ? 1 : 0);
      }),
    );
  });

  test('has the rows of the plan’s own short table', () => {
    fc.assert(
      fc.property(anyTerms, (terms) => {
        const { trade, convention, billPeriodReturn } = terms;
        const rows = compareStrategies(terms);
        for (const use of sameCash(trade, convention, billPeriodReturn!, 0.2).rows) {
          const row = rows.find(({ kind }) => kind === use.kind)!;
          expect(row.incomeTotal).toBe(use.incomeTotal);
          expect(row.capitalTotal).toBe(use.capitalTotal);
          expect(row.annualizedReturn).toBe(use.annualizedReturn);
          expect(row.profitAtExpiration(trade.spot * 0.8)).toBe(use.afterFallTotal);
        }
      }),
    );
  });

  test('has cash-secured and naked puts make the same dollars at every price', () => {
    fc.assert(
      fc.property(anyPutAndPrices, ([trade, spots]) => {
        const terms = { trade, convention: DEFAULT_CONVENTION };
        const [secured, naked] = [rowOf(cashSecuredPut, terms), rowOf(putOnMargin, terms)];
        expect(spots.map(secured.profitAtExpiration)).toEqual(spots.map(naked.profitAtExpiration));
        expect(secured.maxLossTotal).toBe(naked.maxLossTotal);
      }),
    );
  });

  test('has the put with T-bills make what T-bills make from the strike up, without premium and fees', () => {
    fc.assert(
      fc.property(anyTerms, fc.double({ min: 0, max: 5, noNaN: true }), (terms, above) => {
        const { spot: now, strike } = terms.trade;
        const notBelow = { ...terms.trade, spot: Math.max(now, strike) };
        const trade = { ...notBelow, premium: 0, openFeesTotal: 0 };
        const unpaid = { ...terms, trade, convention: beforeFees };
        const [withBills, alone] = [rowOf(putWithBills, unpaid), rowOf(bills, unpaid)];
        const spot = strike * (1 + above);
        expect(withBills.profitAtExpiration(spot)).toBe(alone.profitAtExpiration(spot));
        expect(withBills.incomeTotal).toBe(alone.incomeTotal);
        expect(withBills.annualizedReturn).toBe(alone.annualizedReturn);
      }),
    );
  });

  test('has a covered call at the put’s strike make what the put makes, plus its carry', () => {
    const anyMarket = fc.record({
      rate: fc.double({ min: 0, max: 0.1, noNaN: true }),
      dividendYield: fc.double({ min: 0, max: 0.05, noNaN: true }),
      volatility: fc.double({ min: 0.1, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(anyPutAndPrices, anyMarket, ([any, spots], market) => {
        const { spot, strike, daysToExpiration, contracts, multiplier = 100 } = any;
        const years = daysToExpiration / 365;
        const priced = (right: 'put' | 'call') =>
          europeanPrice({ right, strike, years }, { ...market, spot });
        const terms = {
          trade: { ...any, premium: priced('put') },
          convention: beforeFees,
          coveredCall: { strike, premium: priced('call') },
        };
        const [put, call] = [rowOf(cashSecuredPut, terms), rowOf(coveredCall, terms)];
        const interest = -strike * Math.expm1(-market.rate * years);
        const dividends = -spot * Math.expm1(-market.dividendYield * years);
        const carry = (interest - dividends) * contracts * multiplier;
        const tolerance = 1e-9 * (strike + spot) * contracts * multiplier;
        for (const end of spots) {
          const more = call.profitAtExpiration(end) - put.profitAtExpiration(end);
          expect(Math.abs(more - carry)).toBeLessThan(tolerance);
        }
        expect(Math.abs(call.incomeTotal - put.incomeTotal - carry)).toBeLessThan(tolerance);
      }),
    );
  });

  test('has each margin call at the price where no excess is left', () => {
    fc.assert(
      fc.property(anyTerms, fc.boolean(), (terms, isPriced) => {
        const mark = isPriced ? terms.mark! : 'intrinsic';
        const row = rowOf(putOnFullMargin, { ...terms, mark, convention: beforeFees });
        const { trade } = terms;
        const { strike, spot: spotNow, premium, multiplier = 100 } = trade;
        const price = row.marginCall.possible ? row.marginCall.fallPrice : null;
        if (price === null || price >= spotNow) return;
        const contracts = row.contracts!;
        const shares = contracts * multiplier;
        const cash = strike * trade.contracts * multiplier + premium * shares;
        const at = putMark({ spot: price, strike, mark });
        const { requirementTotal } = shortPutMargin({ ...trade, contracts, spot: price, mark: at });
        expect(Math.abs(cash - requirementTotal) / shares).toBeLessThan(0.01);
      }),
    );
  });

  test('keeps every profit within its maximum gain and loss, and at zero at the breakevens', () => {
    fc.assert(
      fc.property(anyTerms, fc.double({ min: 0, max: 4, noNaN: true }), (terms, share) => {
        const { trade } = terms;
        const scale = (trade.strike + trade.spot) * trade.contracts * 1_500;
        for (const row of compareStrategies(terms)) {
          const profit = row.profitAtExpiration(trade.strike * share);
          const { maxProfitTotal: most, maxLossTotal: least } = row;
          if (most !== 'unlimited') expect(profit).toBeLessThanOrEqual(most + 1e-9 * scale);
          if (least !== 'unlimited') expect(profit).toBeGreaterThanOrEqual(-least - 1e-9 * scale);
          for (const even of row.breakevens) {
            const reach = scale * (1 + even / trade.strike);
            expect(Math.abs(row.profitAtExpiration(even))).toBeLessThan(1e-9 * reach);
          }
          expect(Object.values(row).every((value) => !Number.isNaN(value))).toBe(true);
        }
      }),
    );
  });

  test('after fees counts the fees of each order', () => {
    const after = { ...reference, convention: DEFAULT_CONVENTION };
    const income = Object.fromEntries(
      compareStrategies(after).map(({ kind, incomeTotal }) => [kind, incomeTotal.toFixed(2)]),
    );
    expect(income).toMatchObject({
      cashSecuredPut: '248.93',
      putWithBills: '284.16',
      nakedPut: '248.93',
      nakedPutFully: '1495.70',
      bullPutSpread: '132.88',
      coveredCall: '296.93',
      stock: '0.00',
      bills: '35.23',
    });
    expect(withFees(ninetyFivePut).openFeesTotal).toBeCloseTo(1.06639, 9);
  });
});
