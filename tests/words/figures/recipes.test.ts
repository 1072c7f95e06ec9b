import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CHANCES } from '../../../src/words/figures/chances';
import { EXERCISE } from '../../../src/words/figures/exercise';
import { EXITS, KEPT_AT_HALF } from '../../../src/words/figures/exits';
import { GAP } from '../../../src/words/figures/gap';
import { EXPECTED_MOVE } from '../../../src/words/figures/implied';
import { GREEKS } from '../../../src/words/figures/greeks';
import * as keyRecipes from '../../../src/words/figures/keyRecipes';
import { MORE_FIGURES } from '../../../src/words/figures/moreFigures';
import { LOSS_EXIT_FIGURES } from '../../../src/words/figures/lossExit';
import {
  LADDER_FIGURES,
  LIMIT_PRICE,
  PREVIEW_FIGURES,
  TAKE_PROFIT_FIGURES,
} from '../../../src/words/figures/order';
import { FALL_FIGURE, ROW_FIGURES, TAXED_FIGURES } from '../../../src/words/figures/rows';
import { PACES } from '../../../src/words/figures/paces';
import { BILL_FIGURES } from '../../../src/words/figures/bills';
import { MARGIN_FALL_FIGURES } from '../../../src/words/figures/marginFall';
import { YEAR_FIGURES } from '../../../src/words/figures/yearFan';
import { PROFIT_BEFORE_EXPIRATION } from '../../../src/words/figures/profitTable';
import { derivePlan } from '../../../src/plan/plan';
import { readPlan } from '../../../src/draft/reading';
import { sensiblyTyped } from '../../plan/anyTyped';
import { CONTEXT, TODAY, type Texts } from '../../plan/drafts';
import { outlookOf } from '../../plan/outlooks';

const EXPLAINED = [
  ...MORE_FIGURES,
  ...CHANCES,
  ...GREEKS,
  ...EXITS,
  KEPT_AT_HALF,
  ...PACES,
  ...GAP,
  ...EXERCISE,
  PROFIT_BEFORE_EXPIRATION,
  ...ROW_FIGURES,
  ...TAXED_FIGURES,
  FALL_FIGURE,
  ...MARGIN_FALL_FIGURES,
  ...BILL_FIGURES,
  ...YEAR_FIGURES,
  ...Object.values(PREVIEW_FIGURES),
  LIMIT_PRICE,
  ...LADDER_FIGURES,
  ...TAKE_PROFIT_FIGURES,
  ...LOSS_EXIT_FIGURES,
];

const RECIPES = [...Object.values(keyRecipes), ...EXPLAINED.map(({ recipe }) => recipe)];

const recipeOf = (name: string, texts: Texts = {}, context = CONTEXT) =>
  EXPLAINED.find((figure) => figure.name === name)!.recipe(outlookOf(texts, context));

const numbers = (name: string, texts: Texts = {}) => recipeOf(name, texts).numbers;

const CLOSED = { onDate: '2026-12-08', mark: '2.70' } as const;

