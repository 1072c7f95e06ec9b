import { expect, open, written } from './journey';
import { message, startOn, test } from './plan';
import { CHAIN } from './chain';
import { ranked, ranking } from './strikes';

const bid = '5.40';

test('a chain read today is there tomorrow with its age, and is joined by a new one, which can be undone', async ({
  page,
  context,
}) => {
  const kept = page.getByRole('region', { name: 'Chains kept here' });
  const row = ranking(page).getByRole('row', { name: /^Dec 24.*365/ });
  const show = () => kept.getByRole('button', { name: 'Show the chain of GOOGL' }).click();

  /** Reads a text by typing it in. */
  const read = async (text: string) => {
    await page.getByLabel('Option chain').fill(text);
    await page.getByRole('button', { name: 'Read this text' }).click();
  };

  await test.step('it is read', async () => {
    await open(page, './#strikes');
    await read(CHAIN);
    await ranked(page);
    await written(page);
  });

  await test.step('a day later it is offered with its age', async () => {
    await startOn(context, new Date(Date.now() + 25 * 3_600_000).toISOString());
    await page.reload();
    await expect(kept).toContainText('GOOGL from a table, with no quote time, read 25 hours ago');
    await show();
    await ranked(page);
    await expect(row).toContainText(bid);
  });

  await test.step('a new one joins it', async () => {
    await page.getByRole('button', { name: 'Read another chain' }).click();
    await read(
      CHAIN.split('\n')
        .filter((line) => !line.includes('2027'))
        .join('\n')
        .replace(bid, '5.45'),
    );
    await expect(message(page)).toContainText('Read GOOGL again: 1 bid up, 1 kept at');
    await expect(row).toContainText('5.45');
  });

  await test.step('undone, the former chain is there after another reload', async () => {
    await message(page).getByRole('button', { name: 'Undo' }).click();
    await expect(row).toContainText(bid);
    await written(page);
    await page.reload();
    await show();
    await expect(row).toContainText(bid);
  });

  await test.step('forgotten, it is gone', async () => {
    await page.getByRole('button', { name: 'Read another chain' }).click();
    await kept.getByRole('button', { name: 'Forget the chain of GOOGL' }).click();
    await expect(kept).toHaveCount(0);
    await written(page);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Which put should I sell?');
    await expect(kept).toHaveCount(0);
  });
});
