import { CHAIN } from '../chain';
import { expect, live, written } from '../journey';
import { dialog, field, message, openPlan, openSaved, savedRow, test } from '../plan';
import { goToTrades, log, openLog } from './faults';
import { KEPT, keptPlaced, leave } from './standing';
import type { Page } from '@playwright/test';

interface Left {
  /** Text typed, and not taken in before the page reloads. */
  readonly type: (page: Page) => Promise<unknown>;
  readonly there: (page: Page) => Promise<unknown>;
}

const undo = (page: Page) => message(page).getByRole('button', { name: 'Undo' }).click();

const goTo = (page: Page, address: string) =>
  page.evaluate((hash) => location.assign(hash), address);

const priceField = async (page: Page) => {
  const past = page.getByRole('region', { name: 'The past of GOOGL' });
  await past.getByText('Read past prices of GOOGL').click();
  return past.getByLabel('Past prices of GOOGL');
};

const UNSAID = 'Strike\tBid\tAsk\tType\n365\t5.40\t5.50\tPut\n360\t4.20\t4.30\tPut';

async function readChain(page: Page, text: string) {
  await page.getByLabel('Option chain').fill(text);
  await page.getByRole('button', { name: 'Read this text' }).click();
}

/** Opens what next for the open put, with the inputs it needs. */
async function goToNext(page: Page) {
  await goToTrades(page);
  await page.getByLabel('ACME now').fill('94');
  await page.getByLabel('Mark of ACME 95 put').fill('3.10');
  await page.getByLabel('Mark of ACME 95 put').press('Enter');
  await page
    .getByRole('link', { name: /^What next/ })
    .first()
    .click();
  await expect(page.getByLabel('The stock falls')).toBeVisible();
}

async function typeCandidate(page: Page, strike: string) {
  await dialog(page).getByLabel('New strike').fill(strike);
  await dialog(page).getByLabel('New expiration').fill('2027-01-15');
  await dialog(page).getByLabel('Premium').fill('2.80');
}

const typedRoll = (page: Page, strike: string) =>
  page.getByRole('button', { name: new RegExp(`^Choose the .*${strike}`) }).first();

