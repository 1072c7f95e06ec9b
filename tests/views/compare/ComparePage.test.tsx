import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { STRATEGIES } from '../../../src/core/strategies/compareStrategies';
import { usePage } from '../../../src/store/page';
import { typeField } from '../../../src/store/typing';
import { DEFAULT_SETTINGS } from '../../../src/store/settings';
import { exampleWith, savedPlan } from '../../plan/drafts';
import { field, figure, openTab, row } from '../plan/planPage';
import {
  arriveAtCompare,
  unfold,
  enter,
  EVERYTHING,
  goToPlan,
  openCompare,
  settled,
} from './comparePage';

const TABLE = 'What $36,500 can do for 37 days';
const OTHERS = 'What else each row makes, and may ask for';
const FALLS = 'Gain or loss at expiration, in dollars and in percent of the row’s capital';

/** The cell of a row and a column, each given by its first words. */
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

describe('the top of Compare', () => {
  test('says what the put adds to T-bills and what it can lose, at one size', async () => {
    await openCompare();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      'If GOOGL ends above $365, the put pays $395.82 more than T-bills on the same $36,500. Should GOOGL fall 20%, it loses $5,161, and at worst $35,961; T-bills still pay $143.11.',
    );
    expect(screen.getByRole('main')).toHaveTextContent(
      /beats T-bills if GOOGL ends above \$361\.04, 6\.2% lower; below that/,
    );
  });

  test('is read out once typing pauses, but not while a field cannot be read', async () => {
    await openCompare();
    const result = () => screen.getByRole('status', { name: 'Result' });
    await settled(() => typeField('premium', '6.40'));
    await waitFor(() => expect(result()).toHaveTextContent('the put pays $495.81 more'));
    expect(result()).toHaveTextContent(screen.getByRole('heading', { level: 1 }).textContent);
    await settled(() => typeField('premium', 'x'));
    await waitFor(() => expect(result()).toBeEmptyDOMElement());
  });

  test('names the trade and links back to it', async () => {
    await openCompare();
    expect(screen.getByText(/GOOGL 365 put sold for \$5\.40, 1 contract, 37 days/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Change the trade' })).toHaveAttribute('href', '#plan');
  });

  test('asks for the stock price if it is missing', async () => {
    await openCompare({ spot: '' });
    expect(screen.getByText(/Enter the stock price in/)).toBeVisible();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });

  test('asks for the trade if it is incomplete, and names the field it waits for', async () => {
    await openCompare({ strike: '' });
    expect(
      screen.getByText(/Enter strike, premium, days to expiration and the stock price/),
    ).toBeVisible();
    expect(screen.getByRole('main')).toHaveTextContent('Waiting for: Strike');
  });
});

describe('the table', () => {
  test('shows the same figures as Plan', async () => {
    await openCompare();
    const put = [
      ...['Income', 'Capital', 'Annualized'].map((column) => cell(column, 'Cash-secured put')),
      ...['Return', 'Breakeven', 'Most gained'].map((column) =>
        cell(column, 'Cash-secured put', OTHERS),
      ),
    ];
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
    await openTab('chances');
    expect(put).toEqual([
      figure('Premium kept'),
      `${figure('Cash to set aside')} cash`,
      figure('Annualized return'),
      figure('Return for the period'),
      figure('Breakeven'),
      figure('Premium kept'),
    ]);
    expect(lost).toBe(`${figure('Most you can lose')} 98.52%`);
    await openTab('judge');
    const same = [
      'This put, cash idle',
      'This put, cash in T-bills',
      /^This put on margin/,
      'T-bills alone',
    ].map((name) => row('Other uses of $36,500 for 37 days', name));
    const onMargin = /^14\.6%(.+%) on the margin$/;
    // In whole dollars, as many columns as Plan has fit a phone.
    const whole = (dollars: string) => `$${Math.round(Number(dollars.slice(1)))}`;
    expect(rivals.map(([income, perYear]) => [whole(income!), perYear])).toEqual(
      same
        .slice(1)
        .map(([perYear, unchanged]) => [
          unchanged!.replace('+', ''),
          onMargin.exec(perYear!)?.[1] ?? perYear,
        ]),
    );
    const brief = fallen.map((result) => result!.replace('+$143.11', '+$143'));
    expect(brief).toEqual(same.map(([, , afterFall]) => afterFall));
  });

  test('says below it what a row without figures needs', async () => {
    await openCompare({ billQuote: '' });
    expect(
      screen.getByText(
        (_, element) =>
          element?.matches('li') === true &&
          element.textContent.startsWith('T-bills: enter a T-bill quote under Account'),
      ),
    ).toBeVisible();
  });

  test('says that the yearly return of a few days is misleading', async () => {
    await openCompare({ days: '3' });
    expect(screen.getByText(/yearly return made of a few days is misleading/)).toBeVisible();
  });

  test('explains what each row is and what it risks', async () => {
    await openCompare();
    const terms = screen.getAllByRole('term').map(({ textContent }) => textContent);
    expect(terms).toEqual(
      expect.arrayContaining(['Cash-secured put', 'Bull put spread', 'T-bills']),
    );
    expect(
      screen.getByText(/loses as the put does below it, and without limit above it/),
    ).toBeVisible();
  });
});

describe('how the figures of Compare are worked out', () => {
  test('is one click away, below the table', async () => {
    const user = await openCompare();
    await user.click(screen.getByText('How these are worked out'));
    const paragraph = (words: string) =>
      screen.findByText(
        (_, shown) => shown!.tagName === 'P' && shown!.textContent.startsWith(words),
      );
    expect(
      await paragraph('Naked put on Reg-T margin: the Reg-T margin of 1 × 100 = $6,240.00'),
    ).toBeVisible();
    expect(screen.queryByText('Income after tax')).not.toBeInTheDocument();
    const stock = await paragraph('The stock: −$7,700');
    expect(stock).toHaveTextContent('÷ $38,500.00 = −20.00%');
  });
});

describe('the rows', () => {
  test('are hidden, shown and moved by named buttons, which keep the focus', async () => {
    const user = await openCompare();
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

  test('at an end cannot be moved past it, and their button says so', async () => {
    const user = await openCompare();
    const up = screen.getByRole('button', { name: 'Move Cash-secured put up' });
    expect(up).toHaveAttribute('aria-disabled', 'true');
    const before = names();
    await user.click(up);
    expect(names()).toEqual(before);
  });

  test('can all be hidden, which leaves a button to show each again', async () => {
    const hidden = STRATEGIES.map(({ kind }) => kind);
    await openCompare({}, { compare: { ...EVERYTHING, hidden } });
    expect(screen.getByText('All rows are hidden. Show one below.')).toBeVisible();
    expect(screen.getAllByRole('button', { name: /^Show /, hidden: true })).toHaveLength(10);
  });
});

describe('falls', () => {
  test('are shown in dollars and in percent of each row’s capital', async () => {
    await openCompare();
    expect(cell('Down 20%', 'Cash-secured put', FALLS)).toBe('−$5,161 −14.14%');
    expect(cell('Down 20%', 'Naked put on Reg-T', FALLS)).toBe('−$5,161 −82.71%');
    expect(cell('Unchanged', 'The stock', FALLS)).toBe('$0.00 0.00%');
  });

  test('have no percentage if a row ties up no capital of your own', async () => {
    await openCompare(
      { longStrike: '364', longPremium: '1' },
      { convention: { ...DEFAULT_SETTINGS.convention, basis: 'netOfPremium' } },
    );
    expect(cell('Down 20%', 'Bull put spread', FALLS)).toMatch(/^\+\$\d+\.\d\d —$/);
  });

  test('can be typed, and a mistake in them is named', async () => {
    await openCompare();
    await enter('Falls to compare', '40, 15');
    expect(cell('Down 40%', 'The stock', FALLS)).toBe('−$15,400 −40.00%');
    expect(screen.queryByRole('columnheader', { name: /^Down 30%/ })).not.toBeInTheDocument();
    await enter('Falls to compare', 'half');
    expect(field('Falls to compare')).toHaveAccessibleDescription(/Falls must be percentages/);
    expect(cell('Down 20%', 'The stock', FALLS)).toBe('−$7,700 −20.00%');
  });
});

describe('the picture', () => {
  const picture = () => screen.getByRole('figure', { name: /at expiration, by stock price$/ });
  const drawn = () =>
    screen.getAllByRole('button', { pressed: true }).map(({ textContent }) => textContent);

  test('starts with the three uses in dollars, where both puts gain the same', async () => {
    await arriveAtCompare();
    expect(drawn()).toEqual(['Cash-secured put', 'Naked put on Reg-T margin', 'T-bills']);
    expect(picture()).toHaveTextContent(
      'If GOOGL ends at $385.00: Put +$538.93 · Reg-T margin +$538.93 · T-bills +$143.11',
    );
    expect(picture()).toHaveTextContent(
      'If GOOGL falls 20%, the put loses 14.14% of its capital; the hardest hit, naked put on Reg-T margin, loses 82.71%.',
    );
  });

  test('draws a named line for each row tapped, and removes it when the row is tapped again', async () => {
    const user = await openCompare();
    const named = (name: string) => screen.getByRole('button', { name });
    for (const name of ['Bull put spread', 'Short straddle', 'Naked put on portfolio margin']) {
      await user.click(named(name));
    }
    await user.click(named('Naked put on Reg-T margin'));
    expect(named('Naked put on Reg-T margin')).toHaveAttribute('aria-pressed', 'false');
    await user.click(screen.getByLabelText('Percent'));
    expect(picture()).toHaveAccessibleName(/^Return on each row’s capital/);
    expect(picture()).toHaveTextContent(
      'the hardest hit, naked put on portfolio margin, loses 133.34%.',
    );
    expect(picture()).toHaveTextContent('has lost more than all of its capital');
    expect(picture()).toHaveTextContent('If GOOGL ends at $385.00: Put +1.48% · Portfolio margin');
    for (const name of ['Put', 'Spread', 'Straddle', 'Portfolio margin', 'T-bills']) {
      expect(within(picture()).getByText(name, { selector: 'text' })).toBeVisible();
    }
    expect(within(picture()).queryByText('Reg-T margin')).not.toBeInTheDocument();
  });
});

describe('Compare', () => {
  test('opens on the three uses of the cash and the put with its cash in T-bills, all else folded', async () => {
    await arriveAtCompare();
    expect(names()).toEqual([
      'Cash-secured put',
      'Put, its cash in T-bills',
      'Naked put on Reg-T margin',
      'T-bills',
    ]);
    expect(screen.getAllByRole('table')).toHaveLength(1);
    expect(screen.getByLabelText('Main')).toBeChecked();
  });

  test('shows the set of rows that is chosen, and remembers it', async () => {
    const user = await arriveAtCompare();
    await user.click(screen.getByLabelText('Margin'));
    expect(names()).toContain('Naked puts, all cash as margin 6 contracts');
    expect(names()).not.toContain('The stock');
    await user.click(screen.getByLabelText('Everything'));
    expect(names()).toContain('The stock');
    expect(usePage.getState().settings.compare.preset).toBe('everything');
  });

  test('shows dollars first', async () => {
    await arriveAtCompare();
    const heads = screen.getAllByRole('columnheader').map(({ textContent }) => textContent);
    expect(heads.map((head) => head.split(/ (?=if|\$|and|simple)/)[0])).toEqual([
      'Strategy',
      'Income',
      'Down 20%',
      'Most lost',
      'Capital tied up ',
      'Annualized return',
    ]);
  });

  test('prints from a button of its own', async () => {
    const printed = vi.spyOn(window, 'print').mockImplementation(() => {});
    const user = await arriveAtCompare();
    await user.click(screen.getByRole('button', { name: 'Print comparison' }));
    expect(printed).toHaveBeenCalledOnce();
  });
});

describe('a column', () => {
  test('sorts every table by a click on its head: highest first, then lowest first, then not at all', async () => {
    const user = await openCompare();
    const own = names();
    const [head] = screen.getAllByRole('button', { name: 'Capital tied up' });
    const order = () => head!.closest('th')!.getAttribute('aria-sort');
    expect(order()).toBeNull();
    await user.click(head!);
    expect(order()).toBe('descending');
    expect(names()[0]).toMatch(/^Covered call/);
    expect(names(FALLS)[0]).toMatch(/^Covered call/);
    await user.click(head!);
    expect(order()).toBe('ascending');
    expect(names()[0]).toMatch(/^Bull put spread/);
    await user.click(head!);
    expect(order()).toBeNull();
    expect(names()).toEqual(own);
  });

  test('of a fall also sorts the tables that it is not in', async () => {
    const user = await openCompare();
    await user.click(screen.getByRole('button', { name: 'Down 50%' }));
    expect(names()[0]).toBe('T-bills');
    expect(screen.getByRole('columnheader', { name: /^Down 50%/ })).toHaveAttribute(
      'aria-sort',
      'descending',
    );
  });
});

describe('saved plans', () => {
  const KO = savedPlan('KO 67.50 put', {
    draft: exampleWith({ stock: 'KO', spot: '70', strike: '67.50', premium: '0.85', days: '28' }),
  });
  const unpriced = savedPlan('Some day', { draft: exampleWith({ spot: '' }) });

  test('are rows beside the planned put, each at the same fall of its own stock', async () => {
    const user = await arriveAtCompare({}, {}, { plans: [KO, unpriced] });
    await unfold();
    await user.click(screen.getByLabelText('KO 67.50 put'));
    expect(names().at(-1)).toBe('KO 67.50 put sold for $0.85, 28 days, KO at $70');
    // 85 less fees, and 67.50 less 56 a share.
    expect(cell('Income', 'KO 67.50')).toBe('$83.94');
    expect(cell('Down 20%', 'KO 67.50')).toBe('−$1,066 −15.79%');
    await user.click(screen.getByRole('button', { name: 'KO 67.50 put' }));
    const chart = screen.getByRole('figure', { name: /at expiration, by/ });
    expect(chart).toHaveTextContent('T-bills +$143.11 · KO 67.50 put +$83.94');
    expect(chart).toHaveTextContent('at the same distance from its own stock’s price');
    await user.click(screen.getByRole('checkbox', { name: 'KO 67.50 put' }));
    expect(names().join()).not.toContain('KO');
  });

  test('without a stock price say why they are not compared', async () => {
    const user = await arriveAtCompare({}, {}, { plans: [KO, unpriced] });
    await unfold();
    await user.click(screen.getByRole('checkbox', { name: 'Some day' }));
    expect(screen.getByRole('checkbox', { name: /^Some day/ })).toHaveAccessibleName(
      'Some day: no row, as its trade or stock price is incomplete',
    );
    expect(
      screen.getAllByRole('rowheader').some(({ textContent }) => /Some/.test(textContent)),
    ).toBe(false);
  });

  test('have a note in their place while none are saved', async () => {
    await openCompare();
    expect(screen.getByText(/No plans are saved yet/)).toBeVisible();
  });
});

describe('the other legs', () => {
  test('are priced by Putwise until their prices are typed', async () => {
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

  test('say that a long put costs what the put pays, or more', async () => {
    await openCompare();
    await enter('Long put premium', '6');
    expect(field('Long put premium')).toHaveAccessibleDescription(
      /costs what the put pays, or more/,
    );
  });
});

const TAXED = { taxShown: 'yes', federalTax: '32', stateTax: '5', netInvestmentTax: '3.8' };

describe('the comparison after tax', () => {
  const head = () => screen.queryByRole('columnheader', { name: /Income after tax/ });

  test('is off until asked for, then asks for the federal rate and shows dashes until it is typed', async () => {
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

  test('is summed up by the T-bill yield that leaves as much', async () => {
    await openCompare(TAXED);
    expect(figure('T-bill yield that leaves as much as the put, after tax')).toBe('13.4%');
    expect(screen.getByText(/A loss saves no tax here/)).toBeVisible();
  });

  test('taxes an index option 60/40, and asks for the long-term rate only then', async () => {
    await openCompare(TAXED);
    expect(screen.queryByLabelText('Long-term rate')).not.toBeInTheDocument();
    await settled(() =>
      fireEvent.change(screen.getByLabelText('Taxed as'), { target: { value: 'index' } }),
    );
    await enter('Long-term rate', '15');
    expect(cell('Income after tax', 'Cash-secured put')).toBe('$374.02');
  });

  test('refuses rates that add up to more than 100%', async () => {
    await openCompare({ taxShown: 'yes', federalTax: '99', stateTax: '9' });
    expect(screen.getByText(/The rates add up to more than 100%: until then/)).toBeVisible();
    expect(cell('Income after tax', 'Cash-secured put')).toBe('—');
  });

  test('leaves the focus on its checkbox if the rate is already typed', async () => {
    await openCompare({ federalTax: '32' });
    const box = screen.getByRole('checkbox', { name: 'Show after tax' });
    box.focus();
    await settled(() => fireEvent.click(box));
    expect(box).toHaveFocus();
    await settled(() => fireEvent.click(box));
    expect(head()).not.toBeInTheDocument();
  });

  test('shows dashes while a rate cannot be read', async () => {
    await openCompare({ taxShown: 'yes', federalTax: '32', stateTax: '5' });
    expect(cell('Income after tax', 'T-bills')).not.toBe('—');
    await enter('Federal rate', '101');
    expect(screen.getByText(/A rate cannot be read: until then no after-tax figure/)).toBeVisible();
    expect(cell('Income after tax', 'T-bills')).toBe('—');
  });
});
