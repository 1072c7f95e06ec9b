import { describe, expect, test } from 'vitest';
import { rankPuts } from '../../../src/core/chain/rankPuts';
import { efficientLines } from '../../../src/core/chain/dominance';
import { FACTS, put as quoteOf } from '../../core/chain/quotes';
import { rangeOf } from '../../../src/plan/strikes/plots/plotted';
import {
  askedBand,
  billFloor,
  returnByChance,
  returnPicture,
} from '../../../src/plan/strikes/plots/returnByChance';
import { volatilityPicture } from '../../../src/plan/strikes/plots/volatilityByStrike';
import { examplePuts } from './examplePuts';

const puts = examplePuts();
const priced = puts.filter((put) => returnByChance(put) !== null);

describe('the picture of return against chance', () => {
  const picture = returnPicture(puts)!;
  const shown = picture.series.flatMap(({ sound, doubtful }) => [...sound, ...doubtful]);

  test('holds every put with both figures, or counts it as beyond its edges', () => {
    expect(shown.length + picture.beyond).toBe(priced.length);
    expect(shown.every(({ put, x, y }) => put.assignment === x && put.annualizedReturn === y)).toBe(
      true,
    );
  });

  test('has an efficient line for each expiration, which rises all the way', () => {
    const lines = efficientLines(puts);
    expect(picture.series.map(({ expiration }) => expiration)).toEqual(
      lines.map(({ expiration }) => expiration),
    );
    for (const { line } of picture.series) {
      expect(line.length).toBeGreaterThan(5);
      for (const [at, spot] of line.slice(1).entries()) {
        expect(spot.x).toBeGreaterThan(line[at]!.x);
        expect(spot.y).toBeGreaterThan(line[at]!.y);
      }
    }
  });

  test('keeps doubtful puts off the lines', () => {
    const doubtful = picture.series.flatMap((series) => series.doubtful);
    expect(doubtful.length).toBeGreaterThan(0);
    const walked = new Set(picture.series.flatMap(({ line }) => line.map(({ put }) => put)));
    expect(doubtful.some(({ put }) => walked.has(put))).toBe(false);
  });

  test('shows the T-bill, which is a put’s return less its excess over T-bills', () => {
    const bills = billFloor(puts)!;
    const [first] = priced.toSorted((one, other) => one.days - other.days);
    expect(bills).toBeCloseTo(first!.annualizedReturn! - first!.excessOverBills!, 12);
    expect(bills).toBeGreaterThan(picture.y.low);
  });

  test('shades the range asked for, unless that is out of view or nothing is asked', () => {
    expect(askedBand({}, picture)).toBeNull();
    expect(askedBand({ minReturn: 0.1, maxAssignment: 0.3 }, picture)).toEqual({
      x: { low: picture.x.low, high: 0.3 },
      y: { low: 0.1, high: picture.y.high },
    });
    expect(askedBand({ minReturn: 9 }, picture)).toBeNull();
  });

  test('is missing if no put has both figures', () => {
    expect(returnPicture([])).toBeNull();
    expect(returnPicture(rankPuts([quoteOf(95, null, null)], FACTS))).toBeNull();
  });
});

describe('the picture of volatility by strike', () => {
  test('has a line for each expiration over all its sound puts, by their strikes', () => {
    const picture = volatilityPicture(puts)!;
    for (const { line, sound } of picture.series) {
      expect(line).toHaveLength(sound.length);
      expect(line.map(({ x }) => x)).toEqual(line.map(({ x }) => x).toSorted((a, b) => a - b));
      expect(line.every(({ put, y }) => put.impliedVolatility === y)).toBe(true);
    }
  });

  test('is missing without a volatility', () => {
    expect(volatilityPicture([])).toBeNull();
  });
});

test('a range has room at both ends, even around a single figure', () => {
  expect(rangeOf([2, 4], 0.1)).toEqual({ low: 1.8, high: 4.2 });
  expect(rangeOf([2], 0.1)).toEqual({ low: 1.8, high: 2.2 });
  expect(rangeOf([0], 0.1)).toEqual({ low: -0.1, high: 0.1 });
});
