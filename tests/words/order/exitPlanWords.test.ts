import { describe, expect, test } from 'vitest';
import {
  exitNotes,
  exitsWords,
  lossExitWords,
  noPromise,
  undecided,
} from '../../../src/words/order/exitPlanWords';
import type { Texts } from '../../plan/drafts';
import { orderWith } from '../../plan/order/orders';

const planWith = (texts: Texts = {}) => orderWith(texts).plan;

const DECIDED: Texts = { lossMultiple: '3', ifAssigned: 'calls' };

describe('the loss exit', () => {
  // (5.40 - 16.20) x 100 - 1.07 - 1.06 = -1,082.13, of 36,500.
  test('has its price, what it comes to, and its share of the cash', () => {
    expect(lossExitWords(planWith(DECIDED))).toBe(
      'BUY to close 1 put at 16.20, 3 times the premium: −$1,082 after both orders’ fees, −3.0% of the cash to set aside',
    );
  });

  test('is of the fill once it is known, whatever returns are stated before', () => {
    const convention = { basis: 'collateral', compounding: 'simple', fees: 'before' } as const;
    const { plan } = orderWith({ ...DECIDED, lossMultiple: '1.5' }, { context: { convention } });
    expect(lossExitWords(plan)).toContain('at 8.10, 1.5 times the premium: −$272.13');
    expect(lossExitWords(planWith({ ...DECIDED, fillPrice: '5.60' }))).toContain('at 16.80, 3');
  });

  test.each<[Texts, string]>([
    [{}, 'none chosen yet'],
    [{ lossMultiple: 'abc' }, 'fix the multiple to see it'],
    [{ lossMultiple: '1' }, 'fix the multiple to see it'],
    [{ lossMultiple: '100' }, 'that is above the strike, and no put is worth more'],
    [
      { lossMultiple: '1.5', premium: '0.01' },
      'there is no price step between the premium and that multiple',
    ],
    [
      { lossMultiple: '3', premium: '0' },
      'there is no price step between the premium and that multiple',
    ],
  ])('with %o: %s', (texts, words) => {
    expect(lossExitWords(planWith(texts))).toBe(words);
  });

  test('is no promise, of an index as of a stock', () => {
    expect(noPromise(planWith())).toContain('A stop is no guarantee: the stock can open far below');
    expect(noPromise(planWith({ stock: 'XSP' }))).toContain('the index can open far below');
  });
});

describe('what is decided at entry', () => {
  test('is said before the order is sent, and that it is open', () => {
    expect(exitsWords(planWith())).toBe(
      'Loss exit: none chosen yet. If assigned: not decided yet.',
    );
    expect(exitsWords(planWith(DECIDED))).toMatch(
      /^Loss exit: BUY to close 1 put at 16\.20, .+\. If assigned: sell covered calls\.$/,
    );
  });

  test('of an index option holds no shares', () => {
    const index = planWith({ ...DECIDED, stock: 'XSP' });
    expect(exitsWords(index)).not.toContain('assigned');
    expect(exitNotes(index)).toHaveLength(1);
    expect(undecided(index)).toEqual([]);
  });

  test('goes with the reminders, and nothing of what is open', () => {
    expect(exitNotes(planWith())).toEqual([]);
    expect(exitNotes(planWith(DECIDED))).toEqual([
      expect.stringMatching(/^Loss exit: BUY to close 1 put at 16\.20/),
      'If assigned: sell covered calls',
    ]);
  });

  test('is asked for while it is open', () => {
    const open = (texts: Texts = {}) => undecided(planWith(texts)).map(({ field }) => field);
    expect(open()).toEqual(['lossMultiple', 'ifAssigned']);
    expect(open({ ifAssigned: 'hold' })).toEqual(['lossMultiple']);
    expect(open({ lossMultiple: '2' })).toEqual(['ifAssigned']);
    expect(open(DECIDED)).toEqual([]);
  });
});
