import { describe, expect, test } from 'vitest';
import { FALL_FIGURE, ROW_FIGURES, TAXED_FIGURES } from '../../../src/words/figures/rows';
import { CONTEXT, type Texts } from '../../plan/drafts';
import { outlookOf } from '../../plan/outlooks';

const FIGURES = [...ROW_FIGURES, ...TAXED_FIGURES, FALL_FIGURE];

/** The sum of a row under a column, by the words both begin with. */
function sum(column: string, row: string, texts: Texts = {}, context = CONTEXT) {
  const figure = FIGURES.find(({ name }) => name.startsWith(column))!;
  const { numbers, rows = [] } = figure.recipe(outlookOf(texts, context));
  return [numbers, ...rows].find((line) => line.startsWith(row))?.slice(row.length);
}

const TAXED = { taxShown: 'yes', federalTax: '32', stateTax: '5', netInvestmentTax: '3.8' };

describe('the sums behind the columns of Compare', () => {
  test.each([
    ['Cash-secured put', ': $365.00 × 100 = $36,500.00'],
    ['Bull put spread', ': ($365.00 − $350.00) × 100 = $1,500.00'],
    ['Short straddle', ': without limit, as the index rises above the call'],
    ['T-bills', ': nothing'],
  ])('show what can be owed on an index: %s%s', (row, shown) => {
    expect(sum('Owed', row, { stock: 'SPX' })).toBe(shown);
  });

  // Each with the row's own numbers, as its cells show them.
  test.each([
    ['Income', 'Put, its cash in T-bills', ': $538.93 + $143.11 of interest = $682.04'],
    ['Income', 'T-bills', ': $143.11'],
    ['Capital', 'Cash-secured put', ': $365.00 × 100 = $36,500.00'],
    ['Capital', 'Naked put on Reg-T margin', ': the Reg-T margin of 1 × 100 = $6,240.00'],
    ['Capital', 'Bull put spread', ': ($365.00 − $350.00) × 100 = $1,500.00'],
    ['Capital', 'The stock', ': $385.00 × 100 = $38,500.00'],
    ['Return', 'T-bills', ': $143.11 ÷ $36,500.00 = 0.39%'],
    ['Annualized return', 'T-bills', ': $143.11 ÷ $36,500.00 × 365 ÷ 37 = 3.9%'],
    ['Breakeven', 'T-bills', ': none'],
    ['Breakeven', 'Short straddle', ': $332.82 and $397.18'],
    ['Most', 'The stock', ': −$38,500 at $0, and without limit above'],
    ['Owed', 'Naked puts, all cash as margin', ': $365.00 × 600 = $219,000.00'],
    ['Owed', 'The stock', ': nothing'],
    ['Margin call', 'Short straddle', ': below $4.32, above $633.96'],
    ['Margin call', 'Bull put spread', ': once its put is assigned alone, $36,500.00 owed'],
    ['Gain', 'The stock', ': −$7,700 at $308.00, ÷ $38,500.00 = −20.00%'],
  ])('%s of %s%s', (column, row, shown) => {
    expect(sum(column, row)).toBe(shown);
  });

  test('are compound and net of premium if the convention is', () => {
    const convention = {
      ...CONTEXT.convention,
      basis: 'netOfPremium',
      compounding: 'compound',
    } as const;
    const context = { ...CONTEXT, convention };
    expect(sum('Capital', 'Cash-secured put', {}, context)).toBe(
      ': $365.00 × 100, less the premiums received = $35,961.07',
    );
    expect(sum('Annualized return', 'Cash-secured put', {}, context)).toBe(
      ': (1 + $538.93 ÷ $35,961.07)^(365 ÷ 37) − 1 = 15.8%',
    );
    const free = { longStrike: '364', longPremium: '1' };
    expect(sum('Return', 'Bull put spread', free, context)).toBe(
      ': none, as nothing of your own is tied up',
    );
  });

  // 32% + 5% + 3.8%, and of T-bills without the state’s 5%.
  test('tax each part at its own rate', () => {
    expect(sum('Income after', 'Put, its cash in T-bills', TAXED)).toBe(
      ': $538.93 × (1 − 40.8%) + $143.11 × (1 − 35.8%) = $410.92',
    );
    expect(sum('Annualized after', 'T-bills', TAXED)).toBe(
      ': $91.88 ÷ $36,500.00 × 365 ÷ 37 = 2.5%',
    );
    expect(sum('Income after', 'Cash-secured put', { taxShown: 'yes' })).toBe(': —');
    const [after] = TAXED_FIGURES;
    expect(after!.recipe(outlookOf({ taxShown: 'yes' })).note).toMatch(
      /^None yet: enter your federal/,
    );
  });

  test('need the stock price', () => {
    for (const { recipe } of FIGURES) {
      expect(recipe(outlookOf({ spot: '' })).numbers).toBe('enter the stock price');
    }
  });
});
