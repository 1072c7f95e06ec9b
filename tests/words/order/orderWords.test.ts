import { describe, expect, test } from 'vitest';
import { noFilesWords, orderTitle, securedWords } from '../../../src/words/order/orderWords';
import { placementWith, type Texts } from '../../plan/drafts';
import { orderWith, QUOTED } from '../../plan/order/orders';

const title = (...given: Parameters<typeof orderWith>) => orderTitle(orderWith(...given));
const secured = (...given: Parameters<typeof orderWith>) => securedWords(orderWith(...given));

const PLACED = { work: { placement: placementWith(QUOTED) } };

/** A day after the put has expired. */
const OVER = Date.parse('2026-12-19T16:00:00Z');

describe('the order in one sentence', () => {
  test.each<[string, Texts]>([
    ['Sell 1 GOOGL 365 put, expiring Dec 18, 2026, at 5.40 or better.', {}],
    ['Sell 2 GOOGL 365 puts, expiring Dec 18, 2026, at 5.40 or better.', { contracts: '2' }],
    ['Sell 1 GOOGL 365 put, expiring Dec 18, 2026, at 5.45 or better.', { premium: '5.42' }],
    ['Sell 1 GOOGL 365 put, expiring Dec 18, 2026, at no price yet.', { premium: '0' }],
    ['Sold 1 GOOGL 365 put, expiring Dec 18, 2026, at 5.42.', { fillPrice: '5.42' }],
  ])('“%s”', (words, texts) => {
    expect(title(texts)).toBe(words);
  });

  test('says that it is placed, and that its put has expired', () => {
    expect(title({}, PLACED)).toBe(
      'Placed: sell 1 GOOGL 365 put, expiring Dec 18, 2026, at 5.40 or better.',
    );
    expect(title({ fillPrice: '5.42' }, { now: OVER })).toBe(
      'Sold 1 GOOGL 365 put, expired Dec 18, 2026, at 5.42.',
    );
  });
});

describe('the words on what backs the promise', () => {
  test('leave it open until cash is entered', () => {
    expect(secured()).toContain(
      'It takes $36,500 to pay for the shares; whether your cash covers that is not known until you enter it.',
    );
  });

  test('say that the cash covers the shares', () => {
    expect(secured({ cash: '36,500' })).toBe(
      'Cash-secured: the cash entered covers the $36,500 that the shares would cost. If GOOGL falls 20% by expiration, you lose $5,161. At worst you lose $35,961.',
    );
  });

  test('never say cash-secured if the cash does not cover the shares', () => {
    const words = secured({ cash: '36,499.99' });
    expect(words).toContain(
      'Not cash-secured: $0.01 is missing to pay for the shares, which cost $36,500, so the broker refuses such an order in a cash account.',
    );
    expect(words).not.toContain('Cash-secured:');
  });

  test.each([
    ['cash', 'the broker refuses such an order in a cash account.'],
    ['ira', 'the broker refuses such an order in an IRA.'],
    ['margin', 'this is a naked put on margin.'],
  ])('say what becomes of an order that cash does not cover in an account %s', (kind, words) => {
    expect(secured({ cash: '18250', accountKind: kind })).toContain(
      `$18,250 is missing to pay for the shares, which cost $36,500, so ${words}`,
    );
  });

  test.each(['SPX', 'xsp', '^NDX'])('speak of cash owed for an index option: %s', (stock) => {
    expect(secured({ stock, cash: '36500' })).toContain(
      'Cash-secured: the cash entered covers the $36,500 that is the most that can be owed in cash.',
    );
    expect(secured({ stock, cash: '18250', accountKind: 'margin' })).toContain(
      'Not cash-secured: $18,250 is missing to cover the strike, in all $36,500, so this is a naked put on margin.',
    );
    expect(secured({ stock })).toContain(
      'It takes $36,500 to cover the most that can be owed in cash;',
    );
    expect(secured({ stock, cash: '36500' })).not.toContain('shares');
  });

  test('give the worst loss at the limit, or at the fill once it is known', () => {
    expect(secured({ premium: '5.42' })).toContain('At worst you lose $35,956.');
    expect(secured({ premium: '5.42', fillPrice: '5.60' })).toContain('At worst you lose $35,941.');
  });

  test('say that it is over once the contract has expired, placed or not', () => {
    expect(secured({}, { ...PLACED, now: OVER })).toBe(
      'The contract expired on Dec 18, 2026. Your account shows the outcome.',
    );
    expect(secured({}, { now: OVER })).toBe(
      'The contract expired on Dec 18, 2026: trading in it has ended.',
    );
  });
});

describe('why there are no files', () => {
  test('is a field still to be filled in, or what stands in the way of the order', () => {
    expect(noFilesWords(orderWith(), 'Premium')).toBe(
      'Waiting for: Premium. There is nothing to save until then.',
    );
    expect(noFilesWords(orderWith({ days: '37' }), null)).toBe(
      'No options expire on December 27, 2026: nothing trades that day. There is nothing to save until then.',
    );
  });

  test('is that the put has expired', () => {
    expect(noFilesWords(orderWith({}, { now: OVER }), null)).toBe(
      'The put expired on Dec 18, 2026: there is nothing left to send or to be reminded of.',
    );
  });
});
