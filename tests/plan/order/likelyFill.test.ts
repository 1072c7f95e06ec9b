import { expect, test } from 'vitest';
import { likelyFill } from '../../../src/plan/order/likelyFill';
import { placementWith, TODAY } from '../drafts';
import { QUOTED } from './orders';

const placed = (day = TODAY) => placementWith(QUOTED, { day });

test('a fill is most likely at the limit, today', () => {
  expect(likelyFill(placed(), '2026-11-23')).toEqual({
    fillPrice: '5.40',
    fillFees: '',
    fillDate: '2026-11-23',
    fillTime: '',
  });
});

test('on a weekend, and after expiration, it was on the day of placing', () => {
  expect(likelyFill(placed(), '2026-11-21').fillDate).toBe(TODAY);
  expect(likelyFill(placed(), '2026-12-21').fillDate).toBe(TODAY);
});

test('has no day where it can have been neither', () => {
  expect(likelyFill(placed('2026-11-21'), '2026-11-22').fillDate).toBe('');
});