describe('recipes of the exit', () => {
  test('work out closing at $2.70 after 18 days', () => {
    expect(numbers('Kept by closing', CLOSED)).toBe('$538.93 − $2.70 × 100 − $1.06 = $267.87');
    expect(numbers('Closing', CLOSED)).toBe('$267.87 ÷ 18 days = $14.88 a day, 14.9% a year');
    expect(numbers('Holding on', CLOSED)).toBe('$271.06 ÷ 19 days = $14.27 a day, 14.3% a year');
  });

  test('give the price at which closing wins', () => {
    expect(numbers('Closing for T-bills wins below', CLOSED)).toBe(
      '($3.87 × 19 − $1.06) ÷ 100 = $0.72',
    );
    expect(numbers('Closing for a fresh trade wins below', CLOSED)).toBe(
      '($14.57 × 19 − $1.06) ÷ 100 = $2.76',
    );
  });

  test('give what half the premium keeps and how many days it has', () => {
    const { numbers: sum, note } = recipeOf('Kept at half the premium');
    expect(sum).toBe('$538.93 − $2.70 × 100 − $1.06 = $267.87');
    expect(note).toContain('37 × $267.87 ÷ $538.93, in whole days 18');
  });

  test('give what the trade, a fresh one and T-bills earn', () => {
    expect(numbers('The trade as opened')).toBe('$538.93 ÷ 37 days = $14.57 a day, 14.6% a year');
    expect(numbers('A fresh trade like this one')).toBe(
      '$538.93 ÷ 37 days = $14.57 a day, 14.6% a year',
    );
    expect(numbers('T-bills')).toBe('$143.11 ÷ 37 days = $3.87 a day, 3.9% a year');
  });

  test('leave fees out if returns are before fees', () => {
    const before = { ...CONTEXT, convention: { ...CONTEXT.convention, fees: 'before' as const } };
    const formula = (name: string) => recipeOf(name, CLOSED, before).formula;
    expect(formula('Closing for T-bills wins below')).toBe('(T-bills a day × days left) ÷ shares');
    expect(formula('Holding on')).toBe(
      '(Buy-back price × shares) ÷ days left: what closing gives up',
    );
  });
});

describe('recipes of the gap', () => {
  test('give the put, the loss, the months, the moves and the margin', () => {
    expect(numbers('The put is then worth')).toMatch(
      /^Stock \$308\.00, volatility 43\.3%, 37 days, .*\$58\.63$/,
    );
    expect(numbers('Gain or loss')).toBe(
      '$538.93 − $58.6278 × 100 = −$5,323.85; over $36,500.00 −14.59%',
    );
    expect(numbers('In months of premium')).toBe('$5,323.85 ÷ ($538.93 ÷ 37 × 365 ÷ 12) = 12.0');
    expect(numbers('Size of the gap')).toBe('ln($385.00 ÷ $308.00) ÷ (28.3% × √0.1014) = 2.5');
    expect(numbers('Naked margin then')).toMatch(/: \$12,022\.78, against \$6,240\.00 at opening$/);
  });
});

describe('recipes of the margin through a fall', () => {
  test('give the larger of two sums, the cash left over, and the price that leaves none', () => {
    expect(numbers('Requirement', { cash: '12000' })).toBe(
      'Now: put at $5.40, the larger of $62.40 and $41.90, × 100 = $6,240.00',
    );
    expect(numbers('Excess liquidity', { cash: '12000' })).toBe(
      'Now: $12,000.00 + $538.93 − $6,240.00 = $6,298.93',
    );
    expect(numbers('Called at', { cash: '12000' })).toBe(
      'With $12,538.93: $299.51 where the put is worth its intrinsic value',
    );
    expect(recipeOf('Called at').rows).toHaveLength(2);
    expect(recipeOf('Requirement').rows).toHaveLength(2);
    expect(numbers('Called at', { spot: '' })).toBe('enter the stock price');
  });
});

describe('recipes of the T-bill', () => {
  // 31 CFR 356 Appendix B: 90 days at 98.0975.
  test('quote one price every way', () => {
    const bill = { days: '90', billKind: 'price', billPrice: '98.0975' } as const;
    expect(numbers('Price of the T-bill', bill)).toBe('100 × (1 − 7.6100% × 90 ÷ 360) = $98.0975');
    expect(numbers('Discount rate', bill)).toBe('(100 − 98.0975) ÷ 100 × 360 ÷ 90 = 7.61%');
    expect(numbers('Investment rate', bill)).toBe('(100 − 98.0975) ÷ 98.0975 × 365 ÷ 90 = 7.87%');
    expect(numbers('Money market yield', bill)).toBe(
      '(100 − 98.0975) ÷ 98.0975 × 360 ÷ 90 = 7.76%',
    );
    expect(numbers('Compound yield', bill)).toBe('(100 ÷ 98.0975)^(365 ÷ 90) − 1 = 8.10%');
    expect(numbers('Pays on the same cash', bill)).toBe('$36,500.00 × 1.9394% = $707.88');
  });

  test('count a coupon past half a year', () => {
    expect(
      numbers('Investment rate', { days: '364', billKind: 'price', billPrice: '92.265' }),
    ).toBe('The rate i at which 92.265 × (1 + i ÷ 2) × (1 + i × (364 ÷ 365 − ½)) is 100: 8.24%');
  });

  test('say why there is none', () => {
    expect(numbers('Discount rate', { days: '0' })).toMatch(/no T-bill earns anything/);
  });
});

