import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { STRATEGIES } from '../../../src/core/strategies/compareStrategies';
import { usePage } from '../../../src/store/page';
import { DEFAULT_SETTINGS } from '../../../src/store/settings';
import { field, figure, row } from '../plan/planPage';
import { enter, goToPlan, openCompare, settled } from './comparePage';

const TABLE = 'What $36,500 can do for 37 days';
const FALLS = 'Gain or loss at expiration, in dollars and in percent of the row’s capital';

/** The cell of a row under a column, by the words both begin with. */
function cell(column: string, name: string, table = TABLE): string {
  const heads = within(screen.getByRole('table', { name: table })).getAllByRole('columnheader');
  const index = heads.findIndex(({ textContent }) => textContent.startsWith(column));
  const header = within(screen.getByRole('table', { name: table }))
    .getAllByRole('rowheader')
    .find(({ textContent }) => textContent.startsWith(name))!;
  return within(header.closest('tr')!).getAllByRole('cell')[index - 1]!.textContent.trim();
}

const names = (table = TABLE) =>
  within(screen.getByRole('table', { name: table }))
    .getAllByRole('rowheader')
    .map(({ textContent }) => textContent.trim());

describe('what leads the page', () => {
  test('says what the put adds to T-bills and what it can lose, at one size', async () => {
    await openCompare();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      'The put pays $395.82 more than T-bills on the same $36,500, and can lose $35,961.',
    );
    expect(
      screen.getByText(/is gone once GOOGL ends 6\.2% lower, at \$361\.04; below that, T-bills/),
    ).toBeVisible();
  });

  test.each([
    ['The put pays $93.17 less than T-bills', { premium: '0.51' }],
    ['The put pays $538.93 on $36,500 for 37 days, and can lose', { billQuote: '' }],
    [
      'If GOOGL ends at $420 or more, the put pays $1,834 more than T-bills on the same $42,000; it can lose',
      { strike: '420', premium: '20' },
    ],
  ])('“%s”', async (words, texts) => {
    await openCompare(texts);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(words);
  });

  test('names the trade and the way back to it', async () => {
    await openCompare();
    expect(screen.getByText(/GOOGL 365 put sold for \$5\.40, 1 contract, 37 days/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Change the trade' })).toHaveAttribute('href', '#plan');
  });

  test('says that the put is not cash-secured', async () => {
    await openCompare({ cash: '20000' });
    expect(screen.getByText(/Not cash-secured: \$16,500 of the \$36,500 is missing/)).toBeVisible();
    expect(names()).toContain('The put, not cash-secured');
  });

  test('asks for the stock price where there is none', async () => {
    await openCompare({ spot: '' });
    expect(screen.getByText(/Enter the stock price in/)).toBeVisible();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });

  test('asks for the trade where there is none, and says what it waits for', async () => {
    await openCompare({ strike: '' });
    expect(
      screen.getByText(/Enter strike, premium, days to expiration and the stock price/),
    ).toBeVisible();
    expect(screen.getByRole('main')).toHaveTextContent('Waiting for: Strike');
  });
});

describe('the table', () => {
  test('says what Plan says, to the cent', async () => {
    await openCompare();
    const put = ['Income', 'Capital', 'Return', 'Annualized', 'Breakeven', 'Most gained'].map(
      (column) => cell(column, 'Cash-secured put'),
    );
    const lost = cell('Most lost', 'Cash-secured put');
    const rivals = ['Put, its cash in T-bills', 'Naked put on Reg-T', 'T-bills'].map((name) => [
      cell('Income', name),
      cell('Annualized', name),
    ]);
    const fallen = [
      'Cash-secured put',
      'Put, its cash in T-bills',
      'Naked put on Reg-T',
      'T-bills',
    ].map((name) => cell('Down 20%', name, FALLS).split(' ')[0]);
    await goToPlan();
    expect(put).toEqual([
      figure('Premium kept'),
      `${figure('Cash to set aside')} cash`,
      figure('Return for the period'),
      figure('Annualized return'),
      figure('Breakeven'),
      figure('Premium kept'),
    ]);
    expect(lost).toBe(`${figure('Most you can lose')} 98.52%`);
    const same = ['…with the cash in T-bills', /^Naked put/, 'T-bills'].map((name) =>
      row('Other uses of $36,500 for 37 days', name as string),
    );
    expect(rivals).toEqual(same.map(([income, perYear]) => [income, perYear]));
    const put20 = row('Other uses of $36,500 for 37 days', 'Cash-secured put')[2];
    expect(fallen).toEqual([put20, ...same.map((cells) => cells[2])]);
  });

  test('says of each strategy what it takes, gains, loses and asks for', async () => {
    await openCompare();
    for (const [column, name, shown] of [
      ['Capital', 'Naked put on Reg-T', '$6,240 margin'],
      ['Capital', 'Naked put on portfolio', '$3,822 our scenario, not your broker’s'],
      ['Capital', 'The stock', '$38,500 shares; $2,000 more than the cash'],
      ['Breakeven', 'Short straddle', '$332.82 and $397.18'],
      ['Breakeven', 'T-bills', 'None gains at every price'],
      ['Most gained', 'The stock', 'Unlimited as the stock rises'],
      ['Most lost', 'Short straddle', 'Unlimited as the stock rises'],
      ['Most lost', 'Naked put on Reg-T', '$35,961 576.30%'],
      ['Most lost', 'T-bills', 'Nothing held to maturity'],
      ['Owed', 'Naked puts, all cash', '$219,000'],
      ['Owed', 'The stock', 'Nothing'],
      ['Margin call', 'Cash-secured put', 'No'],
      ['Margin call', 'Naked puts, all cash', 'Possible below $381.38'],
      ['Margin call', 'Short straddle', 'Possible below $4.32, above $633.96'],
      ['Margin call', 'Naked put on portfolio', 'No with this cash'],
      ['Approval', 'Naked put on Reg-T', 'Uncovered options'],
    ] as const) {
      expect(cell(column, name), `${column} of ${name}`).toBe(shown);
    }
  });

  test('holds to the convention, and says which', async () => {
    await openCompare(
      {},
      { convention: { basis: 'netOfPremium', compounding: 'compound', fees: 'before' } },
    );
    expect(
      screen.getByRole('columnheader', { name: 'Annualized return compounded, before fees' }),
    ).toBeVisible();
    expect(
      screen.getByRole('columnheader', { name: 'Capital tied up net of premium' }),
    ).toBeVisible();
    expect(cell('Income', 'Cash-secured put')).toBe('$540.00');
    expect(cell('Capital', 'Cash-secured put')).toBe('$35,960 cash');
  });

  test('shows a dash where a spread is paid for by others, and says why', async () => {
    await openCompare(
      { longStrike: '364', longPremium: '1' },
      { convention: { ...DEFAULT_SETTINGS.convention, basis: 'netOfPremium' } },
    );
    expect(cell('Capital', 'Bull put spread')).toBe('— none of your own');
    expect(cell('Return', 'Bull put spread')).toBe('—');
    expect(cell('Down 20%', 'Bull put spread', FALLS)).toMatch(/^\+\$\d+\.\d\d —$/);
  });

  test.each([
    ['Put, its cash earning interest: enter the account value under Account in Plan.', {}],
    ['T-bills: enter a T-bill quote under Account in Plan.', { billQuote: '' }],
    ['T-bills: no T-bill runs that long.', { days: '400' }],
    ['T-bills: no T-bill earns anything by the close today.', { days: '0' }],
    [
      'Bull put spread: enter a long strike below the put’s, among the other legs.',
      { longStrike: '400' },
    ],
    ['Bull put spread: enter a long strike', { longStrike: 'abc' }],
    ['Bull put spread: enter the long put’s premium', { longPremium: 'abc' }],
    ['Bull put spread: enter the long put’s premium', { strike: '420', premium: '20' }],
    ['Covered call: enter the call among the other legs.', { callPremium: '12,34' }],
    ['Short straddle: enter the call among the other legs.', { premium: '0' }],
    ['Naked put on portfolio margin: no volatility explains the premium.', { premium: '0' }],
    [
      'Put, its cash earning interest: enter the broker’s credit rate below.',
      { accountValue: '90000', creditRate: '' },
    ],
  ])('names what is missing: “%s”', async (words, texts) => {
    await openCompare(texts);
    expect(screen.getByText((shown) => shown.startsWith(words))).toBeVisible();
  });

  test('says that the yearly return of a few days is misleading', async () => {
    await openCompare({ days: '3' });
    expect(screen.getByText(/yearly return made of a few days is misleading/)).toBeVisible();
  });

  test('a covered call that cannot lose is not held to maturity', async () => {
    await openCompare({ callPremium: '400' });
    expect(cell('Most lost', 'Covered call')).toBe('Nothing gains at every price');
  });

  test('says of every row what it is and what it risks', async () => {
    const user = await openCompare();
    await user.click(screen.getByText('What each row is, and what it risks'));
    const terms = screen.getAllByRole('term').map(({ textContent }) => textContent);
    expect(terms).toEqual(
      expect.arrayContaining(['Cash-secured put', 'Bull put spread', 'T-bills']),
    );
    expect(
      screen.getByText(/loses as the put does below it, and without limit above it/),
    ).toBeVisible();
  });
});

describe('the rows', () => {
  test('are hidden, shown and moved by named buttons, which keep the focus', async () => {
    const user = await openCompare();
    await user.click(screen.getByText('Choose and order rows'));
    await user.click(screen.getByRole('button', { name: 'Hide Covered call' }));
    expect(names().join()).not.toContain('Covered call');
    expect(screen.getByRole('button', { name: 'Show Covered call' })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(names().join()).toContain('Covered call');
    const up = screen.getByRole('button', { name: 'Move T-bills up' });
    await user.click(up);
    expect(names().slice(-2)).toEqual(['T-bills', 'The stock']);
    expect(up).toHaveFocus();
    expect(names(FALLS).slice(-2)).toEqual(['T-bills', 'The stock']);
    expect(usePage.getState().settings.compare.hidden).toEqual([]);
  });

  test('at the ends go no further, and say so', async () => {
    const user = await openCompare();
    await user.click(screen.getByText('Choose and order rows'));
    const up = screen.getByRole('button', { name: 'Move Cash-secured put up' });
    expect(up).toHaveAttribute('aria-disabled', 'true');
    const before = names();
    await user.click(up);
    expect(names()).toEqual(before);
  });

  test('all hidden leave the way back', async () => {
    const hidden = STRATEGIES.map(({ kind }) => kind);
    await openCompare({}, { compare: { first: [], hidden } });
    expect(screen.getByText('All rows are hidden. Show one below.')).toBeVisible();
    expect(screen.getAllByRole('button', { name: /^Show /, hidden: true })).toHaveLength(10);
  });
});

describe('falls', () => {
  test('are answered in dollars and in percent of each row’s capital', async () => {
    await openCompare();
    expect(cell('Down 20%', 'Cash-secured put', FALLS)).toBe('−$5,161 −14.14%');
    expect(cell('Down 20%', 'Naked put on Reg-T', FALLS)).toBe('−$5,161 −82.71%');
    expect(cell('Unchanged', 'The stock', FALLS)).toBe('$0.00 0.00%');
  });

  test('are one’s own, and a mistake in them is named', async () => {
    await openCompare();
    await enter('Falls to compare', '40, 15');
    expect(cell('Down 40%', 'The stock', FALLS)).toBe('−$15,400 −40.00%');
    expect(screen.queryByRole('columnheader', { name: /^Down 20%/ })).not.toBeInTheDocument();
    await enter('Falls to compare', 'half');
    expect(field('Falls to compare')).toHaveAccessibleDescription(/Falls must be percentages/);
    expect(cell('Down 20%', 'The stock', FALLS)).toBe('−$7,700 −20.00%');
  });

  test('are drawn, every line named at its end, with the conclusion in words', async () => {
    await openCompare();
    const chart = await screen.findByRole('figure', { name: /Return on each row’s capital/ });
    expect(chart).toHaveTextContent(
      'If GOOGL falls 20%, the put loses 14.14% of its capital; hit hardest is naked put on portfolio margin, with a loss of 135.04%.',
    );
    expect(chart).toHaveTextContent('has lost more than all of its capital');
    expect(chart).toHaveTextContent('If GOOGL ends at $385.00: Put +1.48% · Put + T-bills +1.87%');
    for (const name of ['Put', 'Put + T-bills', 'Spread', 'Straddle', 'Stock', 'T-bills']) {
      expect(within(chart).getByText(name)).toBeVisible();
    }
  });
});

describe('the other legs', () => {
  test('stand at a price of ours until they are typed', async () => {
    await openCompare();
    expect(field('Long strike')).toHaveAccessibleDescription(/350\.00 if left empty/);
    expect(field('Long put premium')).toHaveAccessibleDescription(/2\.27 if left empty/);
    expect(names()).toContain('Bull put spread $350 put bought at 2.27, our price');
    await enter('Long strike', '340');
    await enter('Long put premium', '1.50');
    expect(names()).toContain('Bull put spread $340 put bought at 1.50');
    expect(field('Long put premium')).toHaveAccessibleDescription(/as typed/);
    await enter('Call strike', '400');
    await enter('Call premium', '6.20');
    expect(names()).toContain('Covered call $400 call at 6.20');
    await enter('Call at the put’s strike', '27');
    expect(names()).toContain('Short straddle call at 27.00');
  });

  test('refuse a long strike that is not below the strike', async () => {
    await openCompare();
    await enter('Long strike', '365');
    expect(field('Long strike')).toHaveAccessibleDescription(
      /Long strike must be below the strike, \$365/,
    );
    expect(names().join()).not.toContain('Bull put spread');
  });

  test('say that a spread which costs money brings none', async () => {
    await openCompare();
    await enter('Long put premium', '6');
    expect(field('Long put premium')).toHaveAccessibleDescription(
      /costs what the put pays, or more/,
    );
    expect(cell('Most gained', 'Bull put spread')).toMatch(/^−\$62\.\d\d a loss even at best$/);
  });
});

describe('after tax', () => {
  const head = () => screen.queryByRole('columnheader', { name: /Income after tax/ });

  test('is off until asked for, and then labels every figure', async () => {
    await openCompare();
    expect(head()).not.toBeInTheDocument();
    await settled(() => fireEvent.click(screen.getByRole('checkbox', { name: 'Show after tax' })));
    expect(head()).toBeVisible();
    expect(screen.getByText(/No rate is typed yet, so nothing is taken off/)).toBeVisible();
    await enter('Federal rate', '32');
    await enter('State rate', '5');
    await enter('Net investment income tax', '3.8');
    expect(cell('Income after tax', 'Cash-secured put')).toBe('$319.05');
    expect(cell('Annualized after tax', 'Cash-secured put')).toBe('8.6%');
    expect(cell('Income after tax', 'T-bills')).toBe('$91.88');
    expect(figure('T-bill yield that leaves as much as the put, after tax')).toBe('13.4%');
    expect(screen.getByText(/A loss saves no tax here/)).toBeVisible();
  });

  test('takes an index option 60/40, and asks for the long-term rate only then', async () => {
    await openCompare({
      taxShown: 'yes',
      federalTax: '32',
      stateTax: '5',
      netInvestmentTax: '3.8',
    });
    expect(screen.queryByLabelText('Long-term rate')).not.toBeInTheDocument();
    await settled(() =>
      fireEvent.change(screen.getByLabelText('Taxed as'), { target: { value: 'index' } }),
    );
    await enter('Long-term rate', '15');
    expect(cell('Income after tax', 'Cash-secured put')).toBe('$374.02');
  });

  test('refuses rates that take more than all', async () => {
    await openCompare({ taxShown: 'yes', federalTax: '99', stateTax: '9' });
    expect(screen.getByText(/The rates take more than all/)).toBeVisible();
    expect(head()).not.toBeInTheDocument();
  });

  test('shows nothing after tax while a rate cannot be read', async () => {
    await openCompare({ taxShown: 'yes', federalTax: '32', stateTax: '5' });
    expect(head()).toBeVisible();
    await enter('Federal rate', '101');
    expect(screen.getByText(/A rate cannot be read: figures stay before tax/)).toBeVisible();
    expect(head()).not.toBeInTheDocument();
  });
});
