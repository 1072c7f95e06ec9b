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
  test('has its price, what it would lose, and that as a share of the cash', () => {
    expect(lossExitWords(planWith(DECIDED))).toBe(
      'BUY to close 1 put at 16.20, 3 times the premium: −$1,082 after both orders’ fees, −3.0% of the cash to set aside',
    );
  });

  test('rests on the fill once it is known, and counts fees under any convention', () => {
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

  test('is no guarantee, for an index or a stock', () => {
    expect(noPromise(planWith())).toContain('A stop is no guarantee: the stock can open far below');
    expect(noPromise(planWith({ stock: 'XSP' }))).toContain('the index can open far below');
  });
});

describe('what is decided at entry', () => {
  test('is shown before the order is sent, even if it is still open', () => {
    expect(exitsWords(planWith())).toBe(
      'Loss exit: none chosen yet. If assigned: not decided yet.',
    );
    expect(exitsWords(planWith(DECIDED))).toMatch(
      /^Loss exit: BUY to close 1 put at 16\.20, .+\. If assigned: sell covered calls\.$/,
    );
  });

  test('leaves shares out for an index option', () => {
    const index = planWith({ ...DECIDED, stock: 'XSP' });
    expect(exitsWords(index)).not.toContain('assigned');
    expect(exitNotes(index)).toHaveLength(1);
    expect(undecided(index)).toEqual([]);
  });

  test('goes into the reminders, and what is still open does not', () => {
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
