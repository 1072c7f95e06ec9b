import { describe, expect, test } from 'vitest';
import { bullPutSpread } from '../../../../src/core/strategies/uses/bullPutSpread';
import { coveredCall } from '../../../../src/core/strategies/uses/coveredCall';
import { shortStraddle } from '../../../../src/core/strategies/uses/shortStraddle';
import { longStock } from '../../../../src/core/strategies/uses/longStock';
import { resultOf } from '../../../../src/core/strategies/strategy';
import { IBKR_PRO_SCHEDULE } from '../../../../src/core/costs/feeSchedule';
import { DEFAULT_CONVENTION } from '../../../../src/core/put/returnConvention';
import { ninetyFivePut, withFees } from '../../put/trades';
import { reference, rowOf } from '../comparisonTerms';

const afterFees = { ...reference, convention: DEFAULT_CONVENTION };
const hundredPut = { ...ninetyFivePut, strike: 100, premium: 4.65 };

describe('the bull put spread', () => {
  test('pays for two orders, which lowers its gain and raises its loss by 2.12', () => {
    const row = rowOf(bullPutSpread, afterFees);
    // 1.06639 to sell and 1.05795 to buy.
    expect(row.maxProfitTotal).toBeCloseTo(132.87566, 9);
    expect(row.maxLossTotal).toBeCloseTo(367.12434, 9);
    expect(row.breakevens[0]).toBeCloseTo(93.6712434, 9);
  });

  test('pays the fees of the bought put even if none are typed for the trade', () => {
    const row = rowOf(bullPutSpread, { ...afterFees, trade: ninetyFivePut });
    expect(row.incomeTotal).toBeCloseTo(133.94205, 9);
  });

  test('on ten shares a contract is a tenth as large, and pays by the given schedule', () => {
    const free = Object.fromEntries(Object.keys(IBKR_PRO_SCHEDULE).map((item) => [item, 0]));
    const small = {
      ...afterFees,
      trade: { ...ninetyFivePut, multiplier: 10 },
      schedule: { ...IBKR_PRO_SCHEDULE, ...free },
    };
    const { maxProfitTotal, maxLossTotal } = rowOf(bullPutSpread, small);
    expect(maxProfitTotal).toBeCloseTo(13.5, 9);
    expect(maxLossTotal).toBeCloseTo(36.5, 9);
  });
});

// Cboe, index options: cash-settled, so both legs are paid for at once if exercise is European.
describe('the most owed if everything is settled in cash', () => {
  const settledIn = (style: 'european' | 'american') =>
    ({ ...reference, on: { settlement: 'cash', style } }) as const;

  test('is the width of a European spread, and the strike if the put can be assigned alone', () => {
    expect(rowOf(bullPutSpread, settledIn('european')).owedIfAssignedTotal).toBe(500);
    expect(rowOf(bullPutSpread, settledIn('american')).owedIfAssignedTotal).toBe(9_500);
    expect(rowOf(bullPutSpread, reference).owedIfAssignedTotal).toBe(9_500);
  });

  test('is unlimited with a sold call, which does not count if it delivers shares', () => {
    expect(rowOf(shortStraddle, settledIn('european')).owedIfAssignedTotal).toBe('unlimited');
    expect(rowOf(shortStraddle, reference).owedIfAssignedTotal).toBe(9_500);
  });
});

describe('the covered call', () => {
  test('sold in the money earns only its time value if the stock stays', () => {
    const terms = { ...reference, coveredCall: { strike: 95, premium: 7.8 } };
    const row = rowOf(coveredCall, terms);
    expect(row.incomeTotal).toBeCloseTo(280, 9);
    expect(row.maxProfitTotal).toBeCloseTo(280, 9);
    expect(row.breakevens[0]).toBeCloseTo(92.2, 9);
  });

  test('receives dividends until expiration, like the shares alone', () => {
    const call = { strike: 105, premium: 2.98 };
    const terms = { ...reference, coveredCall: call, dividendsPerShare: 0.5 };
    const plain = rowOf(coveredCall, { ...reference, coveredCall: call });
    expect(rowOf(coveredCall, terms).incomeTotal).toBeCloseTo(plain.incomeTotal + 50, 9);
    expect(rowOf(coveredCall, terms).maxLossTotal).toBeCloseTo(9_652, 9);
    expect(rowOf(longStock, terms).profitAtExpiration(80)).toBeCloseTo(-1_950, 9);
    expect(rowOf(longStock, terms).breakevens).toEqual([99.5]);
  });

  test('beside a put in the money counts its premium as income, but no rise of the stock', () => {
    const terms = {
      ...reference,
      trade: { ...ninetyFivePut, strike: 105, premium: 7.6 },
      coveredCall: { strike: 105, premium: 2.98 },
    };
    expect(rowOf(coveredCall, terms).incomeTotal).toBeCloseTo(298, 9);
  });
});

describe('the short straddle', () => {
  // Worked out by hand: 110 - 109.65 on the floor of the put, (100 + 109.65) / 1.2 on the call.
  test('with its strike in cash gets a margin call at 0.35 in a fall and at 174.71 in a rise', () => {
    const straddle = {
      ...reference,
      trade: hundredPut,
      straddleCall: 5,
      mark: 'intrinsic',
    } as const;
    const { marginCall } = rowOf(shortStraddle, straddle);
    if (!marginCall.possible) throw new Error('it borrows');
    expect(marginCall.fallPrice).toBeCloseTo(0.35, 6);
    expect(marginCall.risePrice).toBeCloseTo(174.708333, 6);
  });

  test('gets its margin call earlier in a rise if time value counts, at 174.39', () => {
    const straddle = { ...reference, trade: hundredPut, straddleCall: 5 };
    const { marginCall } = rowOf(shortStraddle, straddle);
    expect(marginCall.possible && marginCall.risePrice?.toFixed(2)).toBe('174.39');
    const { mark: _, ...unmarked } = straddle;
    expect(rowOf(shortStraddle, unmarked).marginCall).toMatchObject({ possible: true });
  });

  test('pays the fees of the call as a separate order', () => {
    const terms = { ...afterFees, trade: withFees(hundredPut), straddleCall: 5 };
    // 1.071540 for a call at 5.00 and 1.070819 for a put at 4.65, off 965.
    expect(rowOf(shortStraddle, terms).incomeTotal).toBeCloseTo(962.857641, 9);
  });

  test('is not known without the premium of its call', () => {
    expect(resultOf(shortStraddle, { ...reference, straddleCall: null })).toBeNull();
  });
});

describe('buying the shares', () => {
  test('can gain without limit and lose everything, and has no income if the stock stays', () => {
    const row = rowOf(longStock, reference);
    expect(row.maxProfitTotal).toBe('unlimited');
    expect(row.maxLossTotal).toBe(10_000);
    expect(row.breakevens).toEqual([100]);
    expect(row.incomeTotal).toBe(0);
    expect(row.contracts).toBeNull();
  });
});
