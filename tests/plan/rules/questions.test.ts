import { describe, expect, test } from 'vitest';
import { verdictsOf } from '../../../src/plan/derived';
import { questionsOf } from '../../../src/plan/rules/questions';
import type { Texts } from '../drafts';
import { outlookOf } from '../outlooks';

const asked = (texts: Texts = {}) => questionsOf(outlookOf(texts));

const fields = (texts?: Texts) => asked(texts).map((question) => question.fields.join(' and '));

/** All that the worked example leaves open, answered. */
const ANSWERED: Texts = {
  cash: '45000',
  bid: '5.35',
  ask: '5.45',
  openInterest: '900',
  earnings: '2027-02-05',
  exDividend: '2027-03-05',
  accountValue: '300000',
  owns: 'yes',
  privateCapital: 'yes',
};

describe('the questions of the worked example', () => {
  test('come in the order of how many rules wait for them', () => {
    expect(fields()).toEqual([
      'cash',
      'bid and ask',
      'earnings',
      'openInterest',
      'exDividend',
      'accountValue',
      'owns',
      'privateCapital',
    ]);
  });

  test('are settled by the next three as to five of eleven rules', () => {
    const plan = outlookOf();
    const unanswered = Object.values(verdictsOf(plan)).filter(({ status }) => status === 'unknown');
    expect(unanswered).toHaveLength(11);
    expect(
      questionsOf(plan)
        .slice(0, 3)
        .map(({ rules }) => rules),
    ).toEqual([['cashSecured', 'cashBuffer'], ['spreadWidth', 'saneLimit'], ['noEarnings']]);
  });

  test('go once they are answered', () => {
    expect(fields({ cash: '45000' })).not.toContain('cash');
    expect(fields({ bid: '5.35' })).toContain('bid and ask');
    expect(asked(ANSWERED)).toEqual([]);
  });

  test('name the fold of the form that has the same field, if one has', () => {
    const parts = Object.fromEntries(
      asked().map((question) => [question.fields.join(' and '), question.part]),
    );
    expect(parts).toMatchObject({
      cash: 'Account',
      'bid and ask': 'Market',
      owns: null,
      privateCapital: null,
    });
  });
});

describe('a question', () => {
  test('is asked again of a date that is past', () => {
    const past = { ...ANSWERED, earnings: '2026-10-29', exDividend: '2026-09-08' };
    expect(fields(past)).toEqual(['earnings', 'exDividend']);
  });

  test('of the T-bill is for its rate, or for its price where that is quoted', () => {
    expect(fields({ ...ANSWERED, billQuote: '' })).toEqual(['billQuote']);
    expect(fields({ ...ANSWERED, billKind: 'price', billPrice: '' })).toEqual(['billPrice']);
  });

  test('of trades closed so far comes with a second contract', () => {
    expect(fields(ANSWERED)).not.toContain('closedTrades');
    expect(fields({ ...ANSWERED, contracts: '2' })).toContain('closedTrades');
  });

  test('is never for what the first lines of the form ask, nor for what comes after the sale', () => {
    expect(fields({ ...ANSWERED, spot: '' })).toEqual([]);
    expect(verdictsOf(outlookOf(ANSWERED)).takeProfit.status).toBe('unknown');
  });

  test('of dates is none of an index', () => {
    expect(fields({ stock: 'SPX', spot: '6,500', strike: '6,200' })).not.toEqual(
      expect.arrayContaining(['earnings', 'exDividend']),
    );
  });
});
