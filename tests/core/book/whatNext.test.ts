import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planRoll } from '../../../src/core/book/rolls/planRoll';
import { whatNext, type Crossroads } from '../../../src/core/book/rolls/whatNext';

/** A 95 put sold at 2.50 and now at 6.00 with the stock at 90 and ten days left. */
const crossroads: Crossroads = {
  from: { strike: 95, expiration: '2026-03-20', premium: 2.5, closePrice: 6 },
  to: { strike: 92.5, expiration: '2026-04-24', premium: 6.4 },
  contracts: 1,
  campaign: { netCashTotal: 250, from: '2026-02-13' },
  today: '2026-03-10',
  spot: 90,
  fall: 0.2,
};

describe('for one short put', () => {
  test('holding costs nothing today and may earn the mark, or only the time value if the stock stays', () => {
    const { hold } = whatNext(crossroads);
    expect(hold).toMatchObject({
      moneyTodayTotal: 0,
      leftToEarnTotal: 600,
      leftIfUnchangedTotal: 100,
      fallenTotal: 250 - 2300,
      capitalTotal: 9500,
      realizedTotal: null,
    });
    expect(hold.leftAnnualizedReturn).toBeCloseTo((100 / 9500 / 10) * 365, 9);
    expect(hold.economicBreakeven).toBeCloseTo(92.5, 9);
  });

  test('closing realizes -350, frees the capital and no longer depends on the stock', () => {
    const { close } = whatNext(crossroads);
    expect(close).toEqual({
      moneyTodayTotal: -600,
      leftToEarnTotal: 0,
      leftIfUnchangedTotal: 0,
      leftAnnualizedReturn: null,
      economicBreakeven: null,
      fallenTotal: -350,
      capitalTotal: 0,
      capitalChangeTotal: -9500,
      realizedTotal: -350,
    });
  });

  test('taking the shares breaks even at the same price as holding, and loses as much in a fall', () => {
    const { hold, takeShares } = whatNext(crossroads);
    expect(takeShares).toMatchObject({
      moneyTodayTotal: 0,
      leftToEarnTotal: null,
      leftIfUnchangedTotal: 100,
      capitalTotal: 9500,
      fallenTotal: hold.fallenTotal,
    });
    expect(takeShares.economicBreakeven).toBeCloseTo(92.5, 9);
  });

  test('rolling has the figures of its plan', () => {
    const { roll } = whatNext(crossroads);
    const plan = planRoll({ ...crossroads, to: crossroads.to! });
    expect(roll).toMatchObject({
      moneyTodayTotal: plan.netTotal,
      economicBreakeven: plan.economicBreakeven,
      realizedTotal: plan.lockedInTotal,
      capitalTotal: 9250,
      capitalChangeTotal: -250,
      leftToEarnTotal: 640,
    });
    expect(roll!.fallenTotal).toBeCloseTo(290 - 2050, 9);
    expect(roll!.leftIfUnchangedTotal).toBeCloseTo(640 - 250, 9);
    expect(roll!.leftAnnualizedReturn).toBeCloseTo((390 / 9250 / 45) * 365, 9);
  });

  test('rolling is not a choice without a put to roll into', () => {
    expect(whatNext({ ...crossroads, to: null }).roll).toBeNull();
  });

  test('closing and rolling count the fees of their orders, for every contract', () => {
    const { from, to } = crossroads;
    const choices = whatNext({
      ...crossroads,
      from: { ...from, feesTotal: 1, closeFeesTotal: 2 },
      to: { ...to!, feesTotal: 4 },
      contracts: 2,
      multiplier: 10,
    });
    expect(choices.close).toMatchObject({ moneyTodayTotal: -122, realizedTotal: -73 });
    expect(choices.roll!.moneyTodayTotal).toBeCloseTo(8 - 6, 9);
    // The fees of the new sale are in the money of today.
    expect(choices.roll!.leftToEarnTotal).toBeCloseTo(128, 9);
    expect(choices.holdBeatsCloseAbove).toBeCloseTo(95 - 6.1, 9);
  });

  test('holding has no yearly rate on the last day', () => {
    const last = whatNext({ ...crossroads, today: '2026-03-20' });
    expect(last.hold.leftAnnualizedReturn).toBeNull();
  });

  test('a put that costs nothing to buy back is closed for 0, not -0', () => {
    const free = whatNext({ ...crossroads, from: { ...crossroads.from, closePrice: 0 } });
    expect(free.close.moneyTodayTotal).toBe(0);
  });

  test('holding leaves more than closing if the stock ends above 89, where both leave -350', () => {
    expect(whatNext(crossroads).holdBeatsCloseAbove).toBe(89);
    const there = whatNext({ ...crossroads, spot: 100, fall: 0.11 });
    expect(there.hold.fallenTotal).toBeCloseTo(there.close.fallenTotal, 9);
  });

  test('holding never beats closing for free, and always beats closing above the strike', () => {
    const free = whatNext({ ...crossroads, from: { ...crossroads.from, closePrice: 0 } });
    expect(free.holdBeatsCloseAbove).toBeNull();
    const deep = whatNext({ ...crossroads, from: { ...crossroads.from, closePrice: 96 } });
    expect(deep.holdBeatsCloseAbove).toBe(0);
  });

  test('other positions of the campaign count in the breakeven and in the fall', () => {
    // 100 shares at 100, covered by a 105 call sold at 2.00, beside the put.
    const call = { right: 'call' as const, strike: 105, multiplier: 100 };
    const beside = { shares: 100, options: [{ contract: call, contracts: -1 }] };
    const netCashTotal = 250 - 10_000 + 200;
    const both = whatNext({
      ...crossroads,
      campaign: { ...crossroads.campaign, netCashTotal, beside },
    });
    expect(both.hold.fallenTotal).toBeCloseTo(netCashTotal + 7200 - 2300, 9);
    expect(both.hold.economicBreakeven).toBeCloseTo(95.5, 9);
    expect(both.close.economicBreakeven).toBeCloseTo(101.5, 9);
    const plan = planRoll({
      ...crossroads,
      to: crossroads.to!,
      campaign: { netCashTotal, from: '2026-02-13', beside },
    });
    expect(both.roll!.economicBreakeven).toBe(plan.economicBreakeven);
  });

  test('holding and taking the shares have the same result if the stock ends below the strike', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (fall) => {
        const choices = whatNext({ ...crossroads, fall });
        expect(choices.takeShares.fallenTotal).toBeCloseTo(choices.hold.fallenTotal, 6);
      }),
    );
  });
});
