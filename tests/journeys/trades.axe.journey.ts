import { expectNothing, expectNothingInEither } from './axe';
import { expect } from './journey';
import { openPlan, test, tooWide } from './plan';
import { tooSmall } from './touch';

test('axe finds nothing in any part of Trades, and each fits a phone', async ({
  page,
  hasTouch,
}) => {
  test.setTimeout(180_000);
  const part = (name: string) => page.getByRole('link', { name, exact: true });
  await openPlan(page);
  await part('Trades').click();
  await page.getByRole('button', { name: 'Show the example book' }).click();
  await expect(page.getByRole('region', { name: 'Needs you' })).toBeVisible();
  const look = async (state: string) => {
    await expectNothingInEither(page, state);
    if (!hasTouch) return;
    expect.soft(await tooWide(page), state).toEqual([]);
    expect.soft(await tooSmall(page), state).toEqual([]);
  };
  await page.getByRole('button', { name: 'Dismiss message' }).click();
  await page.getByText('By date, as a table').click();
  await look('open');

  for (const [name, region] of [
    ['Campaigns', /The truth of/],
    ['Results', 'By year'],
    ['Stress', 'Through a fall'],
  ] as const) {
    await part(name).click();
    await expect(page.getByRole('region', { name: region }).first()).toBeVisible();
    await look(name);
  }

  await part('Open').click();
  await page
    .getByRole('link', { name: /^What next: DIS/ })
    .first()
    .click();
  await expect(page.getByRole('table', { name: /^Hold, close now/ })).toBeVisible();
  await look('what next');
  await page.getByRole('button', { name: 'Record the roll' }).click();
  await expect(page.getByRole('dialog', { name: /^Rolled/ })).toBeVisible();
  await expectNothing(page, 'a roll to record');
});
