import type { Page } from '@playwright/test';
import { expectNothingInEither } from './axe';
import { expect, open, test } from './journey';
import { fileIn, pickPrivateFolder, writeIn } from './pickedFolder';

const line = (page: Page, words: RegExp) =>
  page.getByRole('banner').getByRole('button', { name: words });

const pickFolder = (page: Page) =>
  page.getByRole('button', { name: 'Pick a folder for every change' }).click();

const closeDialog = (page: Page) =>
  page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();

/** Records one event, and picks the folder for every change; the dialog stays open. */
async function startCopies(page: Page): Promise<void> {
  await pickPrivateFolder(page);
  await open(page, './#trades');
  await page.getByLabel('What happened').fill('deposit 10,000');
  await page.keyboard.press('Enter');
  await line(page, /^No copy yet, 1 change$/).click();
  await pickFolder(page);
  await expect(page.getByRole('dialog')).toContainText('It holds everything.');
}

test('every change goes to a folder that is picked once, even after a reload', async ({ page }) => {
  await startCopies(page);
  await expectNothingInEither(page, 'the copy in a folder');
  await closeDialog(page);
  await expect(line(page, /^Last copy today, no changes since$/)).toBeVisible();

  await page.getByLabel('What happened').fill('bought 100 KO 67.50');
  await page.keyboard.press('Enter');
  await expect.poll(() => fileIn(page, 'putwise-copy.json')).toContain('"symbol":"KO"');
  await page.reload();
  await page.getByLabel('What happened').fill('div KO 51');
  await page.keyboard.press('Enter');
  await expect.poll(() => fileIn(page, 'putwise-copy.json')).toContain('"dividend"');
  await expect(line(page, /^Last copy today, no changes since$/)).toBeVisible();
  expect(await fileIn(page, 'putwise-copy-before.json')).toBeNull();
});

test('a copy that holds far more than a new browser is restored, not overwritten', async ({
  page,
}) => {
  await pickPrivateFolder(page);
  await open(page, './#trades');
  const event = (id: number) => ({
    version: 1,
    data: {
      id: `e${id}`,
      account: 'U1',
      date: '2026-11-02',
      place: id,
      kind: 'cash',
      reason: 'deposit',
      amountTotal: 100,
    },
  });
  const contents = { event: Array.from({ length: 9 }, (_, at) => event(at)) };
  const about = { app: 'putwise', version: 2, savedAt: '2026-11-02T17:00:00Z' };
  await writeIn(page, 'putwise-copy.json', JSON.stringify({ ...about, contents }));
  await page.getByLabel('What happened').fill('deposit 10,000');
  await page.keyboard.press('Enter');
  await line(page, /^No copy yet/).click();
  await pickFolder(page);
  await expect(page.getByRole('dialog')).toContainText(
    'holds 9 events, far more than there is here',
  );
  await page.getByRole('button', { name: 'Restore it' }).click();
  await page.getByRole('button', { name: 'Add 9 events' }).click();
  await expect(page.getByRole('status', { name: 'Message' })).toContainText(
    'Added 9 events to the log.',
  );
  await expect.poll(() => fileIn(page, 'putwise-copy.json')).toContain('10000');
  await expect(line(page, /^Last copy today, no changes since$/)).toBeVisible();
  expect(JSON.parse((await fileIn(page, 'putwise-copy.json'))!).contents.event).toHaveLength(10);
  // The copy of the earlier day is beside it.
  expect(JSON.parse((await fileIn(page, 'putwise-copy-before.json'))!).contents.event).toHaveLength(
    9,
  );
});

test('a folder that two browsers write to loses neither copy without a question', async ({
  page,
}) => {
  await startCopies(page);
  await closeDialog(page);
  const { mark, ...own } = JSON.parse((await fileIn(page, 'putwise-copy.json'))!);
  const [{ version, data }] = own.contents.event;
  const event = { version, data: { ...data, id: 'theirs', amountTotal: 77 } };
  const theirs = JSON.stringify({
    ...own,
    mark: `${mark}, not`.slice(8),
    contents: { ...own.contents, event: [event] },
  });
  await writeIn(page, 'putwise-copy.json', theirs);

  // Nothing has changed here, yet the copy is gone.
  await page.reload();
  await line(page, /^Copying is paused, no changes since$/).click();
  await expect(page.getByRole('dialog')).toContainText('is not this browser’s: it holds 1 event');
  await expect(page.getByRole('dialog')).not.toContainText('It holds everything.');
  expect(await fileIn(page, 'putwise-copy.json')).toBe(theirs);

  await page.getByRole('button', { name: 'Write over it' }).click();
  await expect(page.getByRole('dialog')).toContainText('It holds everything.');
  expect(await fileIn(page, 'putwise-copy-before.json')).toBe(theirs);

  // A copy that has been restored here is overwritten without a question.
  await writeIn(page, 'putwise-copy.json', theirs);
  await page.reload();
  await line(page, /^Copying is paused/).click();
  await page.getByRole('button', { name: 'Restore it' }).click();
  await page.getByRole('button', { name: 'Add 1 event' }).click();
  await expect(line(page, /^Last copy today, no changes since$/)).toBeVisible();
  const { contents } = JSON.parse((await fileIn(page, 'putwise-copy.json'))!);
  expect(contents.event).toHaveLength(2);
});

/** Each runs in the page and makes every file in a folder refuse writes until the page is left. */
const FAULTS: Readonly<Record<string, () => void>> = {
  'is read-only': () => {
    FileSystemFileHandle.prototype.createWritable = () =>
      Promise.reject(new DOMException('read-only', 'NoModificationAllowedError'));
  },
  'is full': () => {
    FileSystemWritableFileStream.prototype.write = () =>
      Promise.reject(new DOMException('full', 'QuotaExceededError'));
  },
  'is full at the last': () => {
    FileSystemWritableFileStream.prototype.close = async function close() {
      await this.abort();
      throw new DOMException('full', 'QuotaExceededError');
    };
  },
};

for (const [fault, inject] of Object.entries(FAULTS)) {
  test(`a folder that ${fault} keeps its last copy, says so, and gets the next once it can`, async ({
    page,
  }) => {
    await startCopies(page);
    await closeDialog(page);
    const kept = await fileIn(page, 'putwise-copy.json');

    await page.evaluate(inject);
    await page.getByLabel('What happened').fill('bought 100 KO 67.50');
    await page.keyboard.press('Enter');
    await line(page, /^Copying is paused, 1 change since$/).click();
    await expect(page.getByRole('dialog')).toContainText('the folder is gone, full or locked');
    await closeDialog(page);
    expect(await fileIn(page, 'putwise-copy.json')).toBe(kept);

    // At the next visit the folder works again, and what is due is written without being asked.
    await page.reload();
    await expect.poll(() => fileIn(page, 'putwise-copy.json')).toContain('"symbol":"KO"');
    await expect(line(page, /^Last copy today, no changes since$/)).toBeVisible();
  });
}
