import { expect, test } from 'vitest';
import { PUT_INDEX_RULE, replay, replayStarts } from '../../../src/core';
import { ridePicture } from '../../../src/plan/history/ridePicture';
import { HISTORY } from '../../core/history/bundled';

const rule = { ...PUT_INDEX_RULE, from: '2005-01-03' };
const result = replay(rule, HISTORY);
if (result.refused !== null) throw new Error('refused');
const band = replayStarts(rule, HISTORY);
const picture = ridePicture(result, band);

test('everything drawn stays within the picture, from its left edge to its right', () => {
  for (const line of [
    picture.rule,
    picture.index,
    picture.bills,
    picture.ruleFalls,
    picture.indexFalls,
  ]) {
    for (const { x, y } of line) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(1);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(1);
    }
    expect([line[0]!.x, line.at(-1)!.x]).toEqual([0, 1]);
    expect(line.length).toBeLessThan(600);
  }
});

test('a thinned line keeps its lowest fall', () => {
  const deepest = Math.min(...picture.indexFalls.map(({ y }) => y));
  expect(deepest).toBe(0);
  const { worstFall } = result.index;
  const at = picture.indexFalls.find(({ y }) => y === 0)!;
  expect(at.x).toBeCloseTo(picture.xOf(worstFall.to), 6);
});

test('the axis is one of ratios: a doubling covers the same distance anywhere', () => {
  const { yOf } = picture;
  expect(yOf(2) - yOf(1)).toBeCloseTo(yOf(6) - yOf(3), 12);
  expect(picture.worths.map(({ value }) => value)).toContain(1);
});

test('years and falls are marked at round numbers', () => {
  expect(picture.years.map(({ value }) => value)).toEqual([2010, 2015, 2020, 2025]);
  expect(picture.falls.map(({ value }) => value)).toEqual([0, -0.2, -0.4]);
});

test('a band of start dates stays within the picture too', () => {
  const { yOf } = picture;
  for (const { low, high } of band!.months) {
    expect(yOf(low)).toBeGreaterThanOrEqual(0);
    expect(yOf(high)).toBeLessThanOrEqual(1);
  }
  expect(ridePicture(result, null).rule.at(-1)!.x).toBe(1);
});
