import { readFileSync } from 'node:fs';
import { expectNothingInEither } from './axe';
import { expect, open } from './journey';
import { test } from './plan';

const HISTORY = './#trades/history';

test('a rule is changed with its slider and replayed again, by keyboard and by touch', async ({
  page,
  isMobile,
}) => {
  test.setTimeout(120_000);
  const answer = page.getByRole('heading', { level: 1 });
  // Parts scrolled out of their row look to axe as if they overlapped something.
  const look = async (state: string) => {
    await page
      .getByRole('navigation', { name: 'Parts of Trades' })
      .evaluate((parts) => (parts.scrollLeft = 0));
    await expectNothingInEither(page, state);
  };
  const band = page.getByText(/^Started on each of the \d+ trading days/);
  await open(page, HISTORY);

  await test.step('the PUT index’s rule comes first, with its win rate beside its fall', async () => {
    await expect(answer).toHaveText(
      'Selling one-month puts at the money, from 1990 to 2026: 9.6% a year, and down 37.7% at worst.',
    );
    await expect(page.getByText(/78\.9% of 432 trades gained.*down 37\.7% at worst/)).toBeVisible();
    await expect(band).toBeVisible();
    await look('the PUT index’s rule');
  });

  await test.step('the user’s own rule is filled in from the rules of Plan', async () => {
    const mine = page.getByLabel('Mine', { exact: true });
    if (isMobile) await mine.tap();
    else {
      await page.getByLabel('The PUT index’s').focus();
      await page.keyboard.press('ArrowRight');
    }
    await expect(mine).toBeChecked();
    await expect(answer).toContainText('Selling 38-day puts at a delta of 0.22');
    await expect(band).toContainText('8.');
    await look('one’s own rule');
  });

  await test.step('a slider moves it, and the answer follows', async () => {
    const slider = page.getByRole('slider', { name: 'Delta, slider' });
    if (isMobile) {
      const { width, height } = (await slider.boundingBox())!;
      expect(height).toBeGreaterThanOrEqual(44);
      await slider.tap({ position: { x: width * 0.75, y: height / 2 } });
    } else {
      await slider.focus();
      for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowRight');
      await expect(answer).toContainText('at a delta of 0.27');
    }
    await expect(answer).not.toContainText('at a delta of 0.22');
    await expect(answer).toContainText(/\d+\.\d% a year, and down \d+\.\d% at worst/);
  });

  await test.step('what cannot be replayed says why, next to what was typed', async () => {
    const from = page.getByLabel('From', { exact: true });
    await from.fill('1988-01-04');
    await expect(
      page
        .locator('main')
        .getByText(/There is no VIX on Jan 4, 1988/)
        .first(),
    ).toBeVisible();
    await look('a rule refused');
    await from.fill('2000-01-03');
    await expect(answer).toContainText('from 2000 to 2026');
  });

  await test.step('the raw VIX is called too favorable', async () => {
    await page.getByLabel('Priced at').selectOption('raw');
    await expect(page.getByText(/A what-if, and too favorable/)).toBeVisible();
  });

  await test.step('a history of the user’s own replaces the one that comes along', async () => {
    const text = (name: string) => readFileSync(`public/history/${name}`, 'utf8');
    const days = text('spx-vix-tbill-daily.csv').replace(/\n2011-01-03[^]*$/, '\n');
    const dividends = text('spx-dividends-monthly.csv');
    const file = (name: string, content: string) => ({
      name,
      mimeType: 'text/csv',
      buffer: Buffer.from(content),
    });
    await page.getByText('Another history').click();
    const choose = page.getByLabel('Choose both files');
    await choose.setInputFiles([file('days.csv', days)]);
    await expect(page.getByText(/^Not read\. Choose two files together/)).toBeVisible();
    await choose.setInputFiles([file('a.csv', days), file('b.csv', dividends)]);
    await expect(answer).toContainText('from 2000 to 2010');
    await look('a history of one’s own');
    await page.getByRole('button', { name: /^Back to the S&P 500/ }).click();
    await expect(answer).toContainText('from 2000 to 2026');
  });

  await test.step('nothing is wider than the screen', async () => {
    const { wide, screen } = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth,
      screen: innerWidth,
    }));
    expect(wide).toBeLessThanOrEqual(screen);
  });
});