describe('recipes of a year of puts', () => {
  test('give the account after each put, and after all the days in T-bills', () => {
    expect(numbers('Account after each put')).toBe(
      'Ending above the strike: 1 + $538.93 ÷ $36,500.00 + 0.3921% = 1.018686 times as much',
    );
    expect(numbers('T-bills over all the days')).toBe(
      '$36,500.00 × (1 + 0.3921%)^(370 ÷ 37) = $37,956.63',
    );
    expect(numbers('Behind T-bills, and the figure after ±')).toBe(
      'A share of 50%: ± √(50% × 50% ÷ 10,000) = 0.5 points',
    );
    expect(numbers('Price at each expiration', { days: '0' })).toMatch(/^It expires today/);
  });
});

describe('the owed column', () => {
  test('says that it is in cash if the put is settled in cash', () => {
    const owed = ROW_FIGURES.find(({ name }) => name === 'Owed if assigned')!;
    expect(owed.nameOf!(outlookOf())).toBe('Owed if assigned');
    expect(owed.nameOf!(outlookOf({ stock: 'SPX' }))).toBe('Owed at most, in cash');
  });
});

describe('the expected move', () => {
  const figure = (texts: Texts = {}) => {
    const plan = outlookOf(texts);
    return {
      value: EXPECTED_MOVE.value(plan),
      note: EXPECTED_MOVE.note?.(plan),
      numbers: EXPECTED_MOVE.recipe(plan).numbers,
    };
  };

  test('is a range with both ends and the share within', () => {
    expect(figure()).toMatchObject({
      value: '$351.81 to $421.32',
      note: '68% end within',
      numbers: '$385.00 and s = 28.3% × √0.1014: $351.81 to $421.32; 68.3% of outcomes end within',
    });
  });

  test('never goes below zero, however volatile the stock is', () => {
    const volatile = { spot: '20', strike: '18', premium: '7', days: '365' };
    expect(figure(volatile).value).toMatch(/^\$\d\.\d\d to /);
  });

  test('takes a dividend to come off the stock, and says so', () => {
    const paying = figure({ dividend: '3', exDividend: '2026-12-08' });
    expect(paying.note).toBe('68% end within, dividends taken off');
    expect(paying.numbers).toMatch(
      /^\$383\.46, the stock without the near part of its dividends, and s .*, less \$1\.46, their far part, at the end: /,
    );
  });
});

describe('every recipe', () => {
  test.each<Texts>([
    {},
    CLOSED,
    { spot: '' },
    { premium: '0' },
    { premium: '0', volatility: '30' },
    { premium: '0.01', mark: '0' },
    { days: '0' },
    { onDate: '2026-12-27' },
    { billQuote: '' },
    { contracts: '10000', mark: '10000000' },
    { days: '3650', volatility: '500' },
  ] satisfies Texts[])('with %o ends in figures or a reason', (texts) => {
    for (const recipe of RECIPES) {
      const { formula, numbers: sum, note = '' } = recipe(outlookOf(texts));
      expect(`${formula} ${sum} ${note}`).not.toMatch(/NaN|Infinity|∞|undefined|null|[−-]\$0\.00/);
      expect(sum).not.toBe('');
    }
  });

  test('with any trade that fits the page holds no NaN and no infinity', () => {
    fc.assert(
      fc.property(sensiblyTyped, (draft) => {
        const { given } = readPlan(draft, TODAY);
        if (!given) return;
        const plan = derivePlan(given, CONTEXT);
        for (const recipe of RECIPES) {
          const { numbers: sum, note = '' } = recipe(plan);
          expect(`${sum} ${note}`).not.toMatch(/NaN|Infinity|∞|undefined|[−-]\$0\.00/);
        }
      }),
    );
  });
});
