import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EXIT_RECIPES } from '../../../src/words/figures/exitRecipes';
import { STRESS_RECIPES } from '../../../src/words/figures/stressRecipes';
import { derivePlan } from '../../../src/plan/plan';
import { readPlan } from '../../../src/draft/reading';
import { CONTEXT, sensiblyTyped, TODAY, type Texts } from '../../plan/drafts';
import { outlookOf } from '../../plan/outlooks';

const RECIPES = { ...EXIT_RECIPES, ...STRESS_RECIPES };

const numbers = (of: keyof typeof RECIPES, texts: Texts = {}) =>
  RECIPES[of](outlookOf(texts)).numbers;

const CLOSED = { onDate: '2026-12-08', mark: '2.70' } as const;

describe('recipes of the exit', () => {
  test('close at $2.70 after 18 days', () => {
    expect(numbers('closingProfit', CLOSED)).toBe('$538.93 − $2.70 × 100 − $1.06 = $267.87');
    expect(numbers('closingPace', CLOSED)).toBe('$267.87 ÷ 18 days = $14.88 a day, 14.9% a year');
    expect(numbers('holdingPace', CLOSED)).toBe('$271.06 ÷ 19 days = $14.27 a day, 14.3% a year');
  });

  test('give the price at which closing wins', () => {
    expect(numbers('closingForBill', CLOSED)).toBe('($3.87 × 19 − $1.06) ÷ 100 = $0.72');
    expect(numbers('closingForFresh', CLOSED)).toBe('($14.57 × 19 − $1.06) ÷ 100 = $2.76');
  });

  test('give half the premium and the days it has', () => {
    const { numbers: sum, note } = RECIPES.halfExit(outlookOf());
    expect(sum).toBe('$538.93 − $2.70 × 100 − $1.06 = $267.87');
    expect(note).toContain('37 × $267.87 ÷ $538.93, in whole days 18');
  });

  test('give what the trade, another and the T-bill earn', () => {
    expect(numbers('openedPace')).toBe('$538.93 ÷ 37 days = $14.57 a day, 14.6% a year');
    expect(numbers('freshPace')).toBe('$538.93 ÷ 37 days = $14.57 a day, 14.6% a year');
    expect(numbers('billPace')).toBe('$143.11 ÷ 37 days = $3.87 a day, 3.9% a year');
  });

  test('leave fees out where returns are before fees', () => {
    const context = { basis: 'collateral', compounding: 'simple', fees: 'before' } as const;
    const plan = { ...outlookOf(CLOSED), convention: context };
    expect(RECIPES.closingForBill(plan).formula).toBe('(T-bill a day × days left) ÷ shares');
    expect(RECIPES.holdingPace(plan).formula).toBe(
      '(Buy-back price × shares) ÷ days left: what closing gives up',
    );
  });
});

describe('recipes of the gap', () => {
  test('give the put, the loss, the months, the moves and the margin', () => {
    expect(numbers('stressMark')).toMatch(
      /^Stock \$308\.00, volatility 43\.3%, 37 days, .*\$58\.63$/,
    );
    expect(numbers('stressProfit')).toBe(
      '$538.93 − $58.6278 × 100 = −$5,323.85; over $36,500.00 −14.59%',
    );
    expect(numbers('stressMonths')).toBe('$5,323.85 ÷ ($538.93 ÷ 37 × 365 ÷ 12) = 12.0');
    expect(numbers('stressMoves')).toBe('$77.00 ÷ $34.71 = 2.2');
    expect(numbers('stressMargin')).toMatch(/: \$12,022\.78, against \$6,240\.00 at opening$/);
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
    for (const recipe of Object.values(RECIPES)) {
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
        for (const recipe of Object.values(RECIPES)) {
          const { numbers: sum, note = '' } = recipe(plan);
          expect(`${sum} ${note}`).not.toMatch(/NaN|Infinity|∞|undefined|[−-]\$0\.00/);
        }
      }),
    );
  });
});
