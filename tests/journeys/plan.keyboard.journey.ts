import { readFile } from 'node:fs/promises';
import { expect, live } from './journey';
import { keyboardOf } from './keyboard';
import {
  allFigures,
  card,
  EXAMPLE_FIGURES,
  expectFigures,
  field,
  figure,
  fold,
  LONG_TRADE,
  message,
  noteOf,
  onPaper,
  openPlan,
  openSaved,
  pagesOf,
  rule,
  rules,
  savedList,
  savedNames,
  savedRow,
  test,
  waiting,
} from './plan';

// A worked trade: stock 100, strike 95, premium 2.50, with the fees of its own order.
test('a put is planned, checked, saved and printed by keyboard alone', async ({
  page,
  context,
  elsewhere,
}) => {
  test.setTimeout(120_000);
  const { press, reach, activate, enter, choose, type } = keyboardOf(page);
  const button = (name: string) => page.getByRole('button', { name, exact: true });

  /** Moves along the tabs with the arrow keys until one is shown. */
  const turnTo = async (name: string) => {
    const tab = page.getByRole('tab', { name });
    await reach(page.getByRole('tab', { selected: true }));
    const isReached = () => tab.evaluate((element) => element === document.activeElement);
    for (let i = 0; i < 5 && !(await isReached()); i += 1) await press('ArrowRight');
    await expect(tab).toBeFocused();
    await expect(tab).toHaveAttribute('aria-selected', 'true');
    await expect(page.getByRole('tabpanel', { name }).locator('section').first()).toBeVisible();
  };

  const openList = async () => {
    await activate(page.getByRole('banner').getByRole('button', { name: /^Saved plans/ }));
    await expect(savedList(page)).toBeVisible();
  };

  await test.step('the page opens on the worked example, marked as one', async () => {
    await openPlan(page);
    await expect(page.getByText('A worked example', { exact: true })).toBeVisible();
    await expectFigures(page, EXAMPLE_FIGURES);
  });

  await test.step('a link skips to the trade', async () => {
    await activate(page.getByRole('link', { name: 'Skip to the trade' }));
    await press('Tab');
    await expect(button('Clear')).toBeFocused();
  });

  await test.step('Enter goes on to the next field, to type over what is there', async () => {
    await reach(field(page, 'Stock price'));
    await press('Enter');
    await expect(field(page, 'Strike')).toBeFocused();
    await type('350');
    await expectFigures(page, { 'Cash to set aside': '$35,000' });
    await type('.5');
    await press('Enter');
    await expect(field(page, 'Strike')).toHaveValue('350.50');
  });

  await test.step('Clear empties the trade, and can be undone', async () => {
    await activate(button('Clear'));
    await expect(field(page, 'Strike')).toHaveValue('');
    await expect(field(page, 'Contracts')).toHaveValue('1');
    await expect(page.getByText('Your trade')).toBeVisible();
    await expect(figure(page, 'Breakeven')).toBeHidden();
    await activate(message(page).getByRole('button', { name: 'Undo' }));
    await expect(field(page, 'Strike')).toHaveValue('350.50');
    await activate(button('Clear'), 'Space');
    await expect(page.getByText(/^Enter strike, premium and days/)).toBeVisible();
  });

  await test.step('the figures appear as the trade is typed', async () => {
    await enter(field(page, 'Stock'), 'XYZ');
    await enter(field(page, 'Stock price'), '100');
    await enter(field(page, 'Strike'), '95');
    await expect(page.getByText('Next: Premium. Enter the premium.')).toBeVisible();
    await enter(field(page, 'Premium'), '2.5');
    await expect(page.getByText(/^Next: Days to expiration\. /)).toBeVisible();
    await expect(figure(page, 'Breakeven')).toHaveCount(0);
    await enter(field(page, 'Days to expiration'), '35');
    await expectFigures(page, {
      'Annualized return': '27.3%',
      Breakeven: '$92.51',
      'Cash to set aside': '$9,500',
      'Most you can lose': '$9,251',
    });
    await expect(field(page, 'Premium')).toHaveValue('2.50');
    await expect(field(page, 'Expiration date')).toHaveValue('2026-12-22');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Sold at $2.50, this put pays you $248.93 today for your promise to buy 100 XYZ at $95 within 35 days.',
    );
    await expect(noteOf(page, 'Strike')).toHaveText('5.0% below the stock');
  });

  await test.step('a mistake is named once its field is left, and the last figures stay', async () => {
    await enter(field(page, 'Premium'), 'abc');
    await expect(waiting(page)).toHaveText('Waiting for: Premium');
    await press('Tab');
    await expect(noteOf(page, 'Premium')).toContainText('Premium must be a number, like 1.35');
    await expectFigures(page, { Breakeven: '$92.51' });
    await press('Shift+Tab');
    await type('2.5');
    await expect(waiting(page)).toBeHidden();
    await expect(noteOf(page, 'Premium')).toHaveText('per share');
    await expectFigures(page, { Breakeven: '$92.51' });
  });

  await test.step('the figures count every contract', async () => {
    await enter(field(page, 'Contracts'), '10');
    await expectFigures(page, { 'Cash to set aside': '$95,000', 'Most you can lose': '$92,507' });
    await enter(field(page, 'Contracts'), '1');
    await activate(button('Increase contracts'), 'Space');
    await expectFigures(page, { 'Cash to set aside': '$19,000', 'Most you can lose': '$18,501' });
    await activate(button('Decrease contracts'));
    await expectFigures(page, { 'Cash to set aside': '$9,500' });
  });

  await test.step('the arrow keys step the number in a field', async () => {
    await reach(field(page, 'Strike'));
    await press('ArrowUp');
    await expectFigures(page, { 'Cash to set aside': '$9,550' });
    await press('ArrowDown');
    await press('Shift+ArrowUp');
    await expectFigures(page, { 'Cash to set aside': '$10,000' });
    await press('Shift+ArrowDown');
    await press('Alt+ArrowUp');
    await expectFigures(page, { 'Cash to set aside': '$9,505' });
    await press('Alt+ArrowDown');
    await reach(field(page, 'Premium'));
    await press('ArrowUp');
    await expectFigures(page, { Breakeven: '$92.46' });
    await press('ArrowDown');
    await expectFigures(page, { Breakeven: '$92.51' });
  });

  await test.step('days that end without trading lead to the nearest real expirations', async () => {
    await enter(field(page, 'Days to expiration'), '39');
    const note = page.getByRole('note');
    await expect(note).toContainText('Sat, Dec 26, 2026 is not a trading day');
    await expect(note.getByRole('button')).toHaveText([
      'Thu, Dec 24, 2026, 37 days',
      'Thu, Dec 31, 2026, 44 days',
    ]);
    await activate(note.getByRole('button', { name: /Dec 24/ }));
    await expect(note).toHaveText('Thu, Dec 24, 2026, closes at 1 p.m. New York');
    await expect(note).toBeFocused();
    await expect(field(page, 'Days to expiration')).toHaveValue('37');
    await expectFigures(page, { 'Annualized return': '25.8%' });
  });

  await test.step('a date is typed, and the days follow', async () => {
    await reach(field(page, 'Days to expiration'));
    await enter(field(page, 'Expiration date'), '12222026');
    await expect(field(page, 'Days to expiration')).toHaveValue('35');
    await expectFigures(page, { 'Annualized return': '27.3%' });
  });

  await test.step('the market, folded: bid, ask, open interest, dividends, earnings', async () => {
    const implied = page.getByText(/^Implied volatility \d/);
    const volatility = await implied.innerText();
    await activate(fold(page, 'Market'));
    await enter(field(page, 'Bid'), '2.48');
    await enter(field(page, 'Ask'), '2.52');
    await enter(field(page, 'Open interest'), '450');
    await enter(field(page, 'Dividend yield'), '2%');
    await expect(implied).not.toHaveText(volatility);
    await reach(field(page, 'Price steps'));
    await type('5');
    await expect(field(page, 'Price steps')).toHaveValue('nickel');
    await enter(field(page, 'Next ex-dividend date'), '02052027');
    await enter(field(page, 'Next earnings date'), '01282027');
    await reach(field(page, 'Earnings date is'));
    await type('an');
    await expect(field(page, 'Earnings date is')).toHaveValue('estimated');

    await activate(fold(page, String.raw`\d+ pass`));
    await expect(rule(page, 'Bid–ask under $0.05')).toContainText('Pass: ');
    await expect(rule(page, 'Limit from bid to ask')).toContainText('Pass: ');
    await expect(rule(page, 'Open interest 300 or more')).toContainText('Pass: ');
    await expect(rule(page, 'No ex-dividend date')).toContainText('in 80 days');
    await expect(rule(page, 'No earnings')).toContainText('in 72 days, an estimate');
  });

  await test.step('the account, folded: cash, its kind and the T-bill quote', async () => {
    await activate(fold(page, 'Account'), 'Space');
    await enter(field(page, 'Cash for this put'), '25,000');
    // Once typing pauses, the rules ask for it too.
    await enter(page.locator('form').getByLabel('Account value', { exact: true }), '60000');
    await reach(field(page, 'Account'));
    await type('m');
    await expect(field(page, 'Account')).toHaveValue('margin');
    await expect(page.getByText(/^The broker reserves the margin only/)).toBeVisible();
    await enter(field(page, 'T-bill quote'), '4');
    await expectFigures(page, { 'T-bills, same days': '4.1%' });
    await reach(field(page, 'The quote is a'));
    await type('i');
    await expectFigures(page, { 'T-bills, same days': '4.0%' });
    await enter(field(page, 'Puts closed so far'), '2');

    await expect(rule(page, 'Cash covers the strike')).toContainText('263.16% of it');
    await expect(rule(page, 'At most 20% of the account')).toContainText('15.83%');
    await turnTo('Chances');
    await expect(card(page, 'Asked backward')).toContainText(
      '$25,000 secures 2 contracts at this strike with the 10% buffer; you plan 1.',
    );
  });

  await test.step('the fees, folded, each with its date', async () => {
    await activate(fold(page, 'Fees:'));
    await expectFigures(page, { 'Fees to open': '$1.07', 'Premium kept': '$248.93' });
    await expect(noteOf(page, 'Options regulatory fee')).toContainText('as of Mar 3, 2025');
    const topOf = async (label: string) => (await field(page, label).boundingBox())!.y;
    // One of these names takes two lines.
    expect(await topOf('Minimum per order')).toBe(await topOf('Commission under $0.05 premium'));
    await enter(field(page, 'Minimum per order'), '5');
    await expectFigures(page, { 'Fees to open': '$5.07', 'Premium kept': '$244.93' });
    await enter(field(page, 'Minimum per order'), '1');
    await enter(field(page, 'Assignment, whole order'), '10');
    await expectFigures(page, { 'Effective cost if assigned': '$92.61', Breakeven: '$92.51' });
    await enter(field(page, 'Assignment, whole order'), '0');
    await expectFigures(page, { 'Fees to open': '$1.07', 'Effective cost if assigned': '$92.51' });
  });

  await test.step('the return is stated by another convention', async () => {
    const group = (name: string) => page.getByRole('group', { name, exact: true });
    await activate(fold(page, 'simple, on $9,500, after fees'));
    await choose(group('Measured on'), 'Net of premium');
    await expectFigures(page, { 'Annualized return': '28.1%' });
    await choose(group('Measured on'), 'Cash to set aside');
    await choose(group('Annualized'), 'Compound');
    await expectFigures(page, { 'Annualized return': '31.0%' });
    await choose(group('Annualized'), 'Simple');
    await choose(group('Fees'), 'Before');
    await expectFigures(page, { 'Annualized return': '27.4%', Breakeven: '$92.50' });
    await expect(page.getByText('simple, on $9,500, before fees').first()).toBeVisible();
    await choose(group('Fees'), 'After');
    await expectFigures(page, { 'Annualized return': '27.3%', Breakeven: '$92.51' });
    await press('Escape');
    await expect(group('Fees')).toHaveCount(0);
    await expect(fold(page, 'simple, on $9,500, after fees')).toBeFocused();
  });

  await test.step('a figure opens its recipe', async () => {
    await activate(fold(page, 'Annualized return'));
    await expect(page.getByText('$248.93 ÷ $9,500.00 × 365 ÷ 35 = 27.3')).toBeVisible();
    await activate(fold(page, 'Annualized return'));
    await expect(page.getByText('$248.93 ÷ $9,500.00 × 365 ÷ 35 = 27.3')).toBeHidden();
  });

  await test.step('the payoff is read with the arrow keys', async () => {
    const slider = page.getByRole('slider', { name: 'Stock price at expiration' });
    const reading = card(page, 'Profit or loss on ').locator('p').first();
    await reach(slider);
    await expect(reading).toHaveText(/^Today at \$100: .* on \w+ \d+ \+\$249$/);
    await press('Home');
    await expect(reading).toContainText(/ −\$[\d,]+$/);
    await expect(slider).toHaveAttribute('aria-valuetext', /loss of/);
    const lowest = await reading.innerText();
    await press('ArrowRight');
    await expect(reading).not.toHaveText(lowest);
    await expect(reading).toContainText(/ −\$[\d,]+$/);
    await press('End');
    await expect(reading).toContainText(/ \+\$249$/);
  });

  await test.step('the fall to compare with is the user’s own', async () => {
    await turnTo('Judge');
    const row = (name: RegExp) => card(page, 'The same').getByRole('row', { name });
    const cells = (name: RegExp) => row(name).getByRole('cell');
    await expect(card(page, 'The same').getByRole('heading')).toHaveText(
      'The same $9,500 for 35 days',
    );
    await expect(cells(/^This put, cash idle/)).toHaveText(['27.3%', '+$249', '−$1,251', '+$249']);
    await expect(row(/^This put on margin of \$1,750/)).toContainText('on the margin');
    await expect(cells(/^95 XYZ shares/)).toHaveText(['—', '$0', '−$1,900', '+$1,900']);
    await enter(field(page, 'If the stock falls by'), '30');
    await expect(cells(/^This put, cash idle/).nth(2)).toHaveText('−$2,251');
    await expect(cells(/^95 XYZ shares/)).toHaveText(['—', '$0', '−$2,850', '+$2,850']);
    await expect(page.getByText('Should XYZ fall 30%,')).toBeVisible();
  });

  await test.step('the outcomes include a price of the user’s own', async () => {
    await turnTo('Outcomes');
    const outcomes = card(page, 'At expiration');
    await expect(outcomes.getByRole('row', { name: /^Down 20%/ })).toContainText('−$1,251');
    await expect(outcomes.getByRole('row', { name: /^To zero/ })).toContainText('−97.38%');
    await enter(field(page, 'Your own price'), '90');
    const own = outcomes.getByRole('row', { name: /^Your own price/ });
    await expect(own).toContainText('−$251.07');
    await expect(own).toContainText('−2.64%');
  });

  await test.step('the rules are the user’s own, and two are answered by hand', async () => {
    await turnTo('Judge');
    await activate(fold(page, String.raw`\d+ pass`));
    await expect(rule(page, '30 to 45 days')).toContainText('Pass: ');
    await activate(page.getByRole('button', { name: 'Edit rules' }));
    await activate(page.getByRole('button', { name: /^Income/ }));
    await expect(rule(page, 'Strike 5% to 8% below the stock')).toContainText('Pass: ');
    await activate(page.getByRole('button', { name: /^Starter/ }));
    await expect(rule(page, 'Strike 2% to 5% below the stock')).toContainText('Pass: ');
    await enter(field(page, 'Most days'), '33');
    await expect(rule(page, '30 to 33 days')).toContainText('Warns: ');
    await enter(field(page, 'Most days'), '40');
    await activate(rules(page).getByRole('button', { name: 'Done' }));
    await expect(field(page, 'Most days')).toBeHidden();

    const owning = page.getByRole('group', { name: 'I would own XYZ at $95' });
    await expect(rules(page).getByRole('heading', { level: 3 })).toHaveText(
      'The next two answers settle 2 of the 3',
    );
    await choose(owning, 'No');
    await expect(rules(page)).toContainText('Fails: I would own XYZ at $95');
    await choose(owning, 'Yes');
    await expect(rules(page)).toContainText('Pass: I would own XYZ at $95');
    await choose(page.getByRole('group', { name: 'Only my own long-term money' }), 'Yes');
    await expect(rules(page)).toContainText('Pass: Only my own long-term money');
  });

  await test.step('asked backward: what must this strike pay?', async () => {
    await turnTo('Chances');
    const answer = card(page, 'Asked backward');
    await expect(answer).toContainText('must pay $0.95 for 10% a year');
    await enter(field(page, 'Wanted annualized return'), '20');
    await expect(answer).toContainText('must pay $1.85 for 20% a year');
    await expect(figure(page, 'Implied volatility')).toBeVisible();
  });

  const mine = await allFigures(page);

  await test.step('the plan is saved with a name and a note', async () => {
    await activate(page.getByRole('button', { name: 'Save plan' }));
    const dialog = page.getByRole('dialog', { name: 'Save plan' });
    await expect(dialog.getByLabel('Name')).toBeFocused();
    await expect(dialog.getByLabel('Name')).toHaveValue('XYZ 95 put, Dec 22');
    await press('Escape');
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('button', { name: 'Save plan' })).toBeFocused();
    await expect(page.locator('dialog')).toHaveCount(0); // removed, not only closed

    await press('Enter');
    await enter(dialog.getByLabel('Name'), 'December');
    await enter(dialog.getByLabel('Note'), 'Would own it at 95.');
    await activate(dialog.getByRole('button', { name: 'Save', exact: true }));
    await expect(dialog).toBeHidden();
    await expect(message(page)).toContainText('Saved “December”.');
    await expect(page.getByRole('button', { name: 'Save plan' })).toBeFocused();
  });

  await test.step('it is there after a reload, and so is all that was typed', async () => {
    await page.reload();
    await live(page);
    await openList();
    const row = savedRow(page, 'December');
    await expect(row).toContainText('Would own it at 95.');
    await expect(row.getByRole('cell')).toContainText([
      'XYZ',
      '95.00',
      '2.50',
      'Dec 22, 2026',
      '27.3%',
      '$92.51',
      'Nov 17, 2026',
      '',
    ]);
    await press('Escape');
    await expect(savedList(page)).toBeHidden();
    await expect.poll(() => allFigures(page)).toEqual(mine);
    await activate(fold(page, String.raw`\d+ pass`));
    await expect(rule(page, '30 to 40 days')).toContainText('Pass: ');
  });

  await test.step('plans are duplicated, renamed, changed, deleted and brought back', async () => {
    await openList();
    await activate(button('Duplicate December'));
    await expect(message(page)).toContainText('Duplicated “December”.');
    await activate(button('Rename December (copy)'));
    const dialog = page.getByRole('dialog', { name: 'Name and note' });
    await enter(dialog.getByLabel('Name'), 'Another');
    await press('Enter');
    await expect(dialog).toBeHidden();
    await expect(button('Rename Another')).toBeFocused();

    await activate(button('Another'));
    await expect(message(page)).toContainText('Opened “Another”.');
    await expect(savedList(page)).toBeHidden();
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await enter(field(page, 'Strike'), '90');
    await enter(field(page, 'Premium'), '1');
    await activate(page.getByRole('button', { name: 'Save plan' }));
    const saving = page.getByRole('dialog', { name: 'Save plan' });
    await enter(saving.getByLabel('Name'), 'Another'); // another strike would have a name of its own
    await activate(saving.getByRole('button', { name: 'Save over “Another”' }));
    await openList();
    await expect(savedRow(page, 'Another')).toContainText('90.00');
    await expect(savedRow(page, 'December')).toContainText('95.00');

    await activate(button('Delete Another'));
    await expect(savedRow(page, 'Another')).toHaveCount(0);
    await expect(savedList(page)).toBeFocused();
    await activate(message(page).getByRole('button', { name: 'Undo' }));
    await expect(savedRow(page, 'Another')).toHaveCount(1);
  });

  await test.step('the plans can be sorted by any column', async () => {
    const headers = savedList(page).getByRole('columnheader');
    const sortBy = async (title: string) => {
      const header = headers.filter({ hasText: title });
      await activate(header.getByRole('button'));
      await expect(header).toHaveAttribute('aria-sort', 'ascending');
      return header;
    };
    for (const title of ['Plan', 'Strike', 'Premium', 'Annualized return', 'Breakeven']) {
      const header = await sortBy(title);
      await expect(savedNames(page), title).toHaveText(['Another', 'December']);
      await press('Enter');
      await expect(header).toHaveAttribute('aria-sort', 'descending');
      await expect(savedNames(page), title).toHaveText(['December', 'Another']);
    }
    await sortBy('Saved');
    await expect(savedNames(page)).toHaveText(['December', 'Another']);
    await sortBy('Stock');
    await sortBy('Expiration');
  });

  await test.step('all plans are exported to a file, and restored elsewhere after a preview', async () => {
    await reach(button('Export all'));
    const coming = page.waitForEvent('download');
    await press('Enter');
    const file = await coming;
    expect(file.suggestedFilename()).toBe('putwise-backup-2026-11-17.json');
    expect(await readFile(await file.path(), 'utf8')).toContain('Would own it at 95.');

    const there = keyboardOf(elsewhere);
    await openPlan(elsewhere);
    await openSaved(elsewhere);
    await expect(savedList(elsewhere)).toContainText('No plans yet.');
    // Awaited before the way there, so that the event is not missed.
    const asking = elsewhere.waitForEvent('filechooser', { timeout: 30_000 });
    await there.activate(elsewhere.getByLabel('Restore from a file'));
    await (await asking).setFiles(await file.path());
    const dialog = elsewhere.getByRole('dialog', { name: 'Restore from this file' });
    await expect(dialog.getByRole('listitem')).toHaveText(['December', 'Another']);
    await there.activate(dialog.getByRole('button', { name: 'Add 2 plans' }));
    await expect(dialog).toBeHidden();
    await there.activate(
      savedList(elsewhere).getByRole('button', { name: 'December', exact: true }),
    );
    await expect(figure(elsewhere, 'Annualized return')).toHaveText('27.3%');
    await expect.poll(() => allFigures(elsewhere)).toEqual(mine);
  });

  await test.step('a link opens the same plan elsewhere, without cash or account', async () => {
    await activate(button('December'));
    await expectFigures(page, { 'Annualized return': '27.3%' });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await activate(button('Copy link'));
    await expect(message(page)).toContainText('Link copied.');
    const address = await page.evaluate(() => navigator.clipboard.readText());
    expect(address).not.toMatch(/cash=|accountValue=|closedTrades=/);

    await openPlan(elsewhere, address);
    await expect(figure(elsewhere, 'Annualized return')).toHaveText('27.3%');
    await expect.poll(() => allFigures(elsewhere)).toEqual(mine);
    await openSaved(elsewhere);
    await expect(savedNames(elsewhere)).toHaveCount(2);
  });

  await test.step('if the browser forbids copying, the link is shown to be copied by hand', async () => {
    await page.evaluate(() =>
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: () => Promise.reject(new Error('denied')) },
      }),
    );
    await activate(button('Copy link'));
    const dialog = page.getByRole('dialog', { name: 'Copy this link' });
    await expect(dialog.getByLabel('Link to this plan')).toBeFocused();
    await expect(dialog.getByLabel('Link to this plan')).toHaveValue(/#plan\?stock=XYZ&spot=100/);
    await activate(dialog.getByRole('button', { name: 'Done' }));
    await expect(dialog).toBeHidden();
    await expect(button('Copy link')).toBeFocused();
  });

  await test.step('the checklist is ticked off, and the ticks stay', async () => {
    const line = (words: string) => page.getByRole('checkbox', { name: words });
    await turnTo('Checklist');
    await activate(line('Option permission covers short puts'), 'Space');
    await activate(line('Cash up by $248.93'), 'Space');
    await activate(line('Buy to close at 1.25 GTC in place'), 'Space');
    await turnTo('Judge');
    await activate(fold(page, String.raw`\d+ pass`));
    await expect(rule(page, 'Take-profit order in place')).toContainText('Pass: ');
    await turnTo('Checklist');
    await page.reload();
    await live(page);
    await expect(line('Option permission covers short puts')).toBeChecked();
    await expect(line('Buy to close at 1.25 GTC in place')).toBeChecked();
    await expect(line('Option chain opened')).not.toBeChecked();

    await openList();
    await activate(button('Another'));
    await expect(line('Option permission covers short puts')).not.toBeChecked();
    await openList();
    await activate(button('December'));
    await expect(line('Option permission covers short puts')).toBeChecked();
  });

  await test.step('the checklist is printed on one page, with the figures of the screen', async () => {
    await page.evaluate(() => {
      window.print = () => document.documentElement.setAttribute('data-asked-to-print', '');
    });
    await activate(button('Print checklist'));
    await expect(page.locator('html')).toHaveAttribute('data-asked-to-print', '');
    await onPaper(page, async (sheet) => {
      await expect(sheet).toBeVisible();
      await expect(page.getByRole('main')).toBeHidden();
      await expect(sheet.getByRole('heading', { level: 1 })).toHaveText(
        '1 XYZ Dec 22, 2026 95 put, sold for 2.50',
      );
      for (const name of ['Annualized return', 'Cash to set aside', 'Breakeven', 'Premium kept']) {
        await expect(sheet, name).toContainText(mine[name] ?? name);
      }
      for (const words of [
        mine['Most you can lose'] ?? '',
        'SELL 1 to open',
        'LIMIT 2.50 · DAY',
        'BUY 1 to close',
        'LIMIT 1.25 · GTC',
        'Would own it at 95.',
        'Fill price',
        'Notes',
      ]) {
        await expect(sheet).toContainText(words);
      }
    });
    for (const format of ['A4', 'Letter']) {
      expect(pagesOf(await page.pdf({ format })), format).toBe(1);
    }
  });
});

test('the checklist prints on one page from the first moment, however long the stock’s name', async ({
  page,
}) => {
  const { activate } = keyboardOf(page);
  await openPlan(page, `./#plan?${LONG_TRADE}`);
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-asked-to-print', '');
  });
  await activate(page.getByRole('button', { name: 'Print checklist' }));
  await expect(page.locator('html')).toHaveAttribute('data-asked-to-print', '');
  for (const format of ['A4', 'Letter']) {
    expect(pagesOf(await page.pdf({ format })), format).toBe(1);
  }
});
