import { describe, expect, test } from 'vitest';
import { CHECKLIST } from '../../src/words/checklist';
import type { Texts } from '../plan/drafts';
import { orderWith } from '../plan/order/orders';

const LINES = CHECKLIST.flatMap(({ lines }) => lines);

/** A line of the checklist for the worked trade, with other texts in some fields. */
const line = (id: string, texts: Texts = {}) =>
  LINES.find((each) => each.id === id)!.words(orderWith(texts).plan);

describe('the checklist', () => {
  test('has two groups before the fill and two after it', () => {
    expect(CHECKLIST.map(({ title, phase }) => [title, phase])).toEqual([
      ['Before trading', 'before'],
      ['Setting up the trade', 'before'],
      ['After the fill', 'after'],
      ['Managing it', 'after'],
    ]);
  });

  test('has each line once', () => {
    expect(new Set(LINES.map(({ id }) => id)).size).toBe(LINES.length);
  });
});

describe('before the order is sent', () => {
  test.each<[Texts, string]>([
    [{}, 'Loss exit at ____; if assigned: ________'],
    [{ lossMultiple: 'abc' }, 'Loss exit at ____; if assigned: ________'],
    [
      { lossMultiple: '3', ifAssigned: 'sell' },
      'Loss exit at 16.20, −$1,082; if assigned: sell the shares',
    ],
    [{ lossMultiple: '3', stock: 'XSP', ifAssigned: 'sell' }, 'Loss exit at 16.20, −$1,082'],
  ])('with %o the exits are: %s', (texts, words) => {
    expect(line('exitsDecided', texts)).toBe(words);
  });
});

describe('after the fill', () => {
  test('cash is up by what was planned, or by what was paid once that is known', () => {
    expect(line('cashUp')).toBe('Cash up by $538.93');
    expect(line('cashUp', { fillPrice: '5.50' })).toBe('Cash up by $548.93');
    expect(line('cashUp', { fillPrice: '5.50', fillFees: '2.00' })).toBe('Cash up by $548.00');
    expect(line('cashUp', { fillPrice: '0.01', fillFees: '2.00' })).toBe('Cash down by $1.00');
  });

  test('the exit is at the chosen share of the price that was paid', () => {
    expect(line('takeProfitPlaced')).toBe('Buy to close at 2.70 GTC in place');
    expect(line('takeProfitPlaced', { fillPrice: '5.50' })).toBe(
      'Buy to close at 2.75 GTC in place',
    );
    expect(line('closedByOrder', { takeProfitShare: '75' })).toBe('At 1.35: closed by the order');
  });

  test('the exit of the last day is good until the close, with nothing set for another day', () => {
    const today = { expiration: '2026-11-20' };
    expect(line('takeProfitPlaced', today)).toBe('Buy to close at 2.70 DAY in place');
    expect(line('reminders', today)).toBe('Reminder set: the close today');
    expect(line('watchPrice', today)).toBe('Stock against $365, until the close');
    expect(line('watchPrice')).toBe('Stock against $365, each day; weekly: still my trade?');
  });

  test('shares are dealt with as decided at entry, or the decision is named as open', () => {
    expect(line('afterwards')).toBe(
      'If assigned: hold, sell covered calls, or sell the shares: not decided yet',
    );
    expect(line('afterwards', { ifAssigned: 'calls' })).toBe(
      'If assigned: sell covered calls, as decided at entry',
    );
    expect(line('afterwards', { stock: 'XSP', ifAssigned: 'calls' })).toMatch(
      /^If settled in cash/,
    );
  });

  test('the loss exit is named beside the take-profit order', () => {
    expect(line('closedByOrder', { lossMultiple: '3' })).toBe(
      'At 2.70: closed by the order; at 16.20: your loss exit',
    );
  });

  test('an exit at a share that cannot be read has no figure', () => {
    expect(line('takeProfitPlaced', { takeProfitShare: 'abc' })).toBe(
      'Buy to close at ____ GTC in place',
    );
  });

  test('an exit without a valid price is named by its share of the premium', () => {
    const cheap = { premium: '0.01', takeProfitShare: '75' };
    expect(line('takeProfitPlaced', cheap)).toBe('Buy to close at 25% of the premium GTC in place');
  });

  test.each([
    ['cash', 'Cash to set aside (TWS: buying power): down by $36,500'],
    ['margin', 'Margin (TWS: buying power): down by about $5,700 only'],
  ])('buying power of a %s account is %s', (accountKind, words) => {
    expect(line('buyingPower', { accountKind })).toBe(words);
  });

  test('buying power on margin has no figure without the stock price', () => {
    expect(line('buyingPower', { accountKind: 'margin', spot: '' })).toBe(
      'Margin (TWS: buying power): down by that only',
    );
  });

  test('reminders are only those that are still ahead', () => {
    expect(line('reminders')).toBe('Reminders set: 21 days, 7 days, expiration day');
    expect(line('reminders', { expiration: '2026-12-04' })).toBe(
      'Reminders set: 7 days, expiration day',
    );
  });
});
