import { describe, expect, test } from 'vitest';
import { verdictsOf } from '../../../src/plan/derived';
import { questionsOf } from '../../../src/plan/rules/questions';
import type { Texts } from '../drafts';
import { outlookOf } from '../outlooks';

const asked = (texts: Texts = {}) => questionsOf(outlookOf(texts));

const fields = (texts?: Texts) => asked(texts).map((question) => question.fields.join(' and '));

/** Answers to all that the worked example leaves open. */
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
  test('come in order of how many rules wait for each', () => {
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

  test('begin with three that settle five of eleven unanswered rules', () => {
    const plan = outlookOf();
    const unanswered = Object.values(verdictsOf(plan)).filter(({ status }) => status === 'unknown');
    expect(unanswered).toHaveLength(11);
    expect(
      questionsOf(plan)
        .slice(0, 3)
        .map(({ rules }) => rules),
    ).toEqual([['cashSecured', 'cashBuffer'], ['spreadWidth', 'saneLimit'], ['noEarnings']]);
  });

  test('disappear once they are answered', () => {
    expect(fields({ cash: '45000' })).not.toContain('cash');
    expect(fields({ bid: '5.35' })).toContain('bid and ask');
    expect(asked(ANSWERED)).toEqual([]);
  });

  test('name the section of the form with the same field, if there is one', () => {
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
  test('is asked again once its date is past', () => {
    const past = { ...ANSWERED, earnings: '2026-10-29', exDividend: '2026-09-08' };
    expect(fields(past)).toEqual(['earnings', 'exDividend']);
  });

  test('about the T-bill asks for its rate, or for its price if that is quoted', () => {
    expect(fields({ ...ANSWERED, billQuote: '' })).toEqual(['billQuote']);
    expect(fields({ ...ANSWERED, billKind: 'price', billPrice: '' })).toEqual(['billPrice']);
  });

  test('about trades closed so far comes with a second contract', () => {
    expect(fields(ANSWERED)).not.toContain('closedTrades');
    expect(fields({ ...ANSWERED, contracts: '2' })).toContain('closedTrades');
  });

  test('never repeats the first lines of the form, nor asks about what follows the sale', () => {
    expect(fields({ ...ANSWERED, spot: '' })).toEqual([]);
    expect(verdictsOf(outlookOf(ANSWERED)).takeProfit.status).toBe('unknown');
  });

  test('about dates is not asked for an index', () => {
    expect(fields({ stock: 'SPX', spot: '6,500', strike: '6,200' })).not.toEqual(
      expect.arrayContaining(['earnings', 'exDividend']),
    );
  });
});
