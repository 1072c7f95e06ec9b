import { expect, open } from './journey';
import { test } from './plan';
import { KEPT, leave, SOLD } from './faults/standing';
import { openLog, log } from './faults/faults';

const MANY = 10_000;

/** Puts on many stocks and strikes, all past their expiration. */
const over = Object.fromEntries(
  Array.from({ length: MANY }, (_, at) => {
    const id = `over${at}`;
    const root = `S${at % 500}`;
    const contract = {
      ...SOLD.data.contract,
      underlying: root,
      root,
      expiration: '2026-11-13',
      strike: 20 + Math.floor(at / 500),
    };
    return [
      id,
      { ...SOLD, data: { ...SOLD.data, id, date: '2026-10-13', contract, place: at + 1 } },
    ];
  }),
);

test('ten thousand puts past their expiration are shown, found and listed in the log', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await leave(page, { ...KEPT, records: { events: over } });
  await open(page, './#trades');
  const puts = page.getByRole('region', { name: 'Open puts' });
  await expect(puts).toContainText('The first 50 of 10,000 are shown.', { timeout: 90_000 });
  await expect(page.getByRole('region', { name: 'Needs you' }).getByRole('listitem')).toHaveCount(
    50,
  );
  await puts.getByLabel('Find a put').fill('s321 35');
  await expect(puts.getByRole('row', { name: /^S321 35 put/ })).toBeVisible({ timeout: 30_000 });
  await expect(puts.getByRole('rowheader', { name: /put/ })).toHaveCount(2); // with the sum of all
  await openLog(page);
  await expect(log(page)).toContainText('10,000 events', { timeout: 30_000 });
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
  expect(nodes).toBeLessThan(10_000);
});
