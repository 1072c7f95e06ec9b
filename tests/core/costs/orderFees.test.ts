import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  IBKR_PRO_SCHEDULE,
  NOT_ON_INDEXES,
  type FeeSchedule,
} from '../../../src/core/costs/feeSchedule';
import { IBKR_PRO_FEE_ITEMS, isOverAYearOld } from '../../../src/core/costs/feeSources';
import { orderFees } from '../../../src/core/costs/orderFees';

const anyOrder = fc.record({
  side: fc.constantFrom<'buy' | 'sell'>('buy', 'sell'),
  premium: fc.integer({ min: 1, max: 10_000 }).map((cents) => cents / 100),
  contracts: fc.integer({ min: 1, max: 500 }),
});

describe('order fees', () => {
  // IBKR commission page, 2025.
  test.each([
    [1, 2.0, 1.0],
    [2, 5.0, 1.3],
    [3, 0.075, 1.5],
    [5, 0.03, 1.25],
    [10, 2.5, 6.5],
  ])('the commission for %d sold at a premium of %d is %d', (contracts, premium, commission) => {
    expect(orderFees({ side: 'sell', premium, contracts }).commission).toBeCloseTo(commission, 12);
  });

  test('the commission steps down just below 0.10 and just below 0.05', () => {
    const commission = (premium: number): number =>
      orderFees({ side: 'buy', premium, contracts: 10 }).commission;
    expect([0.1, 0.0999, 0.05, 0.0499].map(commission)).toEqual([6.5, 5, 5, 2.5]);
  });

  // Worked example on the default schedule.
  test('selling a put at 2.50 costs 1.06639 and buying it back at 1.25 costs 1.05795', () => {
    const sale = orderFees({ side: 'sell', premium: 2.5, contracts: 1 });
    expect(sale.commission).toBe(1);
    expect(sale.passThrough).toBeCloseTo(0.06639, 12);
    expect(sale.total).toBeCloseTo(1.06639, 12);
    expect(orderFees({ side: 'buy', premium: 1.25, contracts: 1 }).total).toBeCloseTo(1.05795, 12);
  });

  // Worked example on the default schedule.
  test('ten contracts cost 7.1639, less than ten times one, since the minimum no longer applies', () => {
    expect(orderFees({ side: 'sell', premium: 2.5, contracts: 10 }).total).toBeCloseTo(7.1639, 12);
  });

  // Worked example on the default schedule.
  test.each([
    [0.1, 10.6],
    [0.25, 4.2],
    [0.5, 2.1],
    [1.0, 1.1],
  ])('one contract sold at %d loses %d percent of its premium to fees', (premium, percent) => {
    const share = orderFees({ side: 'sell', premium, contracts: 1 }).total / (premium * 100);
    expect((share * 100).toFixed(1)).toBe(percent.toFixed(1));
  });

  test('one fee can be replaced while the others stay', () => {
    const order = { side: 'sell', premium: 2.5, contracts: 2 } as const;
    const withExchange = orderFees({ ...order, schedule: { ...IBKR_PRO_SCHEDULE, exchange: 0.5 } });
    expect(withExchange.total - orderFees(order).total).toBeCloseTo(1, 12);
  });

  test('the SEC fee depends on the dollars sold, so a smaller contract pays less', () => {
    const order = { side: 'sell', premium: 2.5, contracts: 1 } as const;
    const difference = orderFees(order).total - orderFees({ ...order, multiplier: 10 }).total;
    expect(difference).toBeCloseTo(0.004635, 12); // $20.60 a million on 225 dollars less
  });

  test('FINRA’s activity fee, 0.00329 a contract sold, does not apply to indexes', () => {
    const order = { side: 'sell', premium: 2.5, contracts: 10 } as const;
    const onIndex = orderFees({
      ...order,
      schedule: { ...IBKR_PRO_SCHEDULE, [NOT_ON_INDEXES]: 0 },
    });
    expect(orderFees(order).total - onIndex.total).toBeCloseTo(0.0329, 12);
  });

  // Three contracts at 2.50, or at a premium of the commission's own band: 750 dollars sold.
  const CHARGED = { perContract: 30, perOrder: 10, perPremiumDollar: 7_500, perAssignment: 0 };
  const OWN_BAND: Partial<FeeSchedule> = {
    commissionBelowTenCents: 0.07,
    commissionBelowFiveCents: 0.03,
  };

  test.each(IBKR_PRO_FEE_ITEMS)(
    '10 dollars of $id alone are charged by its unit, and only on its sides',
    ({ id, unit, sides }) => {
      const none = Object.fromEntries(Object.keys(IBKR_PRO_SCHEDULE).map((name) => [name, 0]));
      const schedule = { ...(none as unknown as FeeSchedule), [id]: 10 };
      const order = { premium: OWN_BAND[id] ?? 2.5, contracts: 3, schedule };
      const charged = CHARGED[unit];
      expect(orderFees({ ...order, side: 'sell' }).total).toBe(sides === 'none' ? 0 : charged);
      expect(orderFees({ ...order, side: 'buy' }).total).toBe(sides === 'both' ? charged : 0);
      expect([unit, sides].includes('perAssignment')).toBe(sides === 'none');
    },
  );

  test('fees that change often or rest on one source are marked for checking, and every fee names its source', () => {
    const asked = IBKR_PRO_FEE_ITEMS.flatMap(({ id, needsCheck }) => (needsCheck ? [id] : []));
    expect(asked).toEqual(['orf', 'cat', 'exchange', 'taf', 'secPerDollar', 'assignmentFee']);
    for (const { source } of IBKR_PRO_FEE_ITEMS) expect(source).toMatch(/IBKR|OCC|FINRA|SEC/);
  });

  test('every fee in the schedule is listed once with its value and date', () => {
    expect(Object.fromEntries(IBKR_PRO_FEE_ITEMS.map(({ id, value }) => [id, value]))).toEqual(
      IBKR_PRO_SCHEDULE,
    );
    expect(IBKR_PRO_FEE_ITEMS).toHaveLength(Object.keys(IBKR_PRO_SCHEDULE).length);
    for (const { asOf } of IBKR_PRO_FEE_ITEMS) expect(asOf).toMatch(/^\d{4}(-\d\d){0,2}$/);
  });

  test('the total is commission plus pass-through, and a sale costs more than a purchase', () => {
    fc.assert(
      fc.property(anyOrder, (order) => {
        const { commission, passThrough, total } = orderFees(order);
        expect(total).toBe(commission + passThrough);
        expect(commission).toBeGreaterThanOrEqual(1);
        expect(orderFees({ ...order, side: 'sell' }).total).toBeGreaterThan(
          orderFees({ ...order, side: 'buy' }).total,
        );
      }),
    );
  });

  test('one larger order never costs more than two smaller ones', () => {
    fc.assert(
      fc.property(anyOrder, fc.integer({ min: 1, max: 500 }), (order, more) => {
        const together = orderFees({ ...order, contracts: order.contracts + more }).total;
        const apart = orderFees(order).total + orderFees({ ...order, contracts: more }).total;
        expect(together).toBeLessThanOrEqual(apart + 1e-9);
      }),
    );
  });
});

describe('a fee dated', () => {
  test.each([
    ['2025-03-03', '2026-03-03', false],
    ['2025-03-03', '2026-03-04', true],
    ['2026-04', '2027-04-01', false],
    ['2026-04', '2027-04-02', true],
    ['2025', '2026-01-01', false],
    ['2025', '2026-01-02', true],
    ['2026', '2026-11-20', false],
    ['2024-02-29', '2025-03-01', true],
  ])('%s is over a year old on %s: %s', (asOf, today, aged) => {
    expect(isOverAYearOld(asOf, today)).toBe(aged);
  });
});
