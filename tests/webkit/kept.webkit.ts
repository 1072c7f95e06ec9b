import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { expectWords, figures, go, live, open, press, type, upload, wordsOf } from './webkit';

test('a typed event is recorded in the database, and is there after a reload', async () => {
  const page = await open('#trades');
  await type(page, 'What happened', 'deposit 10,000 on 13nov26');
  await press(page, 'Record');
  await expectWords(page, '[aria-label=Message]', 'Recorded');
  await page.navigate().refresh();
  await live(page);
  await expectWords(page, 'main', '10,000');
  expect(await wordsOf(page, 'main')).not.toContain('Nothing is recorded yet');
});

test('a chain is read and ranked, and one of its puts can be planned', async () => {
  const page = await open();
  await go(page, 'Strikes', 'Which put should I sell?');
  await press(page, 'Read the example chain');
  await expectWords(page, 'h1', 'fit what you ask');
  await press(page, 'Plan it');
  await expectWords(page, 'h1', 'this put pays you');
  expect(await figures(page)).toHaveProperty('Breakeven');
});

test('a statement is read from a file, proved and added, and is there after a reload', async () => {
  const page = await open('#trades/statement');
  await upload(page, await readFile('tests/fixtures/statements/ibkr-activity-usd.csv', 'utf8'));
  await expectWords(page, 'main', 'Everything agrees to the cent.');
  await press(page, 'Add 16 events');
  await expectWords(page, 'main', 'Files in your log given.txt');
  await page.navigate().refresh();
  await live(page);
  await expectWords(page, 'main', 'Files in your log given.txt');
  expect(await wordsOf(page, 'main')).toContain('16 events, added');
});

test('a rule is replayed on the market’s history', async () => {
  const page = await open('#trades/history');
  await expectWords(page, 'h1', 'Selling one-month puts at the money');
  await expectWords(page, 'main', 'Started on each of the 20 trading days');
  expect(await wordsOf(page, 'thead')).toContain('Buy and hold');
});
