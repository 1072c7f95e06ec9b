import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectNothingInEither } from './axe';
import { expect, open, test, written } from './journey';
import { PICKED_FILE, pickPrivateFolder, writeIn } from './pickedFolder';
import { button, makes } from './statement';

const comeBack = (page: Page) => page.evaluate(() => dispatchEvent(new Event('focus')));

test('the newest statement in a watched folder is offered when it changes', async ({ page }) => {
  const usd = await readFile('tests/fixtures/statements/ibkr-activity-usd.csv', 'utf8');
  await pickPrivateFolder(page);
  await open(page, './#trades/statement');
  await writeIn(page, 'picture.png', 'none');
  await button(page, 'Watch a folder').click();
  const watched = page.getByRole('region', { name: 'A file or folder that is watched' });
  await expect(watched).toContainText('Nothing new in');
  await writeIn(page, PICKED_FILE, usd);
  await comeBack(page);
  await expect(watched).toContainText('U0000000.csv is new or has changed');
  await expectNothingInEither(page, 'a file that is offered');

  await button(page, 'Read U0000000.csv').dblclick();
  await makes(page, '16 new events. Everything agrees to the cent. 1 question below.');
  // Nothing of it is in the log yet, so it is offered again on return.
  await page.reload();
  await button(page, 'Read U0000000.csv').click();
  await makes(page, '16 new events. Everything agrees to the cent. 1 question below.');
  await button(page, 'Add 16 events').click();
  await expect(page.getByText('Added 16 events from U0000000.csv.').first()).toBeVisible();
  await written(page);
  await page.reload();
  await expect(watched).toContainText('Nothing new in');
  await writeIn(page, PICKED_FILE, usd.replace('288,', '289,'));
  await comeBack(page);
  await expect(watched).toContainText('U0000000.csv is new or has changed');
  await button(page, 'Not this one').click();
  await expect(watched).toContainText('Nothing new in');

  await button(page, 'Stop watching').click();
  await expect(button(page, 'Watch a folder')).toBeVisible();
  await written(page);
  await page.reload();
  await expect(button(page, 'Watch a folder')).toBeVisible();
});

test('a watched file that statements overwrite is offered when it changes', async ({ page }) => {
  const usd = await readFile('tests/fixtures/statements/ibkr-activity-usd.csv', 'utf8');
  await pickPrivateFolder(page);
  await open(page, './#trades/statement');
  await writeIn(page, 'other.csv', 'none');
  await writeIn(page, PICKED_FILE, usd);
  await button(page, 'Watch a file').click();
  const watched = page.getByRole('region', { name: 'A file or folder that is watched' });
  await expect(watched).toContainText('U0000000.csv is new here, or has changed.');
  await button(page, 'Read U0000000.csv').click();
  await makes(page, '16 new events. Everything agrees to the cent. 1 question below.');
  await button(page, 'Add 16 events').click();
  await written(page);
  await page.reload();
  await expect(watched).toContainText('U0000000.csv has not changed.');
  await writeIn(page, 'other.csv', 'of no account');
  await writeIn(page, PICKED_FILE, usd.replace('288,', '289,'));
  await comeBack(page);
  await expect(button(page, 'Read U0000000.csv')).toBeVisible();

  await page.evaluate(async () =>
    (await navigator.storage.getDirectory()).removeEntry('U0000000.csv'),
  );
  await comeBack(page);
  await expect(watched).toContainText('U0000000.csv cannot be read');
  await button(page, 'Stop watching').click();
  await expect(button(page, 'Watch a file')).toBeVisible();
});

test('watching is not mentioned if the browser cannot watch a folder', async ({ page }) => {
  await page.addInitScript(() => Object.assign(globalThis, { showDirectoryPicker: undefined }));
  await open(page, './#trades/statement');
  await expect(page.getByLabel('Or paste a statement')).toBeVisible();
  await expect(page.getByText('A file or folder that is watched')).toHaveCount(0);
});
