import type { BrowserContext, Locator, Page } from '@playwright/test';
import { expect } from './journey';
import { openPlan, startOn } from './plan';

/** Ways to use a page: by keys or by finger. */
export interface Hand {
  /** Activates a button or a link. */
  readonly press: (target: Locator) => Promise<void>;
  /** Types into a field and leaves it. */
  readonly type: (field: Locator, text: string) => Promise<void>;
  /** Checks each part of a place it passes. */
  readonly look: (page: Page, what: string) => Promise<void>;
}

const rowOf = (page: Page, table: string, words: RegExp) =>
  page.getByRole('table', { name: table }).locator('tbody tr').filter({ hasText: words });

const cells = (page: Page, table: string, row: RegExp) =>
  page.getByRole('table', { name: table }).getByRole('row', { name: row }).getByRole('cell');

/** Sells a put, rolls it, takes the shares, covers them and has them called away, and checks each figure. */
export async function liveAWheel(page: Page, context: BrowserContext, hand: Hand) {
  const press = (role: 'button' | 'link', name: RegExp) =>
    hand.press(page.getByRole(role, { name }).first());
  const type = (label: string | RegExp, text: string) => hand.type(page.getByLabel(label), text);
  const record = async (texts: Readonly<Record<string, string>>) => {
    const dialog = page.getByRole('dialog');
    for (const [label, text] of Object.entries(texts)) await dialog.getByLabel(label).fill(text);
    await hand.press(dialog.getByRole('button', { name: /^(Record|Compare it)$/ }));
    await expect(dialog).toHaveCount(0);
  };
  // From the Tuesday of the journeys to Sunday, December 20.
  await startOn(context, new Date(Date.now() + 33 * 86_400_000).toISOString());
  await openPlan(page);
  await press('link', /^Trades$/);
  await page.getByLabel('What happened').fill('sto 1 ACME 95p 18dec26 2.50 fee 1 on 13nov26');
  await press('button', /^Record$/);
  await expect(page.getByLabel('What happened')).toHaveValue('');
  await hand.look(page, 'one put');
  // A phone leaves out what a row has no room for.
  const put = rowOf(page, 'Open puts, what is next first', /ACME/);
  await expect(put).toContainText('$92.51');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('One thing needs you.');

  await page.getByLabel('As of').fill('2026-12-08');
  await type(/^ACME now/, '90');
  await type('Mark of ACME 95 put', '6');
  await press('link', /^What next: ACME/);
  await press('button', /^Type a candidate$/);
  await record({ 'New strike': '92.5', 'New expiration': '2027-01-22', Premium: '6.40' });
  await hand.look(page, 'What next');
  const ways = (row: RegExp) => cells(page, 'Hold, close now, roll or take the shares', row);
  await expect(ways(/^Left to earn at best/)).toHaveText(['+$600', '$0', '+$640', 'no limit']);
  await press('button', /^Record the roll$/);
  await record({ 'Fees to buy back': '1', 'Fees to open': '1' });
  await press('link', /^Open$/);
  // 250 - 600 + 640 less 3 of fees: 287 kept, even at 92.50 - 2.87.
  await expect(put).toContainText('$89.63');

  await page.getByLabel('As of').fill('2026-12-15');
  await press('link', /^What next: ACME/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/92\.50 put/);
  await hand.type(page.getByLabel('Buys back at').or(page.getByLabel(/^Mark of/)), '6');
  await press('button', /^Record the shares$/);
  await record({ Fees: '0' });
  await press('link', /^Open$/);
  const shares = rowOf(page, 'Shares and the calls on them', /ACME/);
  await expect(shares).toContainText('$86.11'); // 92.50 - 6.40 + 0.01
  await expect(shares).toContainText('$89.63');

  await hand.look(page, 'shares');
  await press('button', /^Sell a call on ACME$/);
  await record({ Strike: '91', Expiration: '2026-12-18', Premium: '1.20', Fees: '1' });
  await expect(shares).toContainText('$88.44');

  await page.getByLabel('As of').fill('2026-12-20');
  await press('button', /^Assigned: ACME 91 call$/);
  await press('link', /^Campaigns$/);
  // 91 - 88.44: the campaign's whole profit, of which only −350 was ever locked in.
  const ended = cells(page, 'Ended campaigns', /ACME/);
  await expect(ended.nth(0)).toHaveText('$1,010');
  await expect(ended.nth(1)).toHaveText('−$600');
  await expect(ended.nth(3)).toHaveText('+$256');
  await press('link', /^Results$/);
  await expect(cells(page, 'By year', /2026/).nth(3)).toHaveText('+$256');
  // Each way of counting comes to the same.
  const counted = cells(page, 'One profit, counted three ways', /All of them/);
  await expect(counted).toHaveText(['+$256', '+$256', '+$256']);
  await hand.look(page, 'results');
}