const LEFT: Readonly<Record<string, Left>> = {
  'a trade that was cleared': {
    type: async (page) => {
      await field(page, 'Strike').fill('300');
      await page.getByRole('button', { name: 'Clear', exact: true }).click();
      await expect(field(page, 'Strike')).toHaveValue('');
    },
    there: async (page) => {
      await expect(field(page, 'Strike')).toHaveValue('');
      await undo(page);
      await expect(field(page, 'Strike')).toHaveValue(/^300/);
    },
  },
  'a trade that a link took the place of': {
    type: async (page) => {
      await field(page, 'Strike').fill('300');
      await goTo(page, '#plan?stock=MSFT&strike=400');
      await expect(field(page, 'Strike')).toHaveValue(/^400/);
    },
    there: async (page) => {
      await expect(field(page, 'Strike')).toHaveValue(/^400/);
      await undo(page);
      await expect(field(page, 'Strike')).toHaveValue(/^300/);
    },
  },
  'the words of a plan': {
    type: async (page) => {
      await page.getByRole('button', { name: 'Save plan' }).click();
      await dialog(page).getByLabel('Note').fill('would own it');
    },
    there: async (page) => {
      await page.getByRole('button', { name: 'Save plan' }).click();
      await expect(dialog(page).getByLabel('Note')).toHaveValue('would own it');
      await dialog(page).getByRole('button', { name: 'Cancel' }).click();
      await page.getByRole('button', { name: 'Save plan' }).click();
      await expect(dialog(page).getByLabel('Note')).toHaveValue('');
    },
  },
  'the words of a plan, after Escape': {
    type: async (page) => {
      await page.getByRole('button', { name: 'Save plan' }).click();
      await dialog(page).getByLabel('Note').fill('would own it');
      await page.keyboard.press('Escape');
      await expect(dialog(page)).toBeHidden();
    },
    there: async (page) => {
      await page.getByRole('button', { name: 'Save plan' }).click();
      await expect(dialog(page).getByLabel('Note')).toHaveValue('would own it');
    },
  },
  'the words of a plan, whose strike is typed anew after Escape': {
    type: async (page) => {
      await page.getByRole('button', { name: 'Save plan' }).click();
      await dialog(page).getByLabel('Note').fill('would own it');
      await page.keyboard.press('Escape');
      await field(page, 'Strike').fill('350');
    },
    there: async (page) => {
      await page.getByRole('button', { name: 'Save plan' }).click();
      await expect(dialog(page).getByLabel('Name')).toHaveValue(/ 350 put/);
      await expect(dialog(page).getByLabel('Note')).toHaveValue('would own it');
    },
  },
  'a trade that a link took the place of, and another after the reload': {
    type: async (page) => {
      await field(page, 'Strike').fill('300');
      await goTo(page, '#plan?stock=MSFT&strike=400');
      await expect(field(page, 'Strike')).toHaveValue(/^400/);
    },
    there: async (page) => {
      await goTo(page, '#plan?stock=KO&strike=65');
      await expect(field(page, 'Strike')).toHaveValue(/^65/);
      await undo(page);
      await expect(field(page, 'Strike')).toHaveValue(/^300/);
    },
  },
  'a trade that two links took the place of': {
    type: async (page) => {
      await field(page, 'Strike').fill('300');
      await goTo(page, '#plan?stock=MSFT&strike=400');
      await expect(field(page, 'Strike')).toHaveValue(/^400/);
      await goTo(page, '#plan?stock=KO&strike=65');
      await expect(field(page, 'Strike')).toHaveValue(/^65/);
    },
    there: async (page) => {
      await undo(page);
      await expect(field(page, 'Strike')).toHaveValue(/^300/);
    },
  },
  'a price whose field was not left': {
    type: async (page) => {
      await goToTrades(page);
      await page.getByLabel('Mark of ACME 95 put').fill('.85');
    },
    there: async (page) => {
      await goToTrades(page);
      await expect(page.getByLabel('Mark of ACME 95 put')).toHaveValue('0.85');
    },
  },
  'a line of what happened': {
    type: async (page) => {
      await goToTrades(page);
      await page.getByLabel('What happened').fill('sto 2 KO');
    },
    there: async (page) => {
      await goToTrades(page);
      await expect(page.getByLabel('What happened')).toHaveValue('sto 2 KO');
    },
  },
  'a line to change an event by': {
    type: async (page) => {
      await goToTrades(page);
      await openLog(page);
      await page.getByRole('button', { name: /^Edit: sold to open 1 ACME/ }).click();
      await page.getByLabel('Change it to').fill('sto 1 ACME 9');
    },
    there: async (page) => {
      await goToTrades(page);
      await openLog(page);
      await expect(log(page).getByLabel('Change it to')).toHaveValue('sto 1 ACME 9');
      await expect(log(page).getByLabel('Change it to')).not.toBeFocused();
    },
  },
  'a chain that was not read': {
    type: async (page) => {
      await goTo(page, '#strikes');
      await page.getByLabel('Option chain').fill('no chain at all');
      await page.getByRole('button', { name: 'Read this text' }).click();
      await expect(page.getByText(/^Not read\./)).toBeVisible();
    },
    there: async (page) => {
      await goTo(page, '#strikes');
      await expect(page.getByLabel('Option chain')).toHaveValue('no chain at all');
    },
  },
  'a statement that was not read': {
    type: async (page) => {
      await goTo(page, '#trades/statement');
      await page.getByLabel('Or paste a statement').fill('no statement at all');
    },
    there: async (page) => {
      await goTo(page, '#trades/statement');
      await expect(page.getByLabel('Or paste a statement')).toHaveValue('no statement at all');
    },
  },
  'the fall of a book, and what next for a put': {
    type: async (page) => {
      await goTo(page, '#trades/stress');
      await page.getByLabel('Stocks fall').fill('35');
      await page.getByLabel('Volatility rises').fill('80');
      await page.getByLabel('Which').selectOption('ACME alone');
      await goToNext(page);
      await page.getByLabel('The stock falls').fill('33');
      await page.getByRole('button', { name: 'Type a candidate' }).click();
      await typeCandidate(page, '90');
      await dialog(page).getByRole('button', { name: 'Compare it' }).click();
      await expect(typedRoll(page, '90')).toHaveAttribute('aria-pressed', 'true');
      await page.getByRole('button', { name: 'Type a candidate' }).click();
      await typeCandidate(page, '85');
    },
    there: async (page) => {
      await expect(page.getByLabel('The stock falls')).toHaveValue('33');
      await expect(typedRoll(page, '90')).toHaveAttribute('aria-pressed', 'true');
      await page.getByRole('button', { name: 'Type a candidate' }).click();
      await expect(dialog(page).getByLabel('New strike')).toHaveValue('85.00');
      await dialog(page).getByRole('button', { name: 'Cancel' }).click();
      await page.getByRole('button', { name: 'Type a candidate' }).click();
      await expect(dialog(page).getByLabel('New strike')).toHaveValue('');
      await page.keyboard.press('Escape');
      await goTo(page, '#trades/stress');
      await expect(page.getByLabel('Stocks fall')).toHaveValue('35');
      await expect(page.getByLabel('Volatility rises')).toHaveValue('80');
      await expect(page.getByLabel('Which')).toHaveValue('ACME');
    },
  },
  'what closed a put': {
    type: async (page) => {
      await goToNext(page);
      await page.getByRole('button', { name: 'Record the close' }).click();
      await dialog(page).getByLabel('Price').fill('0.45');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Record the close' }).click();
      await expect(dialog(page).getByLabel('Price')).toHaveValue('0.45');
    },
    there: async (page) => {
      await page.getByRole('button', { name: 'Record the close' }).click();
      await expect(dialog(page).getByLabel('Price')).toHaveValue('0.45');
      await dialog(page).getByRole('button', { name: 'Record', exact: true }).click();
      await openLog(page);
      await expect(log(page)).toContainText('at $0.45');
    },
  },
  'the rule that is replayed': {
    type: async (page) => {
      await goTo(page, '#trades/history');
      await page.getByRole('radio', { name: 'Mine' }).check();
      await page.getByLabel('Strike by').selectOption('distance');
      await page.getByLabel('Take profit at', { exact: true }).fill('61');
    },
    there: async (page) => {
      await expect(page.getByLabel('Take profit at', { exact: true })).toHaveValue('61');
      await expect(page.getByLabel('Strike by')).toHaveValue('distance');
    },
  },
  'what is asked of a chain': {
    type: async (page) => {
      await goTo(page, '#strikes');
      await readChain(page, CHAIN);
      await page.getByLabel('Return you want').fill('17');
      await page.getByLabel('Chance of assignment at most').fill('31');
      await page.getByLabel('Sold at').selectOption('mid');
      await written(page);
    },
    there: async (page) => {
      await page.getByRole('button', { name: 'Show the chain of GOOGL' }).click();
      await expect(page.getByLabel('Return you want')).toHaveValue('17');
      await expect(page.getByLabel('Chance of assignment at most')).toHaveValue(/^31/);
      await expect(page.getByLabel('Sold at')).toHaveValue('mid');
    },
  },
  'what a chain does not say': {
    type: async (page) => {
      await goTo(page, '#strikes');
      await readChain(page, UNSAID);
      await page.getByLabel('Expiration date').fill('2026-12-24');
    },
    there: async (page) => {
      await page.getByRole('button', { name: 'Read this text' }).click();
      await expect(page.getByLabel('Expiration date')).toHaveValue('2026-12-24');
      // Once the chain is dismissed, its answer is forgotten.
      await page.getByRole('button', { name: 'Do not read it' }).click();
      await page.getByRole('button', { name: 'Read this text' }).click();
      await expect(page.getByLabel('Expiration date')).toHaveValue('');
    },
  },
  'prices that were not read': {
    type: async (page) => {
      await goTo(page, '#plan/chances');
      await (await priceField(page)).fill('Date,Close');
    },
    there: async (page) => {
      await expect(await priceField(page)).toHaveValue('Date,Close');
    },
  },
};

