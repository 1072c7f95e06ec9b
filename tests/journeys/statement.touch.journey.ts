import { readFile } from 'node:fs/promises';
import { expect, open } from './journey';
import { message, test, tooWide } from './plan';
import { button, chooseFiles, makes, YEAR } from './statement';
import { tooSmall } from './touch';

test('by touch on a small screen, a year’s statement is read, corrected, added and taken out', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const fits = async () => {
    expect(await tooWide(page)).toEqual([]);
    expect(await tooSmall(page)).toEqual([]);
  };
  await open(page, './#trades');
  await page.getByRole('link', { name: 'Read a statement' }).tap();
  await expect(page.getByLabel('Or paste a statement')).toBeVisible();
  await fits();
  await chooseFiles(page, [YEAR]);
  await makes(page, '70 new events. 11 of 131 figures differ. 2 questions below.');
  await fits();
  await page.getByLabel('What happened').fill('btc 2 ACME 49p 15aug25 0.35 fee 1.30 on 29jul25');
  await button(page, 'Record').tap();
  await makes(page, '70 new events. 1 of 130 figures differs. 1 question below.');
  await button(page, 'Dismiss message').tap();
  await page.getByText('row 16').tap();
  await expect(page.getByText('where the file states it')).toBeVisible();
  await fits();
  const saving = page.waitForEvent('download');
  await button(page, 'Save a redacted copy').tap();
  const copy = await readFile(await (await saving).path(), 'utf8');
  expect(copy).not.toMatch(/ACME|BOLT|CRUX|U7654321/);
  // Moved days may come to lie in the file's own year, but none in its own place.
  const daysOf = (text: string) => text.match(/\d{4}-\d\d-\d\d/g) ?? [];
  const [ours, theirs] = [daysOf(copy), daysOf(await readFile(YEAR, 'utf8'))];
  expect(ours).toHaveLength(theirs.length);
  expect(theirs.length).toBeGreaterThan(100);
  expect(ours.filter((day, at) => day === theirs[at])).toEqual([]);
  await button(page, 'Add 70 events').tap();
  await expect(message(page)).toContainText('Added 70 events');
  await fits();
  await button(page, 'Take out ibkr-activity-year.csv').tap();
  await expect(message(page)).toContainText('Took out');
});
