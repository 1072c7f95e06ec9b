import type { Page } from '@playwright/test';
import { expect } from './journey';
import { openPlan, startOn, test } from './plan';

const cells = (page: Page, table: string, row: RegExp) =>
  page.getByRole('table', { name: table }).getByRole('row', { name: row }).getByRole('cell');

/** Types a line of what happened and enters it. */
async function enter(page: Page, line: string) {
  await page.getByLabel('What happened').fill(line);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('What happened')).toHaveValue('');
}

/** Goes to what a key press would open, by the focus alone. */
async function press(page: Page, role: 'button' | 'link', name: RegExp) {
  await page.getByRole(role, { name }).first().focus();
  await page.keyboard.press('Enter');
}

async function fill(page: Page, texts: Readonly<Record<string, string>>) {
  const dialog = page.getByRole('dialog');
  for (const [label, text] of Object.entries(texts)) await dialog.getByLabel(label).fill(text);
  await dialog.getByRole('button', { name: /^(Record|Compare it)$/ }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
}

test('by keyboard, a put is sold, rolled and assigned, its shares covered and called away', async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  // From the Tuesday of the journeys to Sunday, December 20.
  await startOn(context, new Date(Date.now() + 33 * 86_400_000).toISOString());
  await openPlan(page);
  await press(page, 'link', /^Trades$/);
  await enter(page, 'sto 1 ACME 95p 18dec26 2.50 fee 1 on 13nov26');
  const puts = (row: RegExp) => cells(page, 'Open puts, what is next first', row);
  await expect(puts(/ACME/).nth(7)).toHaveText('$92.51');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('One thing needs you.');

  await page.getByLabel('As of').fill('2026-12-08');
  await page.getByLabel(/^ACME now/).fill('90');
  await page.keyboard.press('Enter');
  await page.getByLabel('Mark of ACME 95 put').fill('6');
  await page.keyboard.press('Enter');
  await press(page, 'link', /^What next: ACME/);
  await press(page, 'button', /^Type a candidate$/);
  await fill(page, { 'New strike': '92.5', 'New expiration': '2027-01-22', Premium: '6.40' });
  const ways = (row: RegExp) => cells(page, 'Hold, close now, roll or take the shares', row);
  await expect(ways(/^Left to earn at best/)).toHaveText(['+$600', '$0', '+$640', 'no limit']);
  await press(page, 'button', /^Record the roll$/);
  await fill(page, { 'Fees of that': '1', 'Fees of the sale': '1' });
  await press(page, 'link', /^Open$/);
  // 250 - 600 + 640 less 3 of fees: 287 kept, even at 92.50 - 2.87.
  await expect(puts(/ACME/).nth(7)).toHaveText('$89.63');

  await page.getByLabel('As of').fill('2026-12-15');
  await press(page, 'link', /^What next: ACME/);
  await page
    .getByLabel('Buys back at')
    .or(page.getByLabel(/^Mark of/))
    .fill('6');
  await page.keyboard.press('Enter');
  await press(page, 'button', /^Record the shares$/);
  await fill(page, { Fees: '0' });
  await press(page, 'link', /^Open$/);
  const shares = cells(page, 'Shares and the calls on them', /ACME/);
  await expect(shares.nth(1)).toHaveText('$86.11'); // 92.50 - 6.40 + 0.01
  await expect(shares.nth(2)).toHaveText('$89.63');

  await press(page, 'button', /^Sell a call on ACME$/);
  await fill(page, { Strike: '91', Expiration: '2026-12-18', Premium: '1.20', Fees: '1' });
  await expect(shares.nth(2)).toHaveText('$88.44');

  await page.getByLabel('As of').fill('2026-12-20');
  await press(page, 'button', /^Assigned: ACME 91 call$/);
  await press(page, 'link', /^Campaigns$/);
  // 91 - 88.44: the campaign's whole profit, of which only −350 was ever locked in.
  const ended = cells(page, 'Ended campaigns', /ACME/);
  await expect(ended.nth(0)).toHaveText('$1,010');
  await expect(ended.nth(1)).toHaveText('−$600');
  await expect(ended.nth(3)).toHaveText('+$256');
  await press(page, 'link', /^Results$/);
  await expect(cells(page, 'By year', /2026/).nth(3)).toHaveText('+$256');
});
