import { expect, test } from 'vitest';
import { CHAIN } from '../journeys/chain';
import { expectWords, figures, fileWith, go, live, open, press, upload } from './firefox';

test('a chain is read from a file, ranked and kept, and one of its puts can be planned', async () => {
  const page = await open();
  await go(page, 'Strikes', 'Which put should I sell?');
  await upload(page, await fileWith(CHAIN));
  await expectWords(page, 'h1', 'fit what you ask');
  const first = () => page.$eval('tbody tr', (row) => row.textContent);
  const ranked = await first();

  await page.reload();
  await live(page);
  await press(page, 'Show');
  await expectWords(page, 'h1', 'fit what you ask');
  expect(await first()).toBe(ranked);

  await press(page, 'Plan the 365 put, Dec 24');
  await expectWords(page, 'h1', 'this put pays you');
  expect(await figures(page)).toHaveProperty('Breakeven');
});
