import type { Page } from '@playwright/test';
import { CHAIN } from './chain';
import { expect, open } from './journey';
import { checkElsewhere, ordering, stageLine } from './order';
import {
  closeSaved,
  field,
  message,
  openPlan,
  openSaved,
  openTab,
  savedNames,
  TABS,
  test,
  unfoldTrade,
} from './plan';
import { outOfOrder } from './readingOrder';
import { button, chooseFiles, makes, YEAR } from './statement';
import { ranked } from './strikes';

/** A trade of the user's own: the worked example cannot be ordered. */
const OWN_TRADE = new URLSearchParams({
  stock: 'XYZ',
  spot: '100',
  strike: '95',
  premium: '2.50',
  expiration: '2026-12-22',
  contracts: '1',
  bid: '2.50',
  ask: '2.55',
  cash: '20000',
});

/** Checks that a state is read in visual order; a faulty one does not hide the next. */
async function expectInOrder(page: Page, state: string) {
  expect.soft(await outOfOrder(page), state).toEqual([]);
}

const go = (page: Page, name: string, within = 'Places') =>
  page.getByRole('navigation', { name: within }).getByRole('link', { name, exact: true }).click();

/** Opens everything folded in a part of the page. */
async function unfoldAll(page: Page, within: string) {
  const folded = page.locator(`${within} details:not([open]) > summary`).filter({ visible: true });
  while ((await folded.count()) > 0) await folded.first().click();
}

test('elements swapped only by CSS are found', async ({ page }) => {
  await page.setContent('<main><h1>Title</h1><p>First</p><p>Second</p></main>');
  expect(await outOfOrder(page)).toEqual([]);
  await page.addStyleTag({ content: 'main { display: grid; }' });
  expect(await outOfOrder(page)).toEqual([]);
  await page.addStyleTag({ content: 'p:last-child { order: -1; }' });
  expect(await outOfOrder(page)).toEqual(['“Title” is read before “Second” but stands below it']);
  await page.addStyleTag({ content: 'main { display: flex; }' });
  expect(await outOfOrder(page)).toEqual([
    '“Title” is read before “Second” but stands right of it',
  ]);
});

test('Tab goes through the header in visual order', async ({ page }) => {
  await openPlan(page);
  const stops: { readonly name: string; readonly row: number; readonly left: number }[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const { activeElement: at } = document;
      if (!at?.closest('header')) return null;
      const { left, top, bottom } = at.getBoundingClientRect();
      return { name: at.textContent, row: Math.round((top + bottom) / 20), left };
    });
    if (stop) stops.push(stop);
    else if (stops.length > 0) break;
  }
  expect(stops.map(({ name }) => name)).toEqual(expect.arrayContaining(['Plan', 'Save plan']));
  expect(stops).toEqual(stops.toSorted((a, b) => a.row - b.row || a.left - b.left));
});

test('Plan, its tabs and the saved plans are read in visual order', async ({ page }) => {
  test.setTimeout(120_000);
  await openPlan(page);
  for (const tab of TABS) {
    await openTab(page, tab);
    await expectInOrder(page, tab);
  }
  await unfoldTrade(page);
  await unfoldAll(page, 'main');
  await page.getByRole('button', { name: 'Edit rules' }).click();
  await page.getByRole('radio', { name: 'Estimated' }).check();
  await expectInOrder(page, 'all unfolded, estimated');
  await field(page, 'Days to expiration').fill('39');
  await field(page, 'Premium').fill('abc');
  await field(page, 'Premium').press('Tab');
  await expectInOrder(page, 'mistakes');
  await page.getByRole('button', { name: 'Save plan' }).click();
  await expectInOrder(page, 'saving');
  await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();
  await openSaved(page);
  await expect(savedNames(page)).toHaveCount(1);
  await expectInOrder(page, 'saved plans');
  await closeSaved(page);
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(message(page)).toContainText('Cleared.');
  await expectInOrder(page, 'blank');
});

test('Compare and Order are read in visual order', async ({ page }) => {
  test.setTimeout(120_000);
  await openPlan(page, `./#plan?${OWN_TRADE}`);
  await go(page, 'Compare');
  await expect(page.getByRole('figure', { name: /^Gain or loss/ })).toBeVisible();
  await expectInOrder(page, 'Compare');
  await page.getByLabel('Everything').check();
  await unfoldAll(page, 'main');
  await page.getByLabel('Show after tax').check();
  await expectInOrder(page, 'Compare, everything');

  await go(page, 'Order');
  await ordering(page);
  await expectInOrder(page, 'Order');
  for (const stage of ['Send', 'Filled', 'Manage']) await stageLine(page, stage).click();
  await unfoldAll(page, 'main');
  await expectInOrder(page, 'Order, all unfolded');
  await checkElsewhere(page);
  await button(page, 'Mark as placed').click();
  await expect(message(page)).toContainText('Marked as placed.');
  await expectInOrder(page, 'Order, placed');
  await button(page, 'Mark as filled').click();
  await page.getByRole('button', { name: 'Go on to manage it' }).click();
  await expectInOrder(page, 'Order, filled');
  await go(page, 'Plan');
  await expectInOrder(page, 'Plan, filled');
});

