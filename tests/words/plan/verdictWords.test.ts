import { describe, expect, test } from 'vitest';
import { fallWords } from '../../../src/words/fallWords';
import { averageWords } from '../../../src/words/plan/averageWords';
import { verdictWords } from '../../../src/words/plan/verdictWords';
import { fallLead, promise } from '../../../src/words/planWords';
import type { Texts } from '../../plan/drafts';
import { outlookOf } from '../../plan/outlooks';

const said = (texts: Texts = {}) => verdictWords(outlookOf(texts)).join(' ');

/** The worked example of the formulas, at the T-bill’s rate and after fees. */
const REFERENCE: Texts = { stock: '', spot: '100', strike: '95', premium: '2.50', days: '35' };

describe('the headline', () => {
  test.each<[Texts, string]>([
    [
      {},
      'Sold at $5.40, this put pays you $538.93 today for your promise to buy 100 GOOGL at $365 within 37 days.',
    ],
    [{ expiration: '2026-12-18' }, 'buy 100 GOOGL at $365 until Dec 18.'],
    [{ days: '0' }, 'buy 100 GOOGL at $365 until the close today.'],
    [{ premium: '0' }, 'Sold at $0.00, this put pays you nothing today for your promise'],
    [{ premium: '0.01' }, 'Sold at $0.01, this put leaves you with −$0.06, since fees take'],
    [{ fillPrice: '5.45' }, 'Sold at $5.45, this put paid you $543.93 for your promise'],
  ])('of %o says “%s”', (texts, words) => {
    expect(promise(outlookOf(texts))).toContain(words);
  });

  test('continues with the fall asked about, or with the worst if there is no stock price', () => {
    expect(fallLead(outlookOf({ fall: '30' }))).toBe('Should GOOGL fall 30%,');
    expect(fallLead(outlookOf({ spot: '' }))).toBe('At worst');
  });
});

describe('the verdict under the headline', () => {
  test('gives every figure with its day, its condition and its volatility', () => {
    expect(verdictWords(outlookOf({}))).toEqual([
      'At expiration GOOGL can be 6.6% lower before you lose a cent. The chance that you then own the shares, at $359.61 each, is about 28 in 100, at the premium’s own volatility.',
      'If GOOGL ends above $365, the put pays $395.82 more than T-bills on the same $36,500. On average it makes +$0.04, or +$143.15 with the cash in T-bills, at the premium’s own volatility.',
    ]);
  });

  // Above 40 by N(d2) at the 50.6% that a binomial tree of 400 steps implies: 0.239.
  test('tells in the money what is kept if the stock stays, and what a rise would pay', () => {
    const [first] = verdictWords(
      outlookOf({ stock: 'INTC', spot: '36', strike: '40', premium: '4.85' }),
    );
    expect(first).toBe(
      'In the money: INTC is below the strike. If it stays at $36.00, you keep $83.93 of the $483.93: its time value. Keeping it all, 119.3% a year, takes a close above $40, about 24 in 100 at the premium’s own volatility.',
    );
  });

  test.each<[Texts, string]>([
    [
      { stock: 'INTC', spot: '36', strike: '40', premium: '3.90' },
      'you lose $11.07, as the $388.93 holds no time value. Keeping it all, 95.9% a year, takes a close above $40.',
    ],
    [{ strike: '420', premium: '40', days: '0' }, 'Keeping it all takes a close above $420'],
    [
      { stock: 'INTC', spot: '36', strike: '40', premium: '3.90' },
      'INTC must be 0.3% higher at expiration for you not to lose.',
    ],
    [{ cash: '20000' }, 'Not cash-secured: $16,500 is missing to pay for the shares'],
    [{ stock: 'SPX' }, 'The chance that it then ends below the strike, and you pay in cash, is'],
  ])('of %o says “%s”', (texts, words) => {
    expect(said(texts)).toContain(words);
  });

  test('is silent if nothing is known', () => {
    expect(verdictWords(outlookOf({ spot: '', billQuote: '' }))).toEqual([]);
  });
});

// The two results that the card of chances shows: before fees, at 4% and European, they are −0.96 and
// +152.68.
describe('what the put makes on average', () => {
  test.each<[Texts, string | null]>([
    [
      {},
      'On average it makes −$0.94, or +$34.29 with the cash in T-bills, at the premium’s own volatility.',
    ],
    [{ billQuote: '' }, 'at the premium’s own volatility.'],
    [
      { ownVolatility: '25', ownDrift: '8' },
      'On average it makes −$0.94, or +$34.29 with the cash in T-bills, at the premium’s own volatility; +$151.61, or +$186.84 with the cash in T-bills, at the volatility and drift you expect.',
    ],
    [{ ownDrift: '8' }, 'at the drift you expect.'],
    [{ ownVolatility: '25' }, 'at the volatility you expect.'],
  ])('of %o says “%s”', (texts, words) => {
    expect(averageWords(outlookOf({ ...REFERENCE, ...texts }))).toContain(words);
  });

  test('is not known if no volatility explains the premium', () => {
    expect(averageWords(outlookOf({ spot: '' }))).toBeNull();
  });
});

test('the fall asked about is a fall by expiration', () => {
  expect(fallWords(outlookOf({}))).toBe('If GOOGL falls 20% by expiration, you lose $5,161');
  expect(fallWords(outlookOf({ fall: '1' }))).toContain('you still gain $538.93');
  expect(fallWords(outlookOf({ spot: '' }))).toBeNull();
});
