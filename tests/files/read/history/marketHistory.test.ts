import { expect, test } from 'vitest';
import { readMarketHistory } from '../../../../src/files/read/history/marketHistory';
import { HISTORY } from '../../../core/history/bundled';

const DAYS = 'date,spx,vix,tbill\n1989-12-29,353.40,,7.63\n1990-01-02,359.69,17.24,7.68\n';
const MONTHS = 'month,dividend_ttm,kind\n1990-01,11.14,reported\n2023-07,68.5,estimate\n';

test('days of the market history have VIX and T-bill in decimals, and months say whether they are estimates', () => {
  expect(readMarketHistory(DAYS, MONTHS)).toEqual({
    days: [
      { date: '1989-12-29', close: 353.4, volatility: null, billDiscount: 0.0763 },
      { date: '1990-01-02', close: 359.69, volatility: 0.1724, billDiscount: 0.0768 },
    ],
    dividends: [
      { month: '1990-01', points: 11.14, isEstimate: false },
      { month: '2023-07', points: 68.5, isEstimate: true },
    ],
  });
});

test('the market history that ships has every day from 1986-01-02 to 2026-02-11', () => {
  expect(HISTORY.days).toHaveLength(10_106);
  expect(HISTORY.dividends).toHaveLength(482);
  expect(HISTORY.dividends.filter(({ isEstimate }) => isEstimate)).toHaveLength(32);
  expect(HISTORY.days[0]!.date).toBe('1986-01-02');
  expect(HISTORY.days.at(-1)!.date).toBe('2026-02-11');
});

test.each([
  ['Date,Close\n', MONTHS, 'first line of the days'],
  [DAYS, 'month,paid\n', 'first line of the dividends'],
  [`${DAYS}soon,1,1,1\n`, MONTHS, 'Line 4 has no date'],
  [`${DAYS}1990-01-02,360,17,7\n`, MONTHS, 'Line 4 is not later'],
  [`${DAYS}1990-01-03,0,17,7\n`, MONTHS, 'Line 4 has no index price'],
  [`${DAYS}1990-01-03,360,17,\n`, MONTHS, 'Line 4 has no T-bill'],
  [`${DAYS}1990-01-03,360,high,7\n`, MONTHS, 'Line 4 has no VIX'],
  [DAYS, `${MONTHS}2023-13,70,estimate\n`, 'Line 4 has no month'],
  [DAYS, `${MONTHS}2023-07,70,estimate\n`, 'Line 4 is not later'],
  [DAYS, `${MONTHS}2023-08,,estimate\n`, 'Line 4 has no dividend'],
])('a malformed market history is refused with its line: %j', (days, months, why) => {
  const read = readMarketHistory(days, months);
  expect('refused' in read && read.refused).toContain(why);
});
