import { expectNothingInEither } from './axe';
import { expect, written } from './journey';
import { figure, openPlan, openTab, test } from './plan';

/** Two years of closes that fall by a tenth each spring and come back. */
function closes(): string {
  const rows = [];
  for (let at = 0; at < 500; at++) {
    const date = new Date(Date.UTC(2025, 0, 2) + at * 86_400_000);
    const weekday = date.getUTCDay();
    if (weekday === 0 || weekday === 6) continue;
    const close = (at % 250 < 200 ? 400 : 360) + (at % 3);
    rows.push(`${date.toISOString().slice(0, 10)},${close}`);
  }
  return `Date,Close\n${rows.toReversed().join('\n')}\n`;
}

test('a file of prices is read and shown on Plan, is kept, and can be removed and brought back', async ({
  page,
  isMobile,
}) => {
  test.setTimeout(120_000);
  const past = page.getByRole('region', { name: 'The past of GOOGL' });
  await openPlan(page, './#plan/chances');
  await openTab(page, 'Chances');

  await test.step('nothing is said about a past that was not given', async () => {
    await expect(figure(page, 'Realized volatility')).toHaveCount(0);
  });

  await test.step('text that is no table of prices is refused next to its field', async () => {
    const fold = past.getByText('Read past prices of GOOGL');
    if (isMobile) await fold.tap();
    else {
      await fold.focus();
      await page.keyboard.press('Enter');
    }
    await past.getByLabel('Past prices of GOOGL').fill('no prices here');
    await past.getByRole('button', { name: 'Read these prices' }).click();
    await expect(past.getByRole('alert')).toContainText('There is no table of prices in it');
    await expectNothingInEither(page, 'prices refused');
  });

  await test.step('a file is read, and its windows are counted', async () => {
    const buffer = Buffer.from(closes());
    await past
      .getByLabel('Choose a file of prices')
      .setInputFiles({ name: 'GOOGL.csv', mimeType: 'text/csv', buffer });
    await expect(figure(page, 'Realized volatility')).toHaveText(/^\d+\.\d%$/);
    await expect(figure(page, 'Fell to the strike')).toHaveText(/^\d+ of \d+ windows$/);
    await expect(past).toContainText('They overlap');
    await expect(past).toContainText(/From a table: \d+ closes, Jan 2, 2025 to May \d+, 2026/);
    await expectNothingInEither(page, 'the past of a stock');
  });

  await test.step('a deeper strike was reached less often', async () => {
    const count = async () =>
      Number(/^\d+/.exec((await figure(page, 'Fell to the strike').textContent())!)![0]);
    const before = await count();
    const edit = page.getByRole('button', { name: 'Edit', exact: true });
    if (await edit.isVisible()) await edit.tap();
    await page.getByLabel('Strike', { exact: true }).fill('300');
    await expect.poll(count).toBeLessThan(before);
  });

  await test.step('it is there after a reload, and can be removed and brought back', async () => {
    await written(page);
    await page.reload();
    await openTab(page, 'Chances');
    await expect(figure(page, 'Realized volatility')).toBeVisible();
    await past.getByRole('button', { name: 'Remove these prices' }).click();
    await expect(figure(page, 'Realized volatility')).toHaveCount(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(figure(page, 'Realized volatility')).toBeVisible();
  });
});
