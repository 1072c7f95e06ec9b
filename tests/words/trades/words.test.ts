import { describe, expect, test } from 'vitest';
import { readBook } from '../../../src/core/book/readBook';
import type { Happened } from '../../../src/core/book/event';
import { putOn } from '../../../src/core/market/contract';
import { bookTitle } from '../../../src/words/trades/bookTitle';
import { eventWords } from '../../../src/words/trades/eventWords';
import {
  optionName,
  priceName,
  seriesName,
  strikeText,
} from '../../../src/words/trades/seriesName';
import { withIds } from '../../core/book/withIds';

const put = putOn('KO', '2027-01-15', 67.5);
const of = { account: 'U1', date: '2026-11-27' } as const;

describe('in a name', () => {
  test('a strike has cents only if it has any, and more digits if it needs them', () => {
    expect([365, 67.5, 266.665, 1234].map(strikeText)).toEqual([
      '365',
      '67.50',
      '266.665',
      '1,234',
    ]);
  });
  test('an option has its stock, strike and right, and its series the day too', () => {
    expect(optionName(put)).toBe('KO 67.50 put');
    expect(seriesName(put)).toBe('KO 67.50 put, Jan 15');
  });
  test('an option is named by its root where that tells series apart', () => {
    expect(optionName(putOn('SPXW', '2027-01-15', 5900))).toBe('SPXW 5,900 put');
    expect(optionName(putOn('brk.b', '2027-01-15', 400))).toBe('BRK.B 400 put');
    expect(optionName({ ...put, root: 'KO1' })).toBe('KO1 67.50 put');
  });
  test('a price has cents, and more digits if it needs them', () => {
    expect([0.62, 38.7, 0.125].map(priceName)).toEqual(['$0.62', '$38.70', '$0.125']);
  });
});

test.each<[string, Happened]>([
  [
    'sold to open 2 KO 67.50 puts, Jan 15, 2027, at $0.62',
    {
      ...of,
      kind: 'option',
      contract: put,
      side: 'sell',
      contracts: 2,
      price: 0.62,
      feesTotal: 1.43,
      effect: 'open',
    },
  ],
  [
    'bought 1 KO 67.50 put of 10 shares, Jan 15, 2027, at $2.70',
    {
      ...of,
      kind: 'option',
      contract: { ...put, multiplier: 10 },
      side: 'buy',
      contracts: 1,
      price: 2.7,
      feesTotal: 0,
    },
  ],
  [
    '1 KO 67.50 put, Jan 15, 2027, expired',
    { ...of, kind: 'expiration', contract: put, contracts: 1 },
  ],
  [
    '1 KO 67.50 put, Jan 15, 2027, assigned',
    { ...of, kind: 'assignment', contract: put, contracts: 1, feesTotal: 0 },
  ],
  [
    '3 KO 67.50 puts, Jan 15, 2027, exercised',
    { ...of, kind: 'exercise', contract: put, contracts: 3, feesTotal: 0 },
  ],
  [
    '1 KO 67.50 put, Jan 15, 2027, settled at $66.10',
    { ...of, kind: 'settlement', contract: put, contracts: 1, value: 66.1, feesTotal: 0 },
  ],
  [
    'bought 100 KO shares at $67.50',
    { ...of, kind: 'stock', symbol: 'KO', side: 'buy', shares: 100, price: 67.5, feesTotal: 0 },
  ],
  [
    'sold 1 KO share at $67.50',
    { ...of, kind: 'stock', symbol: 'KO', side: 'sell', shares: 1, price: 67.5, feesTotal: 0 },
  ],
  [
    'KO dividend of $51.00',
    { ...of, kind: 'dividend', symbol: 'KO', amountTotal: 51, withheldTotal: 0 },
  ],
  ['deposited $1,000.00', { ...of, kind: 'cash', reason: 'deposit', amountTotal: 1000 }],
  ['withdrew $1,000.00', { ...of, kind: 'cash', reason: 'withdrawal', amountTotal: -1000 }],
  ['received $3.10 of interest', { ...of, kind: 'cash', reason: 'interest', amountTotal: 3.1 }],
  ['paid $3.10 of interest', { ...of, kind: 'cash', reason: 'interest', amountTotal: -3.1 }],
  ['paid $3.10 of fees', { ...of, kind: 'cash', reason: 'fee', amountTotal: -3.1 }],
  ['was refunded $3.10 of fees', { ...of, kind: 'cash', reason: 'fee', amountTotal: 3.1 }],
  [
    'cash was −$3.10 at the end of the day',
    { ...of, kind: 'cash', reason: 'balance', amountTotal: -3.1 },
  ],
  ['KO split, 4 new shares for one', { ...of, kind: 'split', symbol: 'KO', ratio: 4 }],
  ['FB became META', { ...of, kind: 'changed', from: 'FB', to: 'META' }],
  [
    'KO 67.50 put, Jan 15, 2027 became KO 33.75 put, Jan 15, 2027',
    { ...of, kind: 'changed', from: put, to: { ...put, strike: 33.75 } },
  ],
  [
    'held short 2 KO 67.50 puts, Jan 15, 2027 before the log begins, for $120.00 received',
    { ...of, kind: 'carried', contract: put, quantity: -2, basisTotal: -120 },
  ],
  [
    'held 100 KO shares before the log begins, at an unknown cost',
    { ...of, kind: 'carried', symbol: 'KO', quantity: 100, basisTotal: null },
  ],
  [
    'held 100 KO shares before the log begins, for $6,000.00 paid',
    { ...of, kind: 'carried', symbol: 'KO', quantity: 100, basisTotal: 6000 },
  ],
])('%s', (words, event) => {
  expect(eventWords(event)).toBe(words);
});

describe('the title of a book', () => {
  const bookOf = (...events: readonly Happened[]) => readBook(withIds(...events), '2026-11-28');
  const sold = (contracts: number, contract = put): Happened => ({
    ...of,
    kind: 'option',
    contract,
    side: 'sell',
    contracts,
    price: 1,
    feesTotal: 0,
  });
  const bought: Happened = {
    ...of,
    kind: 'stock',
    symbol: 'KO',
    side: 'buy',
    shares: 100,
    price: 67.5,
    feesTotal: 0,
  };
  test('names what is open', () => {
    expect(bookTitle(bookOf())).toBe('Nothing is open.');
    expect(bookTitle(bookOf(sold(1)))).toBe('1 put is open.');
    expect(bookTitle(bookOf(sold(2)))).toBe('2 puts are open.');
    expect(bookTitle(bookOf(sold(2), bought, sold(1, { ...put, right: 'call' })))).toBe(
      '2 puts, 1 call and 100 shares are open.',
    );
  });
});
