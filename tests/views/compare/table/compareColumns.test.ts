import { describe, expect, test } from 'vitest';
import type { ReturnConvention } from '../../../../src/core/put/returnConvention';
import type { Texts } from '../../../plan/drafts';
import {
  fallColumns,
  mainColumns,
  otherColumns,
} from '../../../../src/views/compare/table/compareColumns';
import { nameOf } from '../../../../src/words/compare/compareWords';
import { comparedWith } from '../../../plan/compare/comparisons';

/** Reads the table by the first words of its heads and of its rows’ names. */
function tableOf(texts: Texts = {}, convention: Partial<ReturnConvention> = {}) {
  const { plan, comparison } = comparedWith(texts, convention);
  const columns = [mainColumns, otherColumns, fallColumns([0, 0.5])].flatMap((columnsOf) =>
    columnsOf(plan, comparison),
  );
  const inWords = (...parts: readonly (string | null | undefined)[]) =>
    parts.filter(Boolean).join(' ');
  return {
    heads: columns.map(({ head, note }) => inWords(head, note)),
    /** The rows that have something to be sorted by, lowest first. */
    ranked: (column: string) => {
      const { rank } = columns.find(({ head }) => head.startsWith(column))!;
      return comparison.results
        .flatMap((row) => ({ name: nameOf(row.kind, plan), by: rank(row) }))
        .filter(({ by }) => by !== null)
        .toSorted((one, other) => (one.by! < other.by! ? -1 : Number(one.by! > other.by!)))
        .map(({ name }) => name);
    },
    cell: (column: string, name: string) => {
      const row = comparison.results.find(({ kind }) => nameOf(kind, plan).startsWith(name))!;
      const { text, note } = columns.find(({ head }) => head.startsWith(column))!.cell(row);
      return inWords(text, note);
    },
  };
}

const TAXED = { taxShown: 'yes', federalTax: '32', stateTax: '5', netInvestmentTax: '3.8' };

describe('the table', () => {
  test.each([
    ['Capital', 'Naked put on Reg-T', '$6,240 margin'],
    ['Capital', 'Naked put on portfolio', '$3,871 our scenario, not your broker’s'],
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
    ['Margin call', 'Naked puts, all cash', 'Possible below $381.41'],
    ['Margin call', 'Short straddle', 'Possible below $4.32, above $633.96'],
    ['Margin call', 'Naked put on portfolio', 'No with this cash'],
    [
      'Margin call',
      'Bull put spread',
      'Possible if assigned early or alone: with less cash than $36,500',
    ],
    ['Approval', 'Cash-secured put', 'Cash-secured puts'],
  ])('shows under %s for %s: %s', (column, name, shown) => {
    expect(tableOf().cell(column, name)).toBe(shown);
  });

  test.each([
    ['Cash-secured put', '$36,500'],
    ['Bull put spread', '$1,500'],
    ['Short straddle', 'Unlimited as the index rises'],
    ['T-bills', 'Nothing'],
  ])('says how much cash an index option can cost at most: %s, %s', (name, shown) => {
    expect(tableOf({ stock: 'SPX' }).cell('Owed at most, in cash', name)).toBe(shown);
  });

  test('says that a spread can lose more than its capital if the put sold is assigned alone', () => {
    expect(tableOf().cell('Most lost', 'Bull put spread')).toMatch(
      /^\$1,18\d 7\d\.\d\d%; more if the put sold is assigned alone$/,
    );
  });

  // IBKR knowledge base, 188 and 2187: what a cash account and both types of an IRA may hold.
  test.each([
    ['Cash-secured put', 'Cash-secured puts', 'Cash-secured puts', 'Cash-secured puts'],
    [
      'Put, its cash in T-bills',
      'Uncovered puts not in a cash account: Interactive Brokers wants cash there',
      'Uncovered puts bills count less a haircut of about 1%',
      'Uncovered puts not in an IRA: Interactive Brokers wants cash there',
    ],
    [
      'Naked put on Reg-T',
      'Uncovered puts not in a cash account',
      'Uncovered puts',
      'Uncovered puts not in an IRA',
    ],
    [
      'Naked put on portfolio',
      'Uncovered puts, portfolio margin not in a cash account',
      'Uncovered puts, portfolio margin',
      'Uncovered puts, portfolio margin not in an IRA',
    ],
    [
      'Bull put spread',
      'Spreads not in a cash account, except for European options',
      'Spreads',
      'Spreads only in a margin-type IRA',
    ],
    [
      'Short straddle',
      'Uncovered puts and calls not in a cash account',
      'Uncovered puts and calls',
      'Uncovered puts and calls not in an IRA',
    ],
    ['Covered call', 'Covered calls', 'Covered calls', 'Covered calls'],
    ['T-bills', 'None', 'None', 'None'],
  ])(
    'says which approval %s needs in a cash account, a margin account and an IRA',
    (name, ...asks) => {
      const kinds = ['cash', 'margin', 'ira'];
      expect(kinds.map((accountKind) => tableOf({ accountKind }).cell('Approval', name))).toEqual(
        asks,
      );
    },
  );

  test('says that a put in a margin account gets no margin call while its cash stays there', () => {
    const { cell } = tableOf({ accountKind: 'margin' });
    expect(cell('Margin call', 'Cash-secured put')).toBe('No while its cash stays there');
    expect(cell('Margin call', 'T-bills')).toBe('No');
  });

  test('follows the chosen return convention, and says which', () => {
    const { heads, cell } = tableOf(
      {},
      { basis: 'netOfPremium', compounding: 'compound', fees: 'before' },
    );
    expect(heads).toContain('Annualized return compounded, before fees');
    expect(heads).toContain('Capital tied up net of premium');
    expect(cell('Income', 'Cash-secured put')).toBe('$540.00');
    expect(cell('Capital', 'Cash-secured put')).toBe('$35,960 cash');
  });

  test('shows a dash if a spread ties up no capital of your own, and says why', () => {
    const { cell } = tableOf({ longStrike: '364', longPremium: '1' }, { basis: 'netOfPremium' });
    expect(cell('Capital', 'Bull put spread')).toBe('— none of your own');
    expect(cell('Return', 'Bull put spread')).toBe('—');
  });

  test('says that a covered call that cannot lose gains at every price, not that it is held to maturity', () => {
    expect(tableOf({ callPremium: '400' }).cell('Most lost', 'Covered call')).toBe(
      'Nothing gains at every price',
    );
  });

  test('says that a spread which costs money loses even at best', () => {
    expect(tableOf({ longPremium: '6' }).cell('Most gained', 'Bull put spread')).toMatch(
      /^−\$62\.\d\d a loss even at best$/,
    );
  });
});