for (const [name, { type, there }] of Object.entries(LEFT)) {
  test(`${name} can be recovered after a reload`, async ({ page }) => {
    await leave(page, KEPT);
    await openPlan(page);
    await type(page);
    await page.reload();
    await live(page);
    await there(page);
  });
}

test('a fill that is not marked yet is kept while another place is open, and over a reload', async ({
  page,
}) => {
  await leave(page, keptPlaced());
  await openPlan(page);
  await openSaved(page);
  await savedRow(page, 'One').getByRole('button', { name: 'One', exact: true }).click();
  await goTo(page, '#order');
  await field(page, 'Fill price').fill('2.61');
  await field(page, 'Commission and fees').fill('1.30');
  await goToTrades(page);
  await goTo(page, '#order');
  await expect(field(page, 'Fill price')).toHaveValue('2.61');
  await page.reload();
  await live(page);
  await expect(field(page, 'Fill price')).toHaveValue('2.61');
  await expect(field(page, 'Commission and fees')).toHaveValue('1.30');
  await page.getByRole('button', { name: 'Mark as filled' }).click();
  await expect(message(page)).toContainText('Marked as filled, and recorded in Trades.');
  // Undone, the fill is suggested again.
  await undo(page);
  await expect(field(page, 'Fill price')).toHaveValue('2.50');
});
