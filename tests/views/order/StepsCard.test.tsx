import { within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { usePage } from '../../../src/store/page';
import { card, inCard, openFilled, openOrder } from './orderPage';

const CARD = 'In TWS, step by step';
const ticks = () => inCard(CARD).getAllByRole<HTMLInputElement>('checkbox');
const tick = (name: RegExp) => inCard(CARD).getByRole('checkbox', { name });
const current = () => card(CARD).querySelector<HTMLElement>('[aria-current="step"]')!;
const isOpen = (step: HTMLElement) => step.querySelector('details')!.open;

describe('the steps', () => {
  test('are twelve, the first of them open and the others folded', async () => {
    await openOrder();
    expect(ticks()).toHaveLength(12);
    expect(card(CARD)).toHaveTextContent('0 of 12 done');
    expect(current()).toHaveTextContent('1. Open the option chain');
    expect(ticks().map((box) => isOpen(box.closest('li')!))).toEqual([
      true,
      ...Array.from({ length: 11 }, () => false),
    ]);
  });

  test('go on to the next when one is ticked, and back when it is not', async () => {
    const user = await openOrder();
    await user.click(tick(/^Step 1 done/));
    expect(card(CARD)).toHaveTextContent('1 of 12 done');
    expect(current()).toHaveTextContent('2. Pick the expiration');
    expect(isOpen(current())).toBe(true);
    expect(isOpen(tick(/^Step 1 done/).closest('li')!)).toBe(false);
    await user.click(tick(/^Step 1 done/));
    expect(current()).toHaveTextContent('1. Open the option chain');
  });

  test('share their ticks with the lines of the checklist that say the same', async () => {
    const user = await openOrder();
    await user.click(tick(/^Step 1 done/));
    await user.click(tick(/^Step 8 done/));
    await user.click(tick(/^Step 9 done/));
    expect(usePage.getState().work.ticks).toEqual(['chain', 'position', 'takeProfitPlaced']);
  });

  test('are done when the last is ticked', async () => {
    const user = await openOrder();
    for (const box of ticks()) await user.click(box);
    expect(card(CARD)).toHaveTextContent('12 of 12 done');
    expect(current()).toBeNull();
  });

  test('say when the words on permissions were true', async () => {
    await openOrder();
    expect(card(CARD)).toHaveTextContent(
      'IBKR listed short puts under options permission level 3 as of November 2026.',
    );
  });
});

const LINES: readonly (readonly [number, string])[] = [
  [1, 'Look for a bid of 5.40 and an ask of 5.43.'],
  [2, 'Choose Thu, Dec 24, 2026: 34 days from today. Your rules ask for 30 to 45.'],
  [3, 'Go to the row 365: 5.2% below the stock at $385.00. Your band is 2% to 5% below.'],
  [4, '15.9% a year: simple, on $36,500 collateral, after fees. Your rules ask for 10%.'],
  [4, 'T-bills of the same days, at the example rate, pay 3.9% without the risk.'],
  [5, 'Quantity 1, limit 5.40, time in force DAY, route SMART.'],
  [6, 'Read it back: SELL, PUT, quantity 1, strike 365, Dec 24, 2026, limit 5.40.'],
  [6, 'maximum loss $35,961.07, breakeven $359.61, commission and fees $1.07.'],
  [6, '$36,500.00 in a cash account, $5,700.00 in a margin account.'],
  [7, 'Lower the limit by $0.05 to $0.10 at most, to no less than 5.30, or wait.'],
  [8, 'Cash is up by $538.93, the premium less fees.'],
  [9, 'BUY to close 1 put, LIMIT 2.70, GTC.'],
  [9, 'Reminders: 21 days before, 7 days before, expiration day, Dec 24, 2026.'],
  [10, 'GOOGL well above $365: let the put expire, or let the order at 2.70 close it.'],
  [11, 'Cash falls by $36,500.00, 100 shares appear on the next business day'],
  [12, 'The premium of $540.00 less fees of $1.07 is yours, and $36,500.00 is free again.'],
];

describe('the figures of this trade stand in the steps', () => {
  test.each(LINES)('step %i has: %s', async (step, words) => {
    await openOrder();
    expect(ticks()[step - 1]!.closest('li')).toHaveTextContent(words);
  });

  test('or those of the fill, once it is known', async () => {
    await openFilled();
    expect(ticks()[5]!.closest('li')).toHaveTextContent(
      'Filled at 5.60: maximum loss $35,941.07, breakeven $359.41, commission and fees $1.07.',
    );
    expect(card(CARD)).not.toHaveTextContent('$35,961.07');
  });

  test.each([
    ['5.40', '5.43', 'at the bid or between bid and middle.'],
    ['5.30', '5.50', 'at the bid or between bid and middle.'],
    ['5.30', '5.43', 'above the middle of bid and ask.'],
    ['5.30', '5.35', 'above the ask of 5.35.'],
    ['5.45', '5.60', 'below the bid of 5.45.'],
  ])('a limit of 5.40 in a quote of %s by %s stands %s', async (bid, ask, where) => {
    await openOrder({ bid, ask });
    expect(card(CARD)).toHaveTextContent(`The limit stands ${where}`);
  });

  test('what is typed is no example, and two contracts are no first one', async () => {
    await openOrder({ billQuote: '3.85', contracts: '2' });
    expect(card(CARD)).not.toHaveTextContent(/example rate|from one contract to two/);
    expect(card(CARD)).toHaveTextContent('add contracts slowly');
  });

  test('a crossed quote is said to be one', async () => {
    await openOrder({ bid: '5.40', ask: '5.20' });
    expect(card(CARD)).toHaveTextContent('The bid of 5.40 is above the ask of 5.20');
  });

  test('or what is not known is said', async () => {
    await openOrder({ spot: '', bid: '', ask: '', billQuote: '' });
    const steps = card(CARD);
    expect(steps).toHaveTextContent('enter both on the ticket');
    expect(steps).toHaveTextContent('Where the limit stands is not known');
    expect(steps).toHaveTextContent('enter its price in Plan to see where this strike lies');
    expect(steps).toHaveTextContent('Without a T-bill quote of the same days');
    expect(steps).not.toHaveTextContent('in a margin account. Does');
    expect(within(steps).queryByText(/NaN|undefined|null/)).toBeNull();
  });

  test('and none is made up for the last day of a put that pays a cent', async () => {
    await openOrder({ expiration: '2026-11-20', premium: '0.01', bid: '0.01', ask: '0.02' });
    const steps = card(CARD);
    expect(steps).toHaveTextContent('It expires today: one period has no yearly rate.');
    expect(steps).toHaveTextContent('no breakeven');
    expect(steps).toHaveTextContent('There is no lower price worth asking');
    expect(steps).toHaveTextContent('Cash is down by $0.06');
    expect(steps).toHaveTextContent('No price step is low enough for a take-profit order');
    expect(steps).toHaveTextContent('Reminders: expiration day, Nov 20, 2026.');
  });
});