describe('a column is sorted', () => {
  test.each([
    ['Income', 'The stock', 'Naked puts, all cash as margin'],
    ['Down 20%', 'Naked puts, all cash as margin', 'T-bills'],
    ['Down 50%', 'Naked puts, all cash as margin', 'T-bills'],
    ['Capital', 'Bull put spread', 'The stock'],
    ['Annualized', 'The stock', 'Bull put spread'],
    ['Return', 'The stock', 'Bull put spread'],
    ['Breakeven', 'Short straddle', 'The stock'],
    ['Most gained', 'T-bills', 'The stock'],
    ['Most lost', 'T-bills', 'Short straddle'],
    ['Owed', 'Cash-secured put', 'Naked puts, all cash as margin'],
    ['Margin call', 'Short straddle', 'Naked puts, all cash as margin'],
    ['Approval', 'The stock', 'Naked put on portfolio margin'],
  ])('%s: from %s to %s', (column, least, most) => {
    const ranked = tableOf().ranked(column);
    expect([ranked[0], ranked.at(-1)]).toEqual([least, most]);
  });

  test('after tax by what is left, and not at all while no rate is known', () => {
    expect(tableOf(TAXED).ranked('Income after tax').at(-1)).toBe('Naked puts, all cash as margin');
    expect(tableOf(TAXED).ranked('Annualized after tax').at(-1)).toBe('Bull put spread');
    expect(tableOf({ taxShown: 'yes' }).ranked('Income after tax')).toEqual([]);
  });
});

describe('after tax', () => {
  test('figures have columns of their own, once they are asked for', () => {
    expect(tableOf().heads.join()).not.toContain('after tax');
    const { cell } = tableOf(TAXED);
    expect(cell('Income after tax', 'Cash-secured put')).toBe('$319.05');
    expect(cell('Annualized after tax', 'Cash-secured put')).toBe('8.6%');
    expect(cell('Income after tax', 'T-bills')).toBe('$91.88');
  });

  test('an index option is taxed 60/40', () => {
    const { cell } = tableOf({ ...TAXED, taxedAs: 'index', longTermTax: '15' });
    expect(cell('Income after tax', 'Cash-secured put')).toBe('$374.02');
  });

  test.each([
    ['no rate is typed', { federalTax: '', stateTax: '', netInvestmentTax: '' }],
    ['the federal rate is not typed', { federalTax: '' }],
    ['the rates add up to more than 100%', { federalTax: '99' }],
    ['one cannot be read', { federalTax: '101' }],
  ])('the table has dashes instead of figures before tax if %s', (_, rates) => {
    const { cell } = tableOf({ ...TAXED, ...rates });
    for (const name of ['Cash-secured put', 'Put, its cash in T-bills', 'The stock', 'T-bills']) {
      expect(cell('Income after tax', name)).toBe('—');
      expect(cell('Annualized after tax', name)).toBe('—');
    }
  });
});
