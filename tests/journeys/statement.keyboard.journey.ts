import { readFile, writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, open } from './journey';
import { message, openPlan, test } from './plan';
import { button, chooseFiles, makes, title, YEAR } from './statement';

const USD = 'tests/fixtures/statements/ibkr-activity-usd.csv';

/** Presses Enter on a button or a link. */
async function press(page: Page, role: 'button' | 'link', name: string | RegExp) {
  await page.getByRole(role, { name }).first().focus();
  await page.keyboard.press('Enter');
}

async function type(page: Page, line: string) {
  await page.getByLabel('What happened').focus();
  await page.keyboard.type(line);
  await page.keyboard.press('Enter');
}

async function goToDoor(page: Page) {
  await openPlan(page);
  await press(page, 'link', /^Trades$/);
  await press(page, 'link', 'Read a statement');
  await expect(title(page)).toHaveText(/proved before anything is added/);
}

test('by keyboard, a year’s statement is read, its differences are corrected, and it is added and taken out again', async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  await openPlan(page);
  await press(page, 'link', /^Trades$/);
  await type(page, 'sto 2 ACME 49p 15aug25 1.35 fee 0 on 7jul25 in U7654321');
  await press(page, 'link', 'Read a statement');
  await chooseFiles(page, [YEAR]);
  await makes(page, '69 new events. 1 trade and 11 of 131 figures differ. 2 questions below.');
  await expect(page.getByRole('region', { name: 'Every row of the file' })).toContainText('175');
  await expect(page.getByRole('region', { name: /^Not understood/ })).toContainText(
    'Grant Activity',
  );

  // Both versions of the trade that was typed without its fee.
  const why = page.getByRole('region', { name: 'The same trade, with other amounts' });
  await expect(why.getByRole('row', { name: /^The file, row 34/ })).toContainText('fee $1.30');
  await press(page, 'button', 'Take the file’s fee');
  await makes(page, '69 new events. 1 trade and 11 of 131 figures differ. 2 questions below.');
  await expect(button(page, 'Take the file’s fee')).toHaveAttribute('aria-pressed', 'true');

  // The purchase missing from the file: its series is named, with the remaining row.
  const proof = page.getByRole('table', { name: 'Our figures beside the file’s own' });
  await expect(proof.getByRole('row', { name: /Commissions: ACME 49 put, Aug 15/ })).toContainText(
    '$1.30',
  );
  await type(page, 'btc 2 ACME 49p 15aug25 0.35 fee 1.30 on 29jul25');
  await makes(page, '69 new events. 1 trade and 1 of 130 figures differ. 1 question below.');
  await expect(proof.getByRole('row', { name: /Interest/ })).toContainText('$1.00');
  await press(page, 'button', 'Add 69 events');
  await expect(message(page)).toContainText('Added 69 events from ibkr-activity-year.csv.');
  await expect(page.getByRole('listitem').filter({ hasText: 'ibkr-activity-year' })).toContainText(
    'IBKR Activity Statement, Jan 1 to Dec 31, 2025',
  );

  // Closed and opened again.
  await page.close();
  const next = await context.newPage();
  await open(next, './#trades/log');
  await expect(next.getByText('72 events')).toBeVisible();
  await press(next, 'link', 'Read a statement');
  await next.getByText('1 figure of it left open').focus();
  await next.keyboard.press('Enter');
  await expect(next.getByText('Interest: $1.00')).toBeVisible();
  await press(next, 'button', 'Take out ibkr-activity-year.csv');
  await expect(message(next)).toContainText('Took out ibkr-activity-year.csv');
  await press(next, 'link', /^Trades$/);
  await press(next, 'link', 'Log');
  // The typed text is unchanged.
  await expect(next.getByText('2 events')).toBeVisible();
});

test('several files are read one after the other, a large one can be canceled, and none is added by half', async ({
  page,
  context,
}, testInfo) => {
  await goToDoor(page);
  await chooseFiles(page, [USD, YEAR]);
  await makes(page, '16 new events. Everything agrees to the cent. 1 question below.');
  await expect(page.getByText('1 more file')).toBeVisible();
  await press(page, 'button', 'Add 16 events');
  await makes(page, /^70 new events/);
  // If the page dies while adding, either all of it is there or nothing.
  await button(page, 'Add 70 events').evaluate((add) => (add as HTMLButtonElement).click());
  await page.close();
  const next = await context.newPage();
  await open(next, './#trades/log');
  await expect(next.getByText(/^(17|88) events$/)).toBeVisible();

  await press(next, 'link', 'Read a statement');
  const rows = (await readFile(YEAR, 'utf8')).split('\n');
  const order = rows.find((row) => row.startsWith('Trades,Data,Order,Stocks,USD,BOLT'))!;
  const at = rows.indexOf(order);
  const large = [...rows.slice(0, at), ...Array<string>(150_000).fill(order), ...rows.slice(at)];
  const file = testInfo.outputPath('large.csv');
  await writeFile(file, large.join('\n'));
  await chooseFiles(next, [file]);
  await expect(next.getByText(/large\.csv, .* MB …/).first()).toBeVisible();
  await press(next, 'button', 'Cancel');
  await expect(next.getByText(/MB …/)).toHaveCount(0);
  await expect(title(next)).toHaveText(/proved before anything is added/);
  await press(next, 'link', /^Trades$/);
  await press(next, 'link', 'Log');
  await expect(next.getByText(/^(17|88) events$/)).toBeVisible();
});

test('hostile cells appear on the page as text, and in no file as a formula', async ({ page }) => {
  const rows = (await readFile(USD, 'utf8'))
    .replace('Account,U0000000', 'Account,')
    .replace('Electronic Fund Transfer', '<img src=x onerror=alert(1)>')
    .replace('S******00:US SECURITIES', '=HYPERLINK("http://example.invalid")');
  const hostile = [
    rows.trimEnd(),
    'Grant Activity,Header,Symbol,Report Date,Description,Quantity,Price,Value',
    'Grant Activity,Data,<b>bold</b>,2025-01-09,@SUM(1+1),5,48,240',
    '',
  ].join('\n');
  await goToDoor(page);
  await page.getByLabel('Choose files').setInputFiles({
    name: '<i>=1+1</i>.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(hostile),
  });
  await makes(page, /^16 new events/);
  await expect(page.getByText('<i>=1+1</i>.csv')).toBeVisible();
  await expect(page.getByText(/<b>bold<\/b>,2025-01-09,@SUM/)).toBeVisible();
  await expect(page.locator('main :is(img, b:text("bold"), i:text("1+1"))')).toHaveCount(0);
  await page.getByLabel('Its account is in your log').selectOption('Another name');
  await page.getByLabel('Its name').fill('=cmd|A1');
  await press(page, 'button', 'Use this name');
  await expect(page.getByText('You can take it out again whole at any time.')).toBeVisible();
  await press(page, 'button', 'Add 16 events');
  await expect(message(page)).toContainText('<i>=1+1</i>.csv');
  await press(page, 'link', /^Trades$/);
  await press(page, 'link', 'Log');
  const download = page.waitForEvent('download');
  await press(page, 'button', 'Save the log as CSV');
  const text = await readFile(await (await download).path(), 'utf8');
  const cells = text.split(/[\r\n,]+/).map((cell) => cell.replaceAll('"', ''));
  expect(cells).toContain("'=cmd|A1");
  expect(cells.filter((cell) => /^[=@+\t]/.test(cell))).toEqual([]);
});
