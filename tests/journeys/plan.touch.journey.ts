import type { Locator } from '@playwright/test';
import { expect, live } from './journey';
import {
  allFigures,
  card,
  closeSaved,
  EXAMPLE_FIGURES,
  expectFigures,
  field,
  figure,
  fold,
  message,
  noteOf,
  onPaper,
  openPlan,
  openSaved,
  openTab,
  rule,
  rules,
  savedList,
  savedNames,
  savedRow,
  test,
  tooWide,
  unfoldRules,
  waiting,
} from './plan';
import { tooSmall } from './touch';

test('a put is planned, checked, saved and printed by touch on a small screen', async ({
  page,
  context,
  elsewhere,
}) => {
  test.setTimeout(120_000);
  const button = (name: string) => page.getByRole('button', { name, exact: true });

  /** Taps a field and types; the field must stay visible above the answer that follows it. */
  const write = async (target: Locator, text: string) => {
    await target.tap();
    await expect(target).toBeFocused();
    await target.fill(text);
    const covered = await target.evaluate((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return document.elementFromPoint(left + width / 2, top + height / 2) !== element;
    });
    expect(covered, `${String(target)} is covered`).toBe(false);
  };
  const fits = async (shown = page) => {
    expect(await tooWide(shown)).toEqual([]);
    expect(await tooSmall(shown)).toEqual([]);
  };

  await test.step('the page opens on the worked example, marked as one', async () => {
    await openPlan(page);
    // In the visible line; the form, which has it too, is folded.
    await expect(page.getByText('A worked example:')).toBeInViewport({ ratio: 1 });
    await expectFigures(page, EXAMPLE_FIGURES);
    await fits();
  });

  await test.step('the trade is shown in one line, which unfolds to its fields and folds again', async () => {
    const line = page.getByText('GOOGL 365 put · 5.40 · 37 days');
    await expect(line).toBeVisible();
    await expect(button('Clear')).not.toBeInViewport();
    await button('Edit').tap();
    await expect(field(page, 'Stock')).toBeFocused();
    await expect(line).toBeHidden();
    await expect(button('Clear')).toBeInViewport();
    await fits();
    await button('Done').tap();
    await expect(line).toBeVisible();
    await expect(button('Edit')).toBeFocused();
    await expect(button('Clear')).not.toBeInViewport();
    await button('Edit').tap();
  });

  await test.step('Clear empties the trade', async () => {
    await button('Clear').tap();
    await expect(field(page, 'Strike')).toHaveValue('');
    await expect(page.getByText(/^Enter strike, premium and days/)).toBeVisible();
    await fits();
    await message(page).getByRole('button', { name: 'Dismiss message' }).tap();
  });

  await test.step('the figures appear as the trade is typed, with the answer in sight', async () => {
    await write(field(page, 'Stock'), 'XYZ');
    await write(field(page, 'Stock price'), '100');
    await write(field(page, 'Strike'), '95');
    await write(field(page, 'Premium'), '2.50');
    await write(field(page, 'Days to expiration'), '39');
    await expectFigures(page, { 'Annualized return': '24.5%', Breakeven: '$92.51' });
    for (const name of ['Annualized return', 'Breakeven', 'Most you can lose']) {
      await expect(figure(page, name), name).toBeInViewport({ ratio: 1 });
    }
    await write(field(page, 'Premium'), '2,50');
    await expect(waiting(page)).toBeInViewport({ ratio: 1 });
    await expect(waiting(page)).toHaveText('Waiting for: Premium');
    await write(field(page, 'Premium'), '2.50');
    await fits();
  });

  await test.step('days that end without trading lead to the nearest real expirations', async () => {
    const note = page.getByRole('note');
    await note.getByRole('button', { name: 'Thu, Dec 24, 2026, 37 days' }).tap();
    await expect(field(page, 'Days to expiration')).toHaveValue('37');
    await expectFigures(page, { 'Annualized return': '25.8%' });
    await write(field(page, 'Expiration date'), '2026-12-22');
    await expect(field(page, 'Days to expiration')).toHaveValue('35');
    await expectFigures(page, { 'Annualized return': '27.3%' });
  });

  await test.step('contracts are counted up and down', async () => {
    await button('Increase contracts').tap();
    await expectFigures(page, { 'Cash to set aside': '$19,000', 'Most you can lose': '$18,501' });
    await button('Decrease contracts').tap();
    await expectFigures(page, {
      'Annualized return': '27.3%',
      Breakeven: '$92.51',
      'Cash to set aside': '$9,500',
      'Most you can lose': '$9,251',
    });
  });

  await test.step('the market, the account and the fees unfold', async () => {
    await fold(page, 'Market').tap();
    await write(field(page, 'Bid'), '2.48');
    await write(field(page, 'Ask'), '2.52');
    await write(field(page, 'Open interest'), '450');
    await write(field(page, 'Dividend yield'), '0.5%');
    await write(field(page, 'Next earnings date'), '2027-01-28');
    await field(page, 'Price steps').selectOption('penny');
    await fits();

    await fold(page, 'Account').tap();
    await write(field(page, 'Cash for this put'), '25,000');
    await field(page, 'Account').selectOption('margin');
    await write(field(page, 'T-bill quote'), '4');
    await field(page, 'The quote is a').selectOption('yield');
    await expectFigures(page, { 'T-bills, same days': '4.0%' });
    await fits();

    await openTab(page, 'Chances');
    await fold(page, 'Fees:').tap();
    await write(field(page, 'Minimum per order'), '5');
    await expectFigures(page, { 'Fees to open': '$5.07' });
    await write(field(page, 'Minimum per order'), '1');
    await expect(noteOf(page, 'Minimum per order')).toContainText('as of 2025');
    await fits();

    await openTab(page, 'Judge');
    await unfoldRules(page);
    await expect(rule(page, 'Bid–ask under $0.05')).toContainText('Pass: ');
    await expect(rule(page, 'No earnings')).toContainText('in 72 days');
  });

  await test.step('the return is stated by another convention', async () => {
    const option = (group: string, name: string) =>
      page.getByRole('group', { name: group, exact: true }).getByRole('radio', { name });
    await fold(page, 'simple, on $9,500').tap();
    await option('Measured on', 'Net of premium').tap();
    await expectFigures(page, { 'Annualized return': '28.1%' });
    await option('Measured on', 'Cash to set aside').tap();
    await option('Annualized', 'Compound').tap();
    await expectFigures(page, { 'Annualized return': '31.0%' });
    await option('Annualized', 'Simple').tap();
    await option('Fees', 'Before').tap();
    await expectFigures(page, { 'Annualized return': '27.4%' });
    await option('Fees', 'After').tap();
    await expectFigures(page, { 'Annualized return': '27.3%' });
    await fits();
    await fold(page, 'simple, on $9,500').tap();
  });

  await test.step('a figure opens its recipe, wherever it is touched', async () => {
    const recipe = page.getByText('$248.93 ÷ $9,500.00 × 365 ÷ 35 = 27.3');
    const touch = async (name: string) => {
      const box = (await figure(page, name).boundingBox())!;
      await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
    };
    await touch('Annualized return');
    await expect(recipe).toBeInViewport({ ratio: 1 });
    await fits();
    await touch('Annualized return');
    await expect(recipe).toBeHidden();
    await openTab(page, 'Chances');
    await figure(page, 'Return on margin').scrollIntoViewIfNeeded();
    await touch('Return on margin');
    await expect(page.getByText(/^Premium kept ÷ margin/)).toBeInViewport();
    await fits();
    await touch('Return on margin');
  });

  await test.step('the payoff is read with a finger', async () => {
    const slider = page.getByRole('slider', { name: 'Stock price at expiration' });
    const reading = card(page, 'Profit or loss on ').locator('p').first();
    await expect(reading).toHaveText(/^Today at \$100: .* on \w+ \d+ \+\$249$/);
    await slider.tap({ position: { x: 4, y: 150 } });
    await expect(reading).toContainText(/ −\$[\d,]+$/);
  });

  await test.step('the fall and one price are the user’s own', async () => {
    await openTab(page, 'Judge');
    const put = card(page, 'The same').getByRole('row', { name: /^This put, cash idle/ });
    await expect(put).toContainText('−$1,251');
    await put.scrollIntoViewIfNeeded();
    await expect(put.getByRole('cell').last()).toBeInViewport({ ratio: 1 });
    await write(field(page, 'If the stock falls by'), '30');
    await expect(put).toContainText('−$2,251');
    await openTab(page, 'Outcomes');
    await write(field(page, 'Your own price'), '90');
    const outcomes = card(page, 'At expiration');
    await expect(outcomes.getByRole('row', { name: /^Your own price/ })).toContainText('−$251.07');
    await fits();
  });

  await test.step('the rules are the user’s own, and two are answered by hand', async () => {
    await openTab(page, 'Judge');
    await unfoldRules(page);
    await page.getByRole('button', { name: 'Edit rules' }).tap();
    await page.getByRole('button', { name: /^Income/ }).tap();
    await expect(rule(page, 'Strike 5% to 8% below the stock')).toContainText('Pass: ');
    await write(field(page, 'Most days'), '33');
    await expect(rule(page, '30 to 33 days')).toContainText('Warns: ');
    await fits();
    await rules(page).getByRole('button', { name: 'Done' }).tap();

    const owning = page.getByRole('group', { name: 'I would own XYZ at $95' });
    await owning.getByRole('radio', { name: 'Yes' }).tap();
    await expect(rules(page)).toContainText('Pass: I would own XYZ at $95');
  });

  await test.step('asked backward: what must this strike pay, and how many puts does the cash secure?', async () => {
    await openTab(page, 'Chances');
    const answer = card(page, 'Asked backward');
    await expect(answer).toContainText('must pay $0.93 for 10% a year');
    await write(field(page, 'Wanted annualized return'), '20');
    await expect(answer).toContainText('must pay $1.84 for 20% a year');
    await expect(answer).toContainText('$25,000 secures 2 contracts');
    await expect(figure(page, 'Implied volatility')).toBeVisible();
  });

  const mine = await allFigures(page);

  await test.step('the plan is saved, and is there after a reload', async () => {
    await page.getByRole('button', { name: 'Save plan' }).tap();
    const saving = page.getByRole('dialog', { name: 'Save plan' });
    await write(saving.getByLabel('Name'), 'December');
    await write(saving.getByLabel('Note'), 'Would own it at 95.');
    await fits();
    await saving.getByRole('button', { name: 'Save', exact: true }).tap();
    await expect(message(page)).toContainText('Saved “December”.');
    await fits();
    await page.reload();
    await live(page);
    await expect.poll(() => allFigures(page)).toEqual(mine);
    await openSaved(page);
    await expect(savedRow(page, 'December')).toContainText('Would own it at 95.');
    await fits();
  });

  await test.step('plans are duplicated, renamed, deleted, brought back and sorted', async () => {
    await button('Duplicate December').tap();
    await button('Rename December (copy)').tap();
    const dialog = page.getByRole('dialog', { name: 'Name and note' });
    await write(dialog.getByLabel('Name'), 'Another');
    await dialog.getByRole('button', { name: 'Save', exact: true }).tap();
    await expect(dialog).toBeHidden();
    await button('Delete Another').tap();
    await expect(savedRow(page, 'Another')).toHaveCount(0);
    await message(page).getByRole('button', { name: 'Undo' }).tap();
    await expect(savedRow(page, 'Another')).toHaveCount(1);

    const byName = savedList(page).getByRole('columnheader', { name: 'Plan' });
    await byName.getByRole('button').tap();
    await expect(savedNames(page)).toHaveText(['Another', 'December']);
    await byName.getByRole('button').tap();
    await expect(savedNames(page)).toHaveText(['December', 'Another']);
    await fits();
  });

  await test.step('all plans are exported to a file, and restored elsewhere after a preview', async () => {
    const coming = page.waitForEvent('download');
    await button('Export all').tap();
    const file = await coming;

    await openPlan(elsewhere);
    await openSaved(elsewhere);
    const asking = elsewhere.waitForEvent('filechooser');
    await elsewhere.getByText('Restore from a file').tap();
    await (await asking).setFiles(await file.path());
    const dialog = elsewhere.getByRole('dialog', { name: 'Restore from this file' });
    await expect(dialog.getByRole('listitem')).toHaveText(['Another', 'December']);
    await fits(elsewhere);
    await dialog.getByRole('button', { name: 'Add 2 plans' }).tap();
    await savedRow(elsewhere, 'December').getByRole('button', { name: 'December' }).first().tap();
    await expect(figure(elsewhere, 'Annualized return')).toHaveText('27.3%');
    await expect.poll(() => allFigures(elsewhere)).toEqual(mine);
  });

  await test.step('a link opens the same plan elsewhere', async () => {
    await closeSaved(page);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await button('Copy link').tap();
    await expect(message(page)).toContainText('Link copied.');
    await openPlan(elsewhere, await page.evaluate(() => navigator.clipboard.readText()));
    await expect(figure(elsewhere, 'Annualized return')).toHaveText('27.3%');
    await expect.poll(() => allFigures(elsewhere)).toEqual(mine);
  });

  await test.step('the checklist is ticked off, and the ticks stay', async () => {
    const line = (words: string) => page.getByRole('checkbox', { name: words });
    await openTab(page, 'Checklist');
    await line('Option permission covers short puts').tap();
    await page.getByText('Buy to close at 1.25 GTC in place').tap();
    await page.reload();
    await live(page);
    await expect(line('Option permission covers short puts')).toBeChecked();
    await expect(line('Buy to close at 1.25 GTC in place')).toBeChecked();
    await fits();
    await openTab(page, 'Judge');
    await unfoldRules(page);
    await expect(rule(page, 'Take-profit order in place')).toContainText('Pass: ');
  });

  await test.step('the checklist is printed with the figures of the screen', async () => {
    await page.evaluate(() => {
      window.print = () => document.documentElement.setAttribute('data-asked-to-print', '');
    });
    await button('Print checklist').tap();
    await expect(page.locator('html')).toHaveAttribute('data-asked-to-print', '');
    await onPaper(page, async (sheet) => {
      await expect(sheet).toBeVisible();
      for (const name of ['Annualized return', 'Cash to set aside', 'Most you can lose']) {
        await expect(sheet, name).toContainText(mine[name] ?? name);
      }
      await expect(sheet).toContainText('LIMIT 2.50 · DAY');
    });
  });
});
