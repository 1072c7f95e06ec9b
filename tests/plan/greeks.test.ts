import { expect, test } from 'vitest';
import { americanGreeks } from '../../src/core/pricing/american/americanGreeks';
import { shortPutGreeks } from '../../src/core/put/shortPutGreeks';
import { EXPIRED, NINETY_FIVE, outlookOf } from './outlooks';
import { greeksOf, impliedOf } from '../../src/plan/derived';

const option = { right: 'put', strike: 95, years: 35 / 365 } as const;

test('the Greeks are those of the American put at the volatility its premium implies', () => {
  const plan = outlookOf(NINETY_FIVE);
  const put = americanGreeks(option, impliedOf(plan)!.market);
  const { sold, volatility } = greeksOf(plan)!;
  expect(sold).toEqual(shortPutGreeks(plan.terms, put));
  expect(volatility).toBeCloseTo(0.3902, 4);
  // Worked example: 5.73 earned a day, 10.84 lost per point of volatility, like 30 shares.
  expect(sold.thetaPerDayTotal).toBeCloseTo(5.73, 2);
  expect(sold.vegaPerPointTotal).toBeCloseTo(-10.84, 2);
  expect(sold.deltaTotal).toBeCloseTo(30.5, 1);
});

test('a volatility that was typed replaces the implied one', () => {
  const plan = outlookOf({ ...NINETY_FIVE, volatility: '50' });
  const put = americanGreeks(option, { ...impliedOf(plan)!.market, volatility: 0.5 });
  expect(greeksOf(plan)!.put).toEqual(put);
});

test('the fall that takes back a day is the day’s earnings over the delta: 5.73 ÷ 30.5 = 0.19', () => {
  expect(greeksOf(outlookOf(NINETY_FIVE))!.fallAgainstDay).toBeCloseTo(0.19, 2);
});

test('no fall takes back a day that earns nothing', () => {
  const due = outlookOf({ ...NINETY_FIVE, spot: '60', premium: '35', volatility: '20' });
  expect(greeksOf(due)!.sold.deltaTotal).toBe(100);
  expect(greeksOf(due)!.fallAgainstDay).toBeNull();
});

test.each([
  ['a stock price', outlookOf({ spot: '' })],
  ['a volatility', outlookOf({ premium: '0' })],
  ['time', outlookOf({ days: '0', volatility: '30' }, EXPIRED)],
])('there are no Greeks without %s', (_, plan) => {
  expect(greeksOf(plan)).toBeNull();
});
