import { expect, test } from 'vitest';
import { rankedCount, seriesOf, underlyingOfSeries } from '../../../src/core/chain/series';
import { call, put } from './quotes';

const JANUARY = { contract: { expiration: '2027-01-15' } };
const ADJUSTED = { contract: { root: 'ACME1' } };

test('a chain is divided into series, the next expiration first, each sorted by strike', () => {
  const quotes = [
    put(90, 1, 2, JANUARY),
    call(105, 1, 2),
    put(100, 1, 2, ADJUSTED),
    put(100, 1, 2),
    put(95, 1, 2),
    call(95, 1, 2),
    put(85, 1, 2, JANUARY),
    put(90, 1, 2, { contract: { multiplier: 150 } }),
  ];
  const told = seriesOf(quotes).map(({ expiration, root, isStandard, puts, calls }) => [
    `${expiration} ${root} ${isStandard}`,
    puts.map(({ contract }) => contract.strike),
    calls.map(({ contract }) => contract.strike),
  ]);
  expect(told).toEqual([
    ['2026-12-24 ACME true', [95, 100], [95, 105]],
    ['2026-12-24 ACME false', [90], []],
    ['2026-12-24 ACME1 false', [100], []],
    ['2027-01-15 ACME true', [85, 90], []],
  ]);
  expect(seriesOf(quotes.toReversed()).map(({ root }) => root)).toEqual(
    seriesOf(quotes).map(({ root }) => root),
  );
});

test('only unadjusted puts on 100 shares can be ranked', () => {
  const adjusted = [put(100, 1, 2, ADJUSTED), put(95, 1, 2, ADJUSTED)];
  const mini = put(90, 1, 2, { contract: { multiplier: 10 } });
  const quotes = [...adjusted, put(90, 1, 2), mini, call(90, 1, 2), put(85, 1, 2), ...adjusted];
  expect(rankedCount(quotes)).toBe(2);
});

test('a series is on what its puts say, without puts on what its calls say, and without either on a stock', () => {
  const ON_INDEX = { contract: { underlying: 'SPX', root: 'SPXW' } };
  const puts = [put(95, 1, 2, ON_INDEX)];
  const calls = [call(105, 1, 2, ON_INDEX)];
  expect(underlyingOfSeries({ puts, calls: [] }).kind).toBe('index');
  expect(underlyingOfSeries({ puts: [], calls }).kind).toBe('index');
  expect(underlyingOfSeries({ puts: [], calls: [] }).kind).toBe('equity');
});
