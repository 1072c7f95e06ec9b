import { describe, expect, test } from 'vitest';
import { askedWords } from '../../../src/words/plan/askedWords';
import { outlookOf } from '../../plan/outlooks';

describe('what the rules ask of an answer', () => {
  test('is one short phrase for all the rules that wait for it', () => {
    const plan = outlookOf();
    expect(askedWords(['cashSecured', 'cashBuffer'], plan)).toBe(
      'covers the strike; 10% beyond it',
    );
    expect(askedWords(['spreadWidth', 'saneLimit'], plan)).toBe(
      'under $0.05 apart; your limit in between',
    );
    expect(askedWords(['noExDividend'], plan)).toBe('none before Dec 27');
    expect(askedWords(['openInterestFloor'], plan)).toBe('300 or more');
    expect(askedWords(['positionWeight'], plan)).toBe('at most 20% of it in this put');
  });

  test('is the usual wording of the rule if that is short', () => {
    expect(askedWords(['firstTradeSize'], outlookOf())).toBe(
      'One contract until 3 puts are closed',
    );
  });
});
