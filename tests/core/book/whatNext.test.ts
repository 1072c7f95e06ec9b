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

describe('what next for one put', () => {
  const { hold, close, takeShares, roll } = whatNext(crossroads);

  test('holding costs nothing today and may earn the mark: 600 on 9,500 in ten days', () => {
    expect(hold).toMatchObject({
      moneyTodayTotal: 0,
      leftToEarnTotal: 600,
      fallenTotal: 250 - 2300,
      capitalTotal: 9500,
      realizedTotal: null,
    });
    expect(hold.leftAnnualizedReturn).toBeCloseTo(2.3053, 4);
    expect(hold.economicBreakeven).toBeCloseTo(92.5, 9);
  });

  test('closing realizes -350, frees the capital and no longer depends on the stock', () => {
    expect(close).toEqual({
      moneyTodayTotal: -600,
      leftToEarnTotal: 0,
      leftAnnualizedReturn: null,
      economicBreakeven: null,
      fallenTotal: -350,
      capitalTotal: 0,
      capitalChangeTotal: -9500,
      realizedTotal: -350,
    });
  });

  test('taking the shares is even where holding is, and falls with them', () => {
    expect(takeShares).toMatchObject({ moneyTodayTotal: -9500, fallenTotal: hold.fallenTotal });
    expect(takeShares.economicBreakeven).toBeCloseTo(92.5, 9);
  });

  test('rolling is what its plan says', () => {
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
    expect(roll!.leftAnnualizedReturn).toBeCloseTo((640 / 9250 / 45) * 365, 9);
  });

  test('without a put to roll into is one choice less', () => {
    expect(whatNext({ ...crossroads, to: null }).roll).toBeNull();
  });

  test('counts the fees of both orders, for every contract', () => {
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
    expect(choices.roll!.leftToEarnTotal).toBeCloseTo(124, 9);
  });

  test('on the last day has no yearly rate', () => {
    const last = whatNext({ ...crossroads, today: '2026-03-20' });
    expect(last.hold.leftAnnualizedReturn).toBeNull();
  });

  test('a put that costs nothing to buy back is closed for 0, which is not -0', () => {
    const free = whatNext({ ...crossroads, from: { ...crossroads.from, closePrice: 0 } });
    expect(free.close.moneyTodayTotal).toBe(0);
  });

  test('holding and taking the shares end alike wherever the stock ends below the strike', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (fall) => {
        const choices = whatNext({ ...crossroads, fall });
        expect(choices.takeShares.fallenTotal).toBeCloseTo(choices.hold.fallenTotal, 6);
      }),
    );
  });
});
