import { expect, live } from '../journey';
import { openPlan, test } from '../plan';
import { button, chooseFiles, makes, title, YEAR } from '../statement';
import { KEPT, leave } from './standing';
import type { Page } from '@playwright/test';

const DOOR = /proved before anything is added/;

/** A table that does not say which column holds quantities, nor the year. */
const UNSAID = 'Date,Symbol,Many,Price\n11/05,ACME,-100,12.5\n11/06,ACME,50,12\n';

/** A table that does not say what one option brought, nor how another ended. */
const OPEN_ENDED = [
  'Date,Action,Symbol,Quantity,Price,Fees,Account',
  '2026-02-02,BTC,ACME 17APR26 50 P,2,0.30,1.30,Main',
  '2026-02-03,STO,XSP 17APR26 590 P,1,4,1,Main',
  '',
].join('\n');

async function goToDoor(page: Page) {
  await leave(page, KEPT);
  await openPlan(page);
  await page.evaluate(() => location.assign('#trades/statement'));
}

async function paste(page: Page, text: string) {
  await page.getByLabel('Or paste a statement').fill(text);
  await button(page, 'Read this text').click();
}

async function reload(page: Page) {
  await page.reload();
  await live(page);
}

test('a pasted statement is shown again after a reload, with all the answers', async ({ page }) => {
  await goToDoor(page);
  await paste(page, UNSAID);
  await page.getByLabel('Quantity').selectOption('3: Many');
  await reload(page);
  await expect(page.getByLabel('Quantity')).toHaveValue('2');
  await button(page, 'Read it with these').click();
  await page.getByLabel('Year of its days').fill('2026');
  await reload(page);
  await expect(page.getByLabel('Year of its days')).toHaveValue('2026');
  await button(page, 'Read it with these').click();
  await makes(page, /^2 new events/);
  await reload(page);
  await makes(page, /^2 new events/);
  // Once it is left, it does not come back.
  await button(page, 'Cancel').click();
  await expect(title(page)).toHaveText(DOOR);
  await reload(page);
  await expect(title(page)).toHaveText(DOOR);
  await expect(page.getByLabel('Or paste a statement')).toHaveValue('');
});

test('what is typed about a statement, and not used yet, is kept over a reload', async ({
  page,
}) => {
  await goToDoor(page);
  await paste(page, OPEN_ENDED);
  const held = page.getByRole('form', { name: /^Held short 2 ACME 50 puts/ });
  await held.getByLabel('Premium').fill('1.20');
  await held.getByRole('button', { name: 'Use it' }).click();
  await expect(held).toContainText('What you said counts');
  await held.getByLabel('Opened on').fill('2026-01-05');
  await page.getByLabel(/^XSP 590 put/).selectOption('Settled in cash');
  await page.getByLabel('Settled at').fill('585.20');
  await reload(page);
  await expect(held).toContainText('What you said counts');
  await expect(held.getByLabel('Premium')).toHaveValue('1.20');
  await expect(held.getByLabel('Opened on')).toHaveValue('2026-01-05');
  await expect(page.getByLabel('Settled at')).toHaveValue('585.20');
  await button(page, /^Add \d events$/).click();
  await expect(title(page)).toHaveText(DOOR);
  await reload(page);
  await expect(title(page)).toHaveText(DOOR);
});

test('two pasted statements wait one behind the other, and a file chosen again has its former answers', async ({
  page,
}) => {
  await goToDoor(page);
  await chooseFiles(page, [YEAR]);
  await makes(page, /^70 new events/);
  await page.getByLabel('What happened').fill('btc 2 ACME 49p 15aug25 0.35');
  await page.getByLabel(/is in your log$/).selectOption('Another name');
  await page.getByLabel('Its name').fill('Roth');
  await reload(page);
  await expect(title(page)).toHaveText(DOOR);
  await chooseFiles(page, [YEAR]);
  await expect(page.getByLabel('Its name')).toHaveValue('Roth');
  await expect(page.getByLabel('What happened')).toHaveValue('btc 2 ACME 49p 15aug25 0.35');
  await button(page, 'Cancel').click();

  await paste(page, OPEN_ENDED);
  await makes(page, /new events/);
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    document.body.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, clipboardData }));
  }, UNSAID);
  await expect(page.getByText('1 more file')).toBeVisible();
  await reload(page);
  await makes(page, /new events/);
  await expect(page.getByText('1 more file')).toBeVisible();
  await button(page, 'Cancel').click();
  await expect(page.getByLabel('Quantity')).toBeVisible();
});
