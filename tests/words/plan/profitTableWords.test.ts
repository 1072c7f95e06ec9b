import { describe, expect, test } from 'vitest';
import { profitTableOf } from '../../../src/plan/derived';
import {
  assumptionWords,
  cellText,
  fileFacts,
  fileHead,
  headWords,
  readingWords,
  unitOf,
} from '../../../src/words/plan/profitTableWords';
import { CONTEXT, type Texts } from '../../plan/drafts';
import { outlookOf } from '../../plan/outlooks';

function tableWith(texts: Texts = {}) {
  const plan = outlookOf(texts);
  const { rows, columns } = profitTableOf(plan)!;
  return {
    heads: columns.map((moment) => headWords(moment, plan).join(' ')),
    fileHeads: columns.map((moment) => fileHead(moment, plan)),
    /** The cells of the row whose price is nearest. */
    at: (price: number) => {
      const row = rows.toSorted((a, b) => Math.abs(a.spot - price) - Math.abs(b.spot - price))[0]!;
      return {
        texts: row.cells.map((cell) => cellText(cell, unitOf(plan))),
        readings: row.cells.map((cell, index) => readingWords(cell, row, columns[index]!, plan)),
      };
    },
  };
}

describe('the columns of the profit table', () => {
  test('are headed by date and days left', () => {
    expect(tableWith().heads).toEqual([
      'Nov 20 today',
      'Nov 25 32 days left',
      'Dec 1 26 days left',
      'Dec 7 20 days left',
      'Dec 11 16 days left',
      'Dec 16 11 days left',
      'Dec 22 5 days left',
      'Dec 27 expiration',
    ]);
  });

  test('are headed by dates with their year for a long put', () => {
    const { heads } = tableWith({ days: '700' });
    expect(heads[0]).toBe('Nov 20, 2026 today');
    expect(heads.at(-1)).toBe('Oct 20, 2028 expiration');
  });

  test('are now and the close on the expiration day', () => {
    const { heads, fileHeads, at } = tableWith({ days: '0', strike: '385' });
    expect(heads).toEqual(['Now today', 'At the close today']);
    expect(fileHeads).toEqual(['2026-11-20 now', '2026-11-20 at the close']);
    expect(at(385).readings[0]).toMatch(/^Now, at \$385\.00: loss of \$1\.07/);
  });
});

describe('a cell', () => {
  test('is read out with its day, price, result and share of the capital', () => {
    const { readings } = tableWith().at(385);
    expect(readings[0]).toBe('Today, at $385.00: loss of $1.07, 0.00% of the cash');
    expect(readings[1]).toMatch(
      /^On Nov 25, 32 days before expiration, at \$385\.00: profit of \$70\.40, 0\.19% of/,
    );
    expect(readings.at(-1)).toBe('At expiration, at $385.00: profit of $538.93, 1.48% of the cash');
  });

  test('at the breakeven is neither a gain nor a loss', () => {
    expect(tableWith().at(359.61).readings.at(-1)).toBe(
      'At expiration, at $359.61: no gain and no loss, 0.00% of the cash',
    );
  });

  test('is in dollars or in percent', () => {
    expect(tableWith().at(310).texts.at(-1)).toBe('−$4,961');
    expect(tableWith({ tableUnit: 'percent' }).at(310).texts.at(-1)).toBe('−13.59%');
  });

  test('shortens what 10,000 contracts make', () => {
    expect(tableWith({ contracts: '10,000' }).at(310).texts.at(-1)).toMatch(/^−\$49\.6\d?M$/);
  });
});

describe('what is assumed', () => {
  const assumed = (texts: Texts = {}) => assumptionWords(outlookOf(texts));

  test('names volatility, rate, dividends, fees and what speaks against it', () => {
    expect(assumed()).toMatch(
      /28\.3% volatility, which the premium implies, interest of 3\.86% from the T-bill and no dividends.*after the fees to open and before the fee to buy back.*losses before expiration are larger/,
    );
  });

  test('names the volatility and the dividend that were entered', () => {
    expect(
      assumed({ volatility: '40', dividend: '0.21', exDividend: '2026-12-07', billQuote: '' }),
    ).toContain(
      '40.0% volatility, which you entered, no interest, as there is no T-bill quote, and a dividend of $0.21 on Dec 7, 2026',
    );
  });

  test('names every dividend until expiration', () => {
    const yearly = { dividend: '0.21', exDividend: '2026-12-07', dividendEvery: '3', days: '364' };
    expect(assumed(yearly)).toContain('and 4 dividends of $0.21 each, the next on Dec 7, 2026,');
  });

  test('names a dividend yield', () => {
    expect(assumed({ dividendYield: '0.8' })).toContain('and dividends of 0.8%');
  });

  test('counts no interest on the expiration day', () => {
    expect(assumed({ days: '0', strike: '385' })).toContain(
      'which the premium implies, no interest until the close today and',
    );
  });

  test('names a rate of zero if that is the quote', () => {
    expect(assumed({ billQuote: '0' })).toContain('interest of 0.00% from the T-bill');
  });

  test('leaves fees out if figures are before fees', () => {
    const convention = { ...CONTEXT.convention, fees: 'before' } as const;
    expect(assumptionWords(outlookOf({}, { ...CONTEXT, convention }))).toContain(
      'would leave, before the fee to buy back',
    );
  });

  test('is nothing if there is no table', () => {
    expect(assumed({ spot: '' })).toBe('');
  });
});

test('a file says what its table is about', () => {
  expect(Object.fromEntries(fileFacts(outlookOf()))).toEqual({
    Stock: 'GOOGL',
    'Stock price': 385,
    Strike: 365,
    Premium: 5.4,
    Contracts: 1,
    Today: '2026-11-20',
    Expiration: '2026-12-27',
    'Volatility in percent': 28.31,
    'Interest rate in percent': 3.86,
    Dividends: 'no dividends',
    'Figures in': 'dollars',
    Returns: 'simple, on cash to set aside, after fees',
    'Before the last column': 'before the fee to buy back',
  });
});
