import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CHANCES } from '../../../src/words/figures/chances';
import { EXERCISE } from '../../../src/words/figures/exercise';
import { EXITS } from '../../../src/words/figures/exits';
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
import { PROFIT_BEFORE_EXPIRATION } from '../../../src/words/figures/profitTable';
import { derivePlan } from '../../../src/plan/plan';
import { readPlan } from '../../../src/draft/reading';
import { CONTEXT, sensiblyTyped, TODAY, type Texts } from '../../plan/drafts';
import { outlookOf } from '../../plan/outlooks';

const EXPLAINED = [
  ...MORE_FIGURES,
  ...CHANCES,
  ...GREEKS,
  ...EXITS,
  ...PACES,
  ...GAP,
  ...EXERCISE,
  PROFIT_BEFORE_EXPIRATION,
  ...ROW_FIGURES,
  ...TAXED_FIGURES,
  FALL_FIGURE,
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
  test('close at $2.70 after 18 days', () => {
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

  test('give half the premium and the days it has', () => {
    const { numbers: sum, note } = recipeOf('Kept at half the premium');
    expect(sum).toBe('$538.93 − $2.70 × 100 − $1.06 = $267.87');
    expect(note).toContain('37 × $267.87 ÷ $538.93, in whole days 18');
  });

  test('give what the trade, another and the T-bill earn', () => {
    expect(numbers('Opened for')).toBe('$538.93 ÷ 37 days = $14.57 a day, 14.6% a year');
    expect(numbers('A fresh trade like this one')).toBe(
      '$538.93 ÷ 37 days = $14.57 a day, 14.6% a year',
    );
    expect(numbers('T-bills')).toBe('$143.11 ÷ 37 days = $3.87 a day, 3.9% a year');
  });

  test('leave fees out where returns are before fees', () => {
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

  test('never goes below zero, however the stock moves', () => {
    const volatile = { spot: '20', strike: '18', premium: '7', days: '365' };
    expect(figure(volatile).value).toMatch(/^\$\d\.\d\d to /);
  });

  test('is of the stock without a dividend to come, and says so', () => {
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

  test('with any trade that fits the page holds no number that is none', () => {
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
