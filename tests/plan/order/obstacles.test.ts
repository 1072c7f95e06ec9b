import { describe, expect, test } from 'vitest';
import { CHECKED_ELSEWHERE } from '../../../src/core/rules/guardRails';
import { EXAMPLE_WORK, type Work } from '../../../src/draft/work';
import { readPlan } from '../../../src/draft/reading';
import { obstaclesOf } from '../../../src/plan/order/obstacles';
import { missingCount, obstaclesInWords } from '../../../src/words/order/obstacleWords';
import { exampleWith, placementWith, TODAY, typedWith, workWith, type Texts } from '../drafts';
import { orderWith, QUOTED } from './orders';

/** A put of the user's own, with everything about it known. */
const SOUND: Texts = {
  ...QUOTED,
  spot: '385.10',
  ask: '5.44',
  cash: '40,150',
  accountValue: '200,000',
  earnings: '2027-02-04',
};

function obstaclesWith(texts: Texts = {}, work: Partial<Work> = {}) {
  const all = { ...SOUND, ...texts };
  const { problems } = readPlan(typedWith(all), TODAY);
  return obstaclesOf(orderWith(all, { work }), problems, workWith(all, work));
}

const said = (texts: Texts = {}, work: Partial<Work> = {}) =>
  obstaclesInWords(obstaclesWith(texts, work));

describe('what keeps an order from being placed', () => {
  test('is nothing if all is known and passes', () => {
    expect(obstaclesWith()).toEqual([]);
  });

  test('is that it is still the worked example, even with other days and another quote', () => {
    expect(obstaclesWith({ spot: '385.00' })).toEqual([{ kind: 'example', field: 'stock' }]);
    for (const own of [{ strike: '360' }, { premium: '5.35' }, { stock: 'GOOG' }] as const) {
      const texts = { ...SOUND, spot: '385.00', ...own };
      const kinds = obstaclesOf(null, {}, workWith(texts)).map(({ kind }) => kind);
      expect(kinds).not.toContain('example');
    }
  });

  test('is listed all at once, each item with its field', () => {
    const obstacles = obstaclesWith({
      bid: '',
      ask: '',
      cash: '',
      earnings: '',
      accountValue: '',
      contracts: '2',
    });
    expect(obstacles.map(({ field }) => field)).toEqual([
      'cash',
      'bid',
      'earnings',
      'accountValue',
      'closedTrades',
    ]);
    expect(missingCount(obstacles)).toBe('5 things are missing');
    expect(obstaclesInWords(obstacles)).toBe(
      'Enter your cash; enter bid and ask; enter the next earnings date; enter the account value; enter the puts closed so far.',
    );
  });

  test('is only what a quote lacks', () => {
    expect(said({ ask: '' })).toBe('Enter the ask.');
    expect(said({}, { quotedAt: null })).toBe('Say that the quote still holds.');
  });

  test('is lifted if the user has checked elsewhere what is unknown', () => {
    expect(said({ earnings: '' })).toBe('Enter the next earnings date.');
    expect(said({ earnings: '' }, { reasons: { noEarnings: CHECKED_ELSEWHERE } })).toBe('.');
  });

  test('is an account without margin and a missing reason if cash does not cover the put', () => {
    expect(said({ cash: '100' })).toBe(
      'Choose a margin account, or enter the cash; give a reason: cash.',
    );
    expect(said({ cash: '100', accountKind: 'ira' })).toContain('Choose a margin account');
    expect(said({ cash: '100', accountKind: 'margin' })).toBe('Give a reason: cash.');
    const reasons = { cashSecured: 'On margin, on purpose' };
    expect(obstaclesWith({ cash: '100', accountKind: 'margin' }, { reasons })).toEqual([]);
    expect(said({ cash: '100' }, { reasons })).toBe('Choose a margin account, or enter the cash.');
  });

  test('can be a day without trading, a premium below every price step or an unread clock', () => {
    expect(said({ days: '37' })).toBe('Pick an expiration.');
    expect(said({ premium: '0' })).toContain('Raise the premium to a price step');
    const order = orderWith({ ...SOUND, days: '37' }, { context: { clock: null }, now: null });
    expect(obstaclesOf(order, {}, workWith(SOUND))).toEqual([{ kind: 'noClock', field: null }]);
  });

  test('includes each field that cannot be read, named once, but not a what-if field', () => {
    const texts = { ...SOUND, strike: '', premium: 'abc', cash: 'x', fall: 'y' };
    const { problems } = readPlan(typedWith(texts), TODAY);
    const obstacles = obstaclesOf(orderWith({ ...SOUND, cash: '' }), problems, workWith(texts));
    expect(obstacles.map(({ field }) => field)).toEqual(['strike', 'premium', 'cash']);
    expect(obstaclesInWords(obstacles)).toMatch(/^Enter the strike; premium must be a number/);
  });

  test('is nothing once it is placed', () => {
    const placement = placementWith(SOUND);
    expect(obstaclesWith({ cash: '' }, { placement })).toEqual([]);
  });

  test('begins with the worked example on a first visitor’s page', () => {
    const order = orderWith({ ...exampleWith(), cash: '' });
    const [first] = obstaclesOf(order, {}, EXAMPLE_WORK);
    expect(first).toEqual({ kind: 'example', field: 'stock' });
  });
});
