import { expect, test } from 'vitest';
import { noticesOf } from '../../src/words/notices';
import { placementWith, TODAY } from '../plan/drafts';
import { outlookOf } from '../plan/outlooks';

const PLANNED = { plannedOn: TODAY, placement: null };
const noticed = (texts: Record<string, string>, work = PLANNED) =>
  noticesOf(outlookOf(texts), work, TODAY).map(({ key }) => key);

test.each([
  [{}, []],
  [{ stock: '$XSP' }, ['index']],
  [{ stock: 'TQQQ' }, ['leverage']],
  [{ leverage: '2x' }, ['leverage']],
  [{ days: '500' }, ['long']],
  [{ strike: '420', premium: '30' }, ['belowIntrinsic']],
  [{ stock: 'VIX', spot: '16', strike: '20', premium: '2' }, ['index']],
])('a plan with %o has the notices %o', (texts, keys) => {
  expect(noticed(texts)).toEqual(keys);
});

const FILLED = { expiration: '2026-12-24', fillPrice: '5.45' };

test('the first notice of a placed plan says that its figures rest on the fill', () => {
  const [first] = noticesOf(
    outlookOf(FILLED),
    { plannedOn: TODAY, placement: placementWith(FILLED) },
    '2026-12-10',
  );
  expect(first!.text).toMatch(/filled at 5\.45, where 5\.40 was planned.*“Today”/);
});

test.each([
  ['XSP', 'Margin is 15% of the index; gains are taxed 60/40.'],
  ['SOX', 'since the index is a narrow one; gains are taxed as on a stock’s options.'],
  ['SPX', 'The monthly series of December 18, 2026 stops trading the day before'],
  ['VIX', 'The series of December 18, 2026 stops trading the day before'],
])('the first notice of a put on %s says: %s', (stock, words) => {
  const [first] = noticesOf(outlookOf({ stock, expiration: '2026-12-18' }), PLANNED, TODAY);
  expect(first!.text).toContain(words);
});
