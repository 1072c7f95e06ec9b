import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { STRATEGIES } from '../../../src/core/strategies/compareStrategies';
import { usePage } from '../../../src/store/page';
import { typeField } from '../../../src/store/typing';
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
      'If GOOGL ends above $365, the put pays $395.82 more than T-bills on the same $36,500; it can lose $35,961.',
    );
    expect(
      screen.getByText(/is gone once GOOGL ends 6\.2% lower, at \$361\.04; below that, T-bills/),
    ).toBeVisible();
  });

  test('is read out once typing pauses, and not while a field holds it up', async () => {
    await openCompare();
    const result = () => screen.getByRole('status', { name: 'Result' });
    await settled(() => typeField('premium', '6.40'));
    await waitFor(() => expect(result()).toHaveTextContent('the put pays $495.81 more'));
    expect(result()).toHaveTextContent(screen.getByRole('heading', { level: 1 }).textContent);
    await settled(() => typeField('premium', 'x'));
    await waitFor(() => expect(result()).toBeEmptyDOMElement());
  });

  test('names the trade and the way back to it', async () => {
    await openCompare();
    expect(screen.getByText(/GOOGL 365 put sold for \$5\.40, 1 contract, 37 days/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Change the trade' })).toHaveAttribute('href', '#plan');
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
      row('Other uses of $36,500 for 37 days', name),
    );
    expect(rivals).toEqual(same.map(([income, perYear]) => [income, perYear]));
    const put20 = row('Other uses of $36,500 for 37 days', 'Cash-secured put')[2];
    expect(fallen).toEqual([put20, ...same.map((cells) => cells[2])]);
  });

  test('names below what a row without figures lacks', async () => {
    await openCompare({ billQuote: '' });
    expect(
      screen.getByText((shown) => shown.startsWith('T-bills: enter a T-bill quote under Account')),
    ).toBeVisible();
  });

  test('says that the yearly return of a few days is misleading', async () => {
    await openCompare({ days: '3' });
    expect(screen.getByText(/yearly return made of a few days is misleading/)).toBeVisible();
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

describe('how its figures are worked out', () => {
  test('is one click away, below the table and below the falls', async () => {
    const user = await openCompare();
    const [table, falls] = screen.getAllByText('How these are worked out');
    await user.click(table!);
    const paragraph = (words: string) =>
      screen.findByText(
        (_, shown) => shown!.tagName === 'P' && shown!.textContent.startsWith(words),
      );
    expect(
      await paragraph('Naked put on Reg-T margin: the Reg-T margin of 1 × 100 = $6,240.00'),
    ).toBeVisible();
    expect(screen.queryByText('Income after tax')).not.toBeInTheDocument();
    await user.click(falls!);
    const stock = await paragraph('The stock: −$7,700');
    expect(stock).toHaveTextContent('÷ $38,500.00 = −20.00%');
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

  test('have no percentage where a row ties up nothing of one’s own', async () => {
    await openCompare(
      { longStrike: '364', longPremium: '1' },
      { convention: { ...DEFAULT_SETTINGS.convention, basis: 'netOfPremium' } },
    );
    expect(cell('Down 20%', 'Bull put spread', FALLS)).toMatch(/^\+\$\d+\.\d\d —$/);
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
      'If GOOGL falls 20%, the put loses 14.14% of its capital; hit hardest is naked put on portfolio margin, with a loss of 133.34%.',
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
    await enter('Long put premium', '1.50');
    expect(names()).toContain('Bull put spread $350 put bought at 1.50');
    expect(field('Long put premium')).toHaveAccessibleDescription(/as typed/);
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
  });
});

const TAXED = { taxShown: 'yes', federalTax: '32', stateTax: '5', netInvestmentTax: '3.8' };

describe('after tax', () => {
  const head = () => screen.queryByRole('columnheader', { name: /Income after tax/ });

  test('is off until asked for, and then asks for the rate and shows dashes until it is typed', async () => {
    await openCompare();
    expect(head()).not.toBeInTheDocument();
    const box = () => screen.getByRole('checkbox', { name: 'Show after tax' });
    await settled(() => fireEvent.click(box()));
    expect(head()).toBeVisible();
    expect(field('Federal rate')).toHaveFocus();
    expect(cell('Income after tax', 'T-bills')).toBe('—');
    expect(cell('Annualized after tax', 'Cash-secured put')).toBe('—');
    expect(figure('T-bill yield that leaves as much as the put, after tax')).toBe('—');
    expect(
      screen.getByText('No figures after tax: enter your federal rate, 0% if you pay none.'),
    ).toBeVisible();
    await enter('Federal rate', '32');
    expect(screen.queryByText(/No figures after tax/)).not.toBeInTheDocument();
    expect(cell('Income after tax', 'T-bills')).toBe('$97.32');
  });

  test('is told by the T-bill yield that leaves as much', async () => {
    await openCompare(TAXED);
    expect(figure('T-bill yield that leaves as much as the put, after tax')).toBe('13.4%');
    expect(screen.getByText(/A loss saves no tax here/)).toBeVisible();
  });

  test('takes an index option 60/40, and asks for the long-term rate only then', async () => {
    await openCompare(TAXED);
    expect(screen.queryByLabelText('Long-term rate')).not.toBeInTheDocument();
    await settled(() =>
      fireEvent.change(screen.getByLabelText('Taxed as'), { target: { value: 'index' } }),
    );
    await enter('Long-term rate', '15');
    expect(cell('Income after tax', 'Cash-secured put')).toBe('$374.02');
  });

  test('refuses rates that take more than all', async () => {
    await openCompare({ taxShown: 'yes', federalTax: '99', stateTax: '9' });
    expect(screen.getByText(/The rates take more than all: until then/)).toBeVisible();
    expect(cell('Income after tax', 'Cash-secured put')).toBe('—');
  });

  test('leaves the focus where it is once the rate is typed', async () => {
    await openCompare({ federalTax: '32' });
    const box = screen.getByRole('checkbox', { name: 'Show after tax' });
    box.focus();
    await settled(() => fireEvent.click(box));
    expect(box).toHaveFocus();
    await settled(() => fireEvent.click(box));
    expect(head()).not.toBeInTheDocument();
  });

  test('shows nothing after tax while a rate cannot be read', async () => {
    await openCompare({ taxShown: 'yes', federalTax: '32', stateTax: '5' });
    expect(cell('Income after tax', 'T-bills')).not.toBe('—');
    await enter('Federal rate', '101');
    expect(screen.getByText(/A rate cannot be read: until then no figure/)).toBeVisible();
    expect(cell('Income after tax', 'T-bills')).toBe('—');
  });
});
