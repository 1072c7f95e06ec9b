import { describe, expect, test } from 'vitest';
import { putOnFullMargin } from '../../../../src/core/strategies/uses/putOnFullMargin';
import { putOnMargin } from '../../../../src/core/strategies/uses/putOnMargin';
import { putOnPortfolioMargin } from '../../../../src/core/strategies/uses/putOnPortfolioMargin';
import { putWithBills } from '../../../../src/core/strategies/uses/putWithBills';
import { resultOf, type StrategyResult } from '../../../../src/core/strategies/strategy';
import { IBKR_PRO_SCHEDULE } from '../../../../src/core/costs/feeSchedule';
import { DEFAULT_CONVENTION } from '../../../../src/core/put/returnConvention';
import { alphabetPut, ninetyFivePut, withFees } from '../../put/trades';
import { ownFunds, profitsOf, reference, rowOf } from '../comparisonTerms';

const intrinsic = { ...reference, mark: 'intrinsic' } as const;
const fallPrice = ({ marginCall }: StrategyResult) =>
  marginCall.possible ? marginCall.fallPrice : undefined;

describe('the planned put on Reg-T margin', () => {
  // Cboe Margin Manual; worked example with 97.50 a share.
  test('with its whole strike in the account still gets a margin call, at 7.00', () => {
    expect(fallPrice(rowOf(putOnMargin, intrinsic))).toBeCloseTo(7, 9);
    expect(fallPrice(rowOf(putOnMargin, reference))).toBeCloseTo(7, 5);
    expect(fallPrice(rowOf(putWithBills, intrinsic))).toBeCloseTo(7, 9);
  });
});

describe('the same cash fully used as margin', () => {
  // Worked out by hand: 9,500 / 1,500 is 6.33.
  test('carries six 95 puts: six times the income, six times the loss', () => {
    const row = rowOf(putOnFullMargin, reference);
    expect(row.contracts).toBe(6);
    expect(row.capitalTotal).toBe(10_500);
    expect(rowOf(putOnFullMargin, { ...reference, convention: ownFunds }).capitalTotal).toBe(9_000);
    expect(profitsOf(row)).toEqual([-7_500, 1_500, 1_500, 1_500]);
    expect(row.maxLossTotal).toBe(55_500);
    expect(row.owedIfAssignedTotal).toBe(57_000);
    expect(row.breakevens).toEqual([92.5]);
  });

  // (95 - 18.33) / 0.8 by intrinsic value.
  test('gets a margin call at 95.83 even by intrinsic value, and at 99.25 today', () => {
    expect(fallPrice(rowOf(putOnFullMargin, intrinsic))).toBeCloseTo(95.833333, 6);
    expect(fallPrice(rowOf(putOnFullMargin, reference))!.toFixed(2)).toBe('99.25');
  });

  // Checked by hand: 36,500 / 5,700 is 6.40.
  test('carries six Alphabet puts, each of which needs 57.00 a share of own funds', () => {
    const terms = { trade: withFees(alphabetPut), convention: DEFAULT_CONVENTION };
    expect(rowOf(putOnFullMargin, terms).contracts).toBe(6);
  });

  test('pays the fees of one order for all its contracts, not a multiple of one contract’s', () => {
    const row = rowOf(putOnFullMargin, { ...reference, convention: DEFAULT_CONVENTION });
    // 6 x 0.65, and 0.06639 each to clearing, exchanges and regulators, off 1,500.
    expect(row.incomeTotal).toBeCloseTo(1_495.70166, 9);
  });

  test('carries one less if the fees take what the last one needs', () => {
    const atTheMoney = { ...ninetyFivePut, strike: 100, premium: 4.65 };
    const carries = (terms: Parameters<typeof rowOf>[1]) => rowOf(putOnFullMargin, terms).contracts;
    const trade = withFees(atTheMoney);
    expect(carries({ trade, convention: reference.convention })).toBe(5);
    expect(carries({ trade, convention: DEFAULT_CONVENTION })).toBe(4);
  });

  // 365,000,000 in cash over 5,700 of margin and 1,000.71 of fees a contract.
  test('finds how many it carries in a few steps, however many and whatever the fees', () => {
    let asked = 0;
    const schedule = {
      ...IBKR_PRO_SCHEDULE,
      get occ() {
        asked++;
        return 1_000;
      },
    };
    const trade = { ...alphabetPut, contracts: 10_000 };
    const row = rowOf(putOnFullMargin, { trade, schedule, convention: DEFAULT_CONVENTION });
    expect(row.contracts).toBe(54_471);
    expect(asked).toBeLessThan(25);
  });

  test('carries none if fees leave too little for one, as on a single share', () => {
    const share = {
      trade: withFees({ ...ninetyFivePut, spot: 1, strike: 1, premium: 0.1, multiplier: 1 }),
    };
    expect(rowOf(putOnFullMargin, { ...share, convention: reference.convention }).contracts).toBe(
      5,
    );
    expect(resultOf(putOnFullMargin, { ...share, convention: DEFAULT_CONVENTION })).toBeNull();
  });
});

describe('the planned put under portfolio margin', () => {
  // FINRA Rule 4210(g); worked example.
  test('ties up 825.61 besides its premium', () => {
    const own = { ...reference, convention: ownFunds };
    expect(rowOf(putOnPortfolioMargin, own).capitalTotal.toFixed(2)).toBe('825.61');
    expect(rowOf(putOnPortfolioMargin, reference).capitalTotal.toFixed(2)).toBe('1075.61');
  });

  test('gains and loses the same dollars, and gets no margin call with the whole strike in cash', () => {
    const row = rowOf(putOnPortfolioMargin, reference);
    expect(profitsOf(row)).toEqual(profitsOf(rowOf(putOnMargin, reference)));
    expect(row.marginCall).toEqual({ possible: true, fallPrice: null, risePrice: null });
  });

  test('is not known without a volatility', () => {
    expect(resultOf(putOnPortfolioMargin, intrinsic)).toBeNull();
    const { mark: _, ...unmarked } = reference;
    expect(resultOf(putOnPortfolioMargin, unmarked)).toBeNull();
  });
});
