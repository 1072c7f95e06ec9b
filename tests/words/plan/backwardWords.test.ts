import { describe, expect, test } from 'vitest';
import { nearerStrike } from '../../../src/core/strategies/suggestedLeg';
import { moreReturnOf } from '../../../src/plan/derived';
import { moreReturnWords } from '../../../src/words/plan/moreReturnWords';
import { tooLittleWords } from '../../../src/words/plan/tooLittleWords';
import { outlookOf } from '../../plan/outlooks';

const LOW = { strike: '355', premium: '3.00' };

describe('what would pay more', () => {
  test('is not shown for a put that pays enough, or that cannot be priced', () => {
    expect(moreReturnWords(outlookOf({}))).toBeNull();
    expect(moreReturnWords(outlookOf({ ...LOW, spot: '' }))).toBeNull();
  });

  test('is a nearer strike, more days or another stock, at the same implied volatility', () => {
    const plan = outlookOf(LOW);
    const { nearer, longer, wantedVolatility, volatility } = moreReturnOf(plan)!;
    expect(nearer).toMatchObject({ strike: 360, days: 37 });
    expect(longer).toMatchObject({ strike: 355, days: 65 });
    expect(nearer!.annualized).toBeGreaterThan(plan.annualized!);
    expect(wantedVolatility).toBeGreaterThan(volatility);
    expect(moreReturnWords(plan)).toMatch(
      /^Below what you want\. At the same \d\d\.\d% volatility a nearer strike, \$360, pays about \d\.\d\d, \d+\.\d% a year; a longer put, 65 days, about \d\.\d\d, \d+\.\d% a year; on another stock the same distance and days pay 10% at \d\d\.\d% volatility\. Each carries more risk; or skip the trade\.$/,
    );
  });

  test('includes no nearer strike if none is below the stock', () => {
    expect(moreReturnOf(outlookOf({ ...LOW, spot: '358' }))!.nearer).toBeNull();
  });
});

describe('the next strike nearer to the stock', () => {
  test.each([
    [365, 385, 370],
    [365, 368, null],
    [20, 25, 22.5],
    [100, 103, null],
  ])('above %d with the stock at %d is %d', (strike, spot, nearer) => {
    expect(nearerStrike(strike, spot)).toBe(nearer);
  });
});

// 20,000 with a buffer of 10% pays for 100 shares at 181; 365 less 350 on 100 shares is 1,500.
test('too little cash secures a cheaper strike, or carries a spread', () => {
  expect(tooLittleWords(outlookOf({}), 20_000)).toBe(
    'For this many shares it secures a strike of at most $181. A spread with a $350 put bought needs $1,500 less the credit, and can lose all of that.',
  );
  // 40,150 is 365 on 100 shares and a tenth more, which doubles divide to a little less.
  expect(tooLittleWords(outlookOf({ strike: '400' }), 40_150)).toMatch(/of at most \$365\./);
  expect(tooLittleWords(outlookOf({}), 50)).toMatch(/^A spread/);
  expect(tooLittleWords(outlookOf({ strike: '2', premium: '0.10' }), 50)).toBe('');
});
