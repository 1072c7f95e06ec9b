import { expect, test } from 'vitest';
import type { BookEvent } from '../../../src/core/book/event';
import { withPutsInTheMoney } from '../../../src/core/book/marks/putsInTheMoney';
import { readBook } from '../../../src/core/book/readBook';
import { bought, call, carried, put, sharesBought, sharesSold, sold } from './events';

/** 100 shares bought at 60 and sold at 50 on May 20, and what else happened; the stock is at 50. */
function flagsBeside(...rest: readonly BookEvent[]) {
  const { realized, premiums } = readBook(
    [sharesBought('2026-01-05', 100, 60), sharesSold('2026-05-20', 100, 50), ...rest],
    '2026-12-31',
  );
  const rows = withPutsInTheMoney(realized, premiums, (symbol) => (symbol === 'ACME' ? 50 : null));
  return rows.map(({ flags }) => flags.join(' '));
}

const DEEP = put(55, '2026-07-17');

test('a put sold in the money within 30 days of a loss on its shares may count as a purchase of them', () => {
  expect(flagsBeside(sold('2026-06-19', DEEP, 6))).toEqual(['W2']);
  expect(flagsBeside(sold('2026-04-20', DEEP, 6))).toEqual(['W2']);
  expect(flagsBeside(sold('2026-06-20', DEEP, 6))).toEqual(['']);
  expect(flagsBeside(sold('2026-04-19', DEEP, 6))).toEqual(['']);
  expect(flagsBeside(sold('2026-05-20', DEEP, 6, { account: 'U2' }))).toEqual(['W2']);
});

test('a put out of the money, on another stock, or bought does not count, nor does a call', () => {
  expect(flagsBeside(sold('2026-05-20', put(50, '2026-07-17'), 2))).toEqual(['']);
  expect(flagsBeside(sold('2026-05-20', put(55, '2026-07-17', { underlying: 'KO' }), 6))).toEqual([
    '',
  ]);
  expect(flagsBeside(sold('2026-05-20', call(45, '2026-07-17'), 6))).toEqual(['']);
  expect(flagsBeside(bought('2026-05-20', DEEP, 6))).toEqual(['']);
});

test('shares with an unknown basis have no loss to wash', () => {
  const { realized, premiums } = readBook(
    [
      carried('2026-01-05', { symbol: 'ACME' }, 100, null),
      sharesSold('2026-05-20', 100, 50),
      sold('2026-05-20', DEEP, 6),
    ],
    '2026-12-31',
  );
  expect(withPutsInTheMoney(realized, premiums, () => 50)).toEqual(realized);
});

test('a put sold in the money keeps the flag for a purchase, and flags no gain and no option', () => {
  const again = sharesBought('2026-05-21', 100, 50);
  expect(flagsBeside(sold('2026-05-20', DEEP, 6), again)).toEqual(['W1 W2']);
  const gained = [sharesSold('2026-05-22', 100, 51), bought('2026-05-22', DEEP, 7)];
  expect(flagsBeside(sold('2026-05-20', DEEP, 6), again, ...gained)).toEqual(['W1 W2', '', '']);
});
