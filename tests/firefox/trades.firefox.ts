import { expect, test } from 'vitest';
import { go, live, open, expectWords, type, wordsOf } from './firefox';

test('a typed event is recorded in the database, and is there after a reload and in another tab', async () => {
  const page = await open();
  await go(page, 'Trades', '');
  await type(page, 'What happened', 'sto 1 ACME 95p 18dec26 2.50 fee 1 on 13nov26');
  await page.keyboard.press('Enter');
  await expectWords(page, 'table', '$92.51');
  await page.reload();
  await live(page);
  await expectWords(page, 'table', '$92.51');

  const beside = await open('#trades', page);
  await expectWords(beside, 'table', '$92.51');
  await type(beside, 'What happened', 'btc 1 ACME 95p 18dec26 1.00 fee 1 on 16nov26');
  await beside.keyboard.press('Enter');
  await page.bringToFront();
  await expect.poll(() => wordsOf(page, 'table')).not.toContain('$92.51');
});
