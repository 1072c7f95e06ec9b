import { describe, expect, test } from 'vitest';
import { shortStrangleMargin } from '../../../src/core/margin/shortStrangle';

const STRADDLE = {
  spot: 100,
  putStrike: 100,
  putMark: 4.65,
  callStrike: 100,
  callMark: 5,
  contracts: 1,
};

// Rule: Cboe Margin Manual, short straddles and combinations.
describe('margin on a short strangle', () => {
  // Broker's help page.
  test('is 910 for a 47 call at 2.10 plus 120 for a 43 put at 1.20, with the stock at 45', () => {
    const strangle = {
      spot: 45,
      putStrike: 43,
      putMark: 1.2,
      callStrike: 47,
      callMark: 2.1,
      contracts: 1,
    };
    const margin = shortStrangleMargin(strangle);
    expect(margin.requirementTotal).toBeCloseTo(1_030, 9);
    expect(margin.netOfPremiumTotal).toBeCloseTo(700, 9);
  });

  // Worked examples at stock 100.
  test('is 2,048 at strikes of 95 and 105, and 2,965 for a straddle at 100', () => {
    const strangle = {
      spot: 100,
      putStrike: 95,
      putMark: 2.5,
      callStrike: 105,
      callMark: 2.98,
      contracts: 1,
    };
    expect(shortStrangleMargin(STRADDLE).requirementTotal).toBeCloseTo(2_965, 9);
    expect(shortStrangleMargin(strangle).requirementTotal).toBeCloseTo(2_048, 9);
  });

  test('adds the call’s mark if the put side is larger', () => {
    const fallen = {
      spot: 90,
      putStrike: 95,
      putMark: 7,
      callStrike: 105,
      callMark: 0.4,
      contracts: 2,
    };
    expect(shortStrangleMargin(fallen).requirementTotal).toBeCloseTo((25 + 0.4) * 200, 9);
  });

  test('is less on a broad index and for a smaller contract', () => {
    const margin = shortStrangleMargin({ ...STRADDLE, underlying: 'broadIndex', multiplier: 10 });
    expect(margin.requirementTotal).toBeCloseTo((20 + 4.65) * 10, 9);
  });
});
