import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { profitAtExpiration } from '../../../src/core/put/payoff';
import { orderPreview } from '../../../src/core/put/orderPreview';
import { alphabetPut, anyPut, ninetyFivePut, withFees } from './trades';

describe('the preview of an order', () => {
  // Swiss column on selling puts; fees by the IBKR commission page, 2025.
  test('for one 365 put at 5.40 shows what the broker shows', () => {
    const preview = orderPreview(withFees(alphabetPut), 385);
    expect(preview.maxLossTotal).toBeCloseTo(35_961.072364, 6);
    expect(preview.breakeven).toBeCloseTo(359.61, 2);
    expect(preview.feesTotal).toBeCloseTo(1.072364, 6);
    expect(preview.buyingPower.cashTotal).toBe(36_500);
    expect(preview.buyingPower.marginTotal).toBeCloseTo(5_700, 9);
  });

  // Worked example; margin by the Cboe Margin Manual.
  test('for one 95 put at 2.50 ties up 9,500 in a cash account and 1,500 on margin', () => {
    expect(orderPreview(ninetyFivePut, 100)).toEqual({
      maxLossTotal: 9_250,
      breakeven: 92.5,
      feesTotal: 0,
      buyingPower: { cashTotal: 9_500, marginTotal: 1_500 },
    });
  });

  test('has no margin without the stock price', () => {
    const { buyingPower } = orderPreview(ninetyFivePut, null);
    expect(buyingPower).toEqual({ cashTotal: 9_500, marginTotal: null });
  });

  test('has no breakeven if fees take the whole premium', () => {
    const eaten = { ...ninetyFivePut, premium: 0.01, openFeesTotal: 1.06 };
    expect(orderPreview(eaten, 100).breakeven).toBeNull();
    expect(orderPreview(eaten, 100).maxLossTotal).toBeCloseTo(9_500.06, 9);
    expect(orderPreview({ ...eaten, openFeesTotal: 1 }, 100).breakeven).toBeNull();
  });

  test('shows a maximum loss at a stock price of zero and a breakeven without profit or loss', () => {
    fc.assert(
      fc.property(anyPut, (trade) => {
        const { maxLossTotal, breakeven } = orderPreview(trade, trade.spot);
        expect(maxLossTotal).toBeCloseTo(-profitAtExpiration(trade, 0), 6);
        if (breakeven !== null) expect(profitAtExpiration(trade, breakeven)).toBeCloseTo(0, 4);
      }),
    );
  });
});
