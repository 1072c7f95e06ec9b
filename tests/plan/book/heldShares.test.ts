import { describe, expect, test } from 'vitest';
import { basesAbove, heldShares } from '../../../src/plan/book/heldShares';
import { desk } from './mockBook';

const rows = heldShares(desk());

describe('shares and calls', () => {
  test('are listed with both bases, those with a call first', () => {
    expect(rows.map(({ holding }) => holding.symbol)).toEqual(['SBUX', 'KO']);
    const [sbux, ko] = rows;
    expect(sbux!.holding.taxBasis).toBeCloseTo(92.51, 2);
    expect(sbux!.campaign!.economicBreakeven).toBeCloseTo(88.23, 2);
    expect(ko!.holding.taxBasis).toBeCloseTo(71.21, 2);
  });

  test('show what a call still earns a year on the shares at their price now', () => {
    const [call] = rows[0]!.calls;
    expect(call!.stillToEarn).toBeCloseTo(((0.85 / 94.1) * 365) / 20, 9);
    expect(rows[0]!.uncovered).toBe(0);
    expect(rows[1]!).toMatchObject({ calls: [], uncovered: 1 });
  });

  test('warn of a strike below either basis', () => {
    const [sbux, ko] = rows;
    expect(basesAbove(90, sbux!)).toEqual(['tax']);
    expect(basesAbove(88, sbux!)).toEqual(['tax', 'campaign']);
    expect(basesAbove(93, sbux!)).toEqual([]);
    expect(ko!.floor).toBeCloseTo(71.21, 2);
  });

  test('have no gain and no rate without a stock price', () => {
    const [sbux] = heldShares(desk({ marks: {} }));
    expect(sbux).toMatchObject({ spot: null, unrealizedTotal: null });
    expect(sbux!.calls[0]!.stillToEarn).toBeNull();
  });
});
