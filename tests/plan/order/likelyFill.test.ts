import { expect, test } from 'vitest';
import { likelyFill } from '../../../src/plan/order/likelyFill';
import { placementWith, TODAY } from '../drafts';
import { QUOTED } from './orders';

const placed = (day = TODAY) => placementWith(QUOTED, { day });

test('a fill is suggested at the limit, today', () => {
  expect(likelyFill(placed(), '2026-11-23')).toEqual({
    fillPrice: '5.40',
    fillFees: '',
    fillDate: '2026-11-23',
    fillTime: '',
  });
});

test('a fill is suggested on the day of placing if today is a weekend or after expiration', () => {
  expect(likelyFill(placed(), '2026-11-21').fillDate).toBe(TODAY);
  expect(likelyFill(placed(), '2026-12-21').fillDate).toBe(TODAY);
});

test('a fill is suggested without a day if neither today nor the day placed is possible', () => {
  expect(likelyFill(placed('2026-11-21'), '2026-11-22').fillDate).toBe('');
});
