import { describe, expect, test } from 'vitest';
import { profitAtExpiration } from '../../../src/core/put/payoff';
import { payoffsOf } from '../../../src/plan/strikes/payoffs';

const terms = (strike: number, premium: number) => ({
  strike,
  premium,
  contracts: 1,
  daysToExpiration: 30,
  openFeesTotal: 1.07,
});

describe('the payoffs of pinned puts', () => {
  const puts = [terms(365, 5.4), terms(355, 3.2)];
  const picture = payoffsOf(puts, 385);

  test('pass through the corners of each put, at its profit there', () => {
    expect(picture.lines.map((line) => line.map(({ x }) => x))).toEqual([
      [picture.x.low, 365, picture.x.high],
      [picture.x.low, 355, picture.x.high],
    ]);
    for (const [at, line] of picture.lines.entries()) {
      for (const { x, y } of line) expect(y).toBe(profitAtExpiration(puts[at]!, x));
    }
  });

  test('show the stock, every breakeven and zero, with room around', () => {
    expect(picture.x.low).toBeLessThan(351.8);
    expect(picture.x.high).toBeGreaterThan(385);
    expect(picture.y.low).toBeLessThan(0);
    expect(picture.y.high).toBeGreaterThan(538.93);
  });
});
