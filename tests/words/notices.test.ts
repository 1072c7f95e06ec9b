import { expect, test } from 'vitest';
import { noticesOf } from '../../src/words/notices';
import { TODAY } from '../plan/drafts';
import { outlookOf } from '../plan/outlooks';

const PLANNED = { plannedOn: TODAY, placedOn: null };
const noticed = (texts: Record<string, string>, work = PLANNED) =>
  noticesOf(outlookOf(texts), work, TODAY).map(({ key }) => key);

test.each([
  [{}, []],
  [{ stock: 'GOOGL1' }, ['adjusted']],
  [{ stock: 'NANOS' }, ['index']],
  [{ strike: '420', premium: '36' }, ['inTheMoney']],
  [{ days: '500' }, ['long']],
])('%o is told %o', (texts, keys) => {
  expect(noticed(texts)).toEqual(keys);
});

test('a placed plan is told first whose its figures are', () => {
  const [first] = noticesOf(
    outlookOf({ expiration: '2026-12-24', fillPrice: '5.45' }),
    { plannedOn: TODAY, placedOn: TODAY },
    '2026-12-10',
  );
  expect(first!.text).toMatch(/filled at 5\.45, where 5\.40 was planned.*“Today”/);
});
