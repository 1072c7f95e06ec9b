import { describe, expect, test } from 'vitest';
import { stepsOf } from '../../../src/words/order/steps';
import type { Texts } from '../../plan/drafts';
import { orderWith } from '../../plan/order/orders';

/** Each step as one text, for the worked example with a quote three cents wide. */
const stepsWith = (texts: Texts = {}) =>
  stepsOf(orderWith({ expiration: '2026-12-24', bid: '5.40', ask: '5.43', ...texts })).map(
    ({ title, lines }) => [title, ...lines].join(' '),
  );

const allWith = (texts: Texts = {}) => stepsWith(texts).join('\n');

const LINES: readonly (readonly [number, string])[] = [
  [1, 'Look for a bid of 5.40 and an ask of 5.43.'],
  [2, 'Choose Thu, Dec 24, 2026: 34 days from today. Your rules ask for 30 to 45.'],
  [3, 'Go to the row 365: 5.2% below the stock at $385.00. Your band is 2% to 5% below.'],
  [
    4,
    '15.9% a year: simple, on $36,500, after fees, if GOOGL ends above $365. Your rules ask for 10%.',
  ],
  [4, 'T-bills for the same days, at the example rate, pay 3.9% without the risk.'],
  [5, 'Quantity 1, limit 5.40, time in force DAY, route SMART.'],
  [6, 'Read it back: SELL, PUT, quantity 1, strike 365, Dec 24, 2026, limit 5.40.'],
  [
    6,
    'most you can lose (TWS: maximum loss) $35,961.07, breakeven $359.61, commission and fees $1.07.',
  ],
  [6, '$36,500.00 in a cash account, $5,700.00 in a margin account.'],
  [7, 'The bid of 5.40 is as low as you need to go: a limit below it fills no better.'],
  [8, 'Cash is up by $538.93, the premium less fees.'],
  [9, 'BUY to close 1 put, LIMIT 2.70, GTC.'],
  [9, 'Reminders: 21 days before, 7 days before, expiration day, Dec 24, 2026.'],
  [10, 'GOOGL well above $365: let the put expire, or let the order at 2.70 close it.'],
  [11, 'Cash falls by $36,500.00, 100 shares appear on the next business day'],
  [12, 'The premium of $540.00 less fees of $1.07 is yours, and $36,500.00 is free again.'],
];

describe('the steps of an order', () => {
  test.each(LINES)('have in step %i: %s', (step, words) => {
    expect(stepsWith()[step - 1]).toContain(words);
  });

  test('have the figures of the fill once it is known', () => {
    const filled = stepsWith({ fillPrice: '5.60' });
    expect(filled[5]).toContain(
      'Filled at 5.60: most you can lose (TWS: maximum loss) $35,941.07, breakeven $359.41, commission and fees $1.07.',
    );
    expect(filled.join('\n')).not.toContain('$35,961.07');
  });

  test('call no typed rate an example, and two contracts no first trade', () => {
    const steps = allWith({ billQuote: '3.85', contracts: '2' });
    expect(steps).not.toMatch(/example rate|from one contract to two/);
    expect(steps).toContain('add contracts slowly');
  });

  test('say what is not known', () => {
    const steps = allWith({ spot: '', bid: '', ask: '', billQuote: '' });
    expect(steps).toContain('enter both on the ticket');
    expect(steps).toContain('Enter bid and ask on the ticket to see where the limit is');
    expect(steps).toContain('without its price, where this strike is cannot be told');
    expect(steps).toContain('Nothing to beat: enter a T-bill quote under Account in Plan.');
    expect(steps).not.toContain('in a margin account. Does');
    expect(steps).not.toMatch(/NaN|undefined|null/);
  });

  test('make up no figure for the last day of a put that pays a cent', () => {
    const steps = allWith({ expiration: '2026-11-20', premium: '0.01', bid: '0.01', ask: '0.02' });
    expect(steps).toContain('It expires today, so there is no yearly rate.');
    expect(steps).toContain('no breakeven');
    expect(steps).toContain('The bid of 0.01 is as low as you need to go');
    expect(steps).toContain('Cash is down by $0.06');
    expect(steps).toContain('No price step is low enough for a take-profit order');
    expect(steps).toContain('Today is the only day left, so there are no reminders');
  });

  test('do not mention nights, reminders or days to come on the last day', () => {
    const steps = allWith({ expiration: '2026-11-20', bid: '', ask: '' });
    expect(steps).toContain('Choose Fri, Nov 20, 2026: it is the last day.');
    expect(steps).toContain('LIMIT 2.70, DAY.');
    expect(steps).toContain('Until the close: watch');
    expect(steps).not.toMatch(/overnight|GTC|0 days|Reminders|can come earlier|calendar file/);
    expect(allWith()).toMatch(/overnight.*LIMIT 2\.70, GTC.*can come earlier/s);
  });

  test('have no exit price while its share cannot be read', () => {
    const steps = allWith({ takeProfitShare: '99.5' });
    expect(steps).toContain('BUY to close at ________: the share to take cannot be read.');
    expect(steps).not.toContain('LIMIT 2.70');
  });
});

describe('a limit of 5.40', () => {
  test.each([
    ['5.40', '5.43', 'at the bid or between the bid and the middle.'],
    ['5.30', '5.50', 'at the bid or between the bid and the middle.'],
    ['5.30', '5.43', 'above the middle of bid and ask.'],
    ['5.30', '5.35', 'above the ask of 5.35.'],
    ['5.45', '5.60', 'below the bid of 5.45: it fills at 5.45 or better, so ask no less.'],
  ])('with a quote of %s by %s is %s', (bid, ask, where) => {
    expect(stepsWith({ bid, ask })[4]).toContain(`The limit is ${where}`);
  });

  test('is not compared with a crossed quote, which is pointed out instead', () => {
    expect(stepsWith({ bid: '5.40', ask: '5.20' })[4]).toContain(
      'The bid of 5.40 is above the ask of 5.20',
    );
  });
});

describe('an order at 5.45 that does not fill', () => {
  const lowered = (texts: Texts) => stepsWith({ premium: '5.45', ask: '5.60', ...texts })[6];

  // (premium x 100 - 1.07) / 36,500 x 365 / 34.
  test.each([
    ['5.40', 'Lower the limit, but not below the bid of 5.40: it fills there at once, for 15.9%'],
    ['5.36', 'to no less than 5.40'],
    ['5.10', 'by $0.05 to $0.10 at most, to no less than 5.35, for 15.7% a year as counted above'],
    ['', 'to no less than 5.35, for 15.7% a year'],
    ['5.50', 'The bid of 5.50 is as low as you need to go'],
  ])('is lowered with a bid of %s: %s', (bid, words) => {
    expect(lowered({ bid })).toContain(words);
  });

  test('is lowered with a crossed quote as it is without a bid', () => {
    expect(lowered({ bid: '5.70' })).toContain('to no less than 5.35');
  });

  test('has no annual return on its last day', () => {
    const today = { expiration: '2026-11-20', bid: '5.40' };
    expect(lowered(today)).toContain('not below the bid of 5.40: it fills there at once. Or');
  });
});

test('an index option delivers no shares in the end', () => {
  const steps = allWith({ stock: 'xsp' });
  expect(steps).toContain('no shares are delivered');
  expect(steps).not.toMatch(/shares appear|take the shares/);
});
