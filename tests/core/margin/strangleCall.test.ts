import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortStrangleMargin } from '../../../src/core/margin/shortStrangle';
import { strangleCall } from '../../../src/core/margin/strangleCall';
import { callMark, pricedMark, putMark } from './marks';

const strangle = { spot: 100, putStrike: 95, callStrike: 105, contracts: 1 };

// Worked out by hand: (95 - 44.5) / 0.8 for the put, (105 + 44.5) / 1.2 for the call.
test('a 95/105 strangle with 44.50 a share in cash gets a margin call at 63.13 in a fall and 124.58 in a rise', () => {
  const account = { ...strangle, cashTotal: 4_450, mark: 'intrinsic' } as const;
  const call = strangleCall(account);
  if (!call.possible) throw new Error('it borrows');
  expect(call.fallPrice).toBeCloseTo(63.125, 6);
  expect(call.risePrice).toBeCloseTo(124.583333, 6);
  const small = { ...account, contracts: 3, multiplier: 10, cashTotal: 44.5 * 30 };
  expect(strangleCall(small)).toEqual(call);
});

test('a strangle already short of its margin gets its call at the current stock price', () => {
  const account = { ...strangle, cashTotal: 1_000, mark: pricedMark };
  expect(strangleCall(account)).toEqual({ possible: true, fallPrice: 100, risePrice: 100 });
});

test('no excess is left at either price of a call, and a large enough rise always brings one', () => {
  const anyCash = fc.double({ min: 0, max: 30_000, noNaN: true });
  const anySpot = fc.double({ min: 40, max: 250, noNaN: true });
  const anyMark = fc.constantFrom('intrinsic' as const, pricedMark);
  fc.assert(
    fc.property(anyCash, anySpot, anyMark, (cashTotal, spotNow, mark) => {
      const call = strangleCall({ ...strangle, spot: spotNow, cashTotal, mark });
      if (!call.possible) throw new Error('it borrows');
      const excess = (spot: number) =>
        cashTotal -
        shortStrangleMargin({
          ...strangle,
          spot,
          putMark: putMark({ spot, strike: 95, mark }),
          callMark: callMark({ spot, strike: 105, mark }),
        }).requirementTotal;
      expect(call.risePrice).not.toBeNull();
      for (const price of [call.fallPrice, call.risePrice]) {
        if (price === null) continue;
        if (price === spotNow) expect(excess(price)).toBeLessThanOrEqual(0);
        else expect(Math.abs(excess(price))).toBeLessThan(0.01);
      }
    }),
  );
});

test('a strangle on a stock at ten billion gets its calls at 100 million times the prices of one at 100', () => {
  const scale = 1e8;
  const huge = { spot: 100 * scale, putStrike: 95 * scale, callStrike: 105 * scale, contracts: 1 };
  for (const mark of ['intrinsic' as const, pricedMark]) {
    const call = strangleCall({ ...huge, cashTotal: 4_450 * scale, mark });
    const usual = strangleCall({ ...strangle, cashTotal: 4_450, mark });
    if (!call.possible || !usual.possible) throw new Error('it borrows');
    expect(call.fallPrice! / scale).toBeCloseTo(usual.fallPrice!, 6);
    expect(call.risePrice! / scale).toBeCloseTo(usual.risePrice!, 6);
  }
});
