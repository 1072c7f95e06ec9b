import { describe, expect, test } from 'vitest';
import { LOSS_EXIT_FIGURES } from '../../../src/words/figures/lossExit';
import {
  LADDER_FIGURES,
  LIMIT_PRICE,
  PREVIEW_FIGURES,
  TAKE_PROFIT_FIGURES,
} from '../../../src/words/figures/order';
import type { Texts } from '../../plan/drafts';
import { outlookOf } from '../../plan/outlooks';

const FIGURES = [
  ...Object.values(PREVIEW_FIGURES),
  LIMIT_PRICE,
  ...LADDER_FIGURES,
  ...TAKE_PROFIT_FIGURES,
  ...LOSS_EXIT_FIGURES,
];

const numbers = (name: string, texts: Texts = {}) =>
  FIGURES.find((figure) => figure.name.startsWith(name))!.recipe(outlookOf(texts)).numbers;

describe('the sums behind the figures of Order', () => {
  // Worked example: 365 sold at 5.40 with 1.07 fees, bought back at 2.70 with 1.06.
  test.each([
    ['Most you can lose', '$36,500.00 − ($5.40 × 100 − $1.07) = $35,961.07'],
    ['Breakeven', '$365.00 − ($5.40 × 100 − $1.07) ÷ 100 = $359.61'],
    ['Commission', '$1.00 + $0.07 = $1.07'],
    ['Cash to set aside', '$365.00 × 100 = $36,500.00'],
    ['Margin', '$6,240.00 − $5.40 × 100 = $5,700.00'],
    ['Limit price', '5.40 becomes 5.40'],
    ['Premium kept', 'At 5.40: $538.93'],
    ['Annualized return', 'At 5.40: 14.6%'],
    ['Its limit', '5.40 × (1 − 50%) = 2.70'],
    [
      'Profit',
      /^After \d+ days: \(\$5\.40 − \$2\.70\) × 100 − \$2\.13 = \$267\.87, whenever it fills$/,
    ],
    ['Annualized when', /^After 18 days: \$267\.87 ÷ \$36,500\.00 × 365 ÷ 18 = 14\.9%$/],
    ['Holding on', /^After 18 days: 14\.3% over 19 days$/],
  ])('%s: %s', (name, shown) => {
    expect(numbers(name)).toEqual(typeof shown === 'string' ? shown : expect.stringMatching(shown));
  });

  test('use the price and fees of a fill', () => {
    const filled = { fillPrice: '5.50', fillFees: '1.20' };
    expect(numbers('Most you can lose', filled)).toBe(
      '$36,500.00 − ($5.50 × 100 − $1.20) = $35,951.20',
    );
    expect(numbers('Commission', filled)).toBe('$1.20, the fees you paid');
  });

  // 3 x 5.40, with fees of 1.07 and 1.06.
  test.each([
    ['Loss exit at', '5.40 × 3 = 16.20'],
    ['Loss when bought back there', '($5.40 − $16.20) × 100 − $1.07 − $1.06 = −$1,082.13'],
    ['Loss of the cash', '−$1,082.13 ÷ $36,500.00 = −3.0%'],
  ])('%s, at a multiple of 3: %s', (name, shown) => {
    expect(numbers(name, { lossMultiple: '3' })).toBe(shown);
    expect(numbers(name)).toBe('No such exit');
  });

  test('say what is missing', () => {
    expect(numbers('Margin', { spot: '' })).toBe('enter the stock price');
    expect(numbers('Its limit', { takeProfitShare: 'half' })).toBe('No price step is low enough');
    expect(numbers('Profit', { takeProfitShare: 'half' })).toBe('No such order');
  });
});