test('Strikes is read in visual order', async ({ page, isMobile }) => {
  test.setTimeout(120_000);
  const view = (name: string) => page.getByRole('radio', { name }).check({ force: true });
  await openPlan(page);
  await go(page, 'Strikes');
  await expect(button(page, 'Read the example chain')).toBeVisible();
  await expectInOrder(page, 'nothing read');
  await field(page, 'Option chain').fill(CHAIN);
  await button(page, 'Read this text').click();
  await ranked(page);
  await expectInOrder(page, 'a chain');
  await view('Picture');
  await expect(page.getByRole('slider')).toBeVisible();
  await expectInOrder(page, 'the picture');
  await view('Heat map');
  await expect(page.getByRole('grid')).toBeVisible();
  await expectInOrder(page, 'the heat map');
  await view('Volatility');
  await expect(page.getByRole('figure', { name: 'Implied volatility by strike' })).toBeVisible();
  await expectInOrder(page, 'volatility');
  await page
    .getByRole('figure')
    .getByRole('button', { name: /^Pin it/ })
    .click();
  await page.getByRole('button', { name: 'Side by side' }).click();
  await expect(page.getByRole('region', { name: 'Pinned puts side by side' })).toBeVisible();
  await expectInOrder(page, 'pinned puts');
  if (isMobile) await view('List'); // which has the place of the pictures there
  await unfoldAll(page, 'main');
  await expect(page.getByRole('list', { name: 'Columns of the table' })).toBeVisible();
  await expect(page.getByLabel('Name of the set')).toBeVisible();
  await expectInOrder(page, 'all unfolded');
});

test('Trades is read in visual order', async ({ page }) => {
  test.setTimeout(120_000);
  const part = (name: string) => go(page, name, 'Parts of Trades');
  await open(page, './#trades');
  await button(page, 'Show the example book').waitFor();
  await expectInOrder(page, 'nothing recorded');
  await button(page, 'Show the example book').click();
  await expect(page.getByRole('region', { name: 'Needs you' })).toBeVisible();
  await page.getByText('By date, as a table').click();
  await expectInOrder(page, 'open');
  for (const [name, region] of [
    ['Campaigns', /The truth of/],
    ['Results', 'By year'],
    ['Stress', 'Through a fall'],
    ['Log', 'Log'],
  ] as const) {
    await part(name);
    await expect(page.getByRole('region', { name: region }).first()).toBeVisible();
    await expectInOrder(page, name);
  }
  await button(page, /^Edit: /)
    .first()
    .click();
  await expectInOrder(page, 'an event being changed');
  await part('Plans');
  await expectInOrder(page, 'plans');
  await part('Open');
  await page
    .getByRole('link', { name: /^What next: DIS/ })
    .first()
    .click();
  await expect(page.getByRole('table', { name: /^Hold, close now/ })).toBeVisible();
  await expectInOrder(page, 'what next');
  await page.getByRole('button', { name: 'Record the roll' }).click();
  await expect(page.getByRole('dialog', { name: /^Rolled/ })).toBeVisible();
  await expectInOrder(page, 'a roll to record');
});

test('the history and a statement are read in visual order', async ({ page }) => {
  test.setTimeout(120_000);
  await open(page, './#trades/history');
  await expect(page.getByText(/^Started on each of the \d+ trading days/)).toBeVisible();
  await unfoldAll(page, 'main');
  await expectInOrder(page, 'history');
  await page.evaluate(() => location.assign('#trades'));
  await page
    .getByLabel('What happened')
    .fill('sto 2 ACME 49p 15aug25 1.35 fee 0 on 7jul25 in U7654321');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Read a statement' }).click();
  await expect(page.getByLabel('Or paste a statement')).toBeVisible();
  await page
    .getByLabel('Or paste a statement')
    .fill('Date,Symbol,Many,Price\n11/05,ACME,-100,12.5\n');
  await button(page, 'Read this text').click();
  await expect(button(page, 'Read it with these')).toBeVisible();
  await expectInOrder(page, 'columns asked');
  await button(page, 'Do not read it').click();
  await expectInOrder(page, 'the door');
  await chooseFiles(page, [YEAR]);
  await makes(page, /^69 new events/);
  await unfoldAll(page, 'main');
  await expectInOrder(page, 'a statement');
  await button(page, 'Add 69 events').click();
  await expect(message(page)).toContainText('Added 69 events');
  await expectInOrder(page, 'files in the log');
});
