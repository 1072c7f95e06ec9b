import { cleanup } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { usePage } from '../../../src/store/page';
import { card, inCard, openFilled, openOrder } from './orderPage';

const CARD = 'In TWS, step by step';
const ticks = () => inCard(CARD).getAllByRole<HTMLInputElement>('checkbox');
const tick = (name: RegExp) => inCard(CARD).getByRole('checkbox', { name });
const current = () => card(CARD).querySelector<HTMLElement>('[aria-current="step"]')!;
const isOpen = (step: HTMLElement) => step.querySelector('details')!.open;

describe('the steps', () => {
  test('for sending are seven, with the first open and the others folded', async () => {
    await openOrder();
    expect(ticks()).toHaveLength(7);
    expect(card(CARD)).toHaveTextContent('0 of 7 done');
    expect(current()).toHaveTextContent('1. Open the option chain');
    expect(ticks().map((box) => isOpen(box.closest('li')!))).toEqual([
      true,
      ...Array.from({ length: 6 }, () => false),
    ]);
  });

  test('continue through the later stages with numbers that go on: two after the fill, three to the end', async () => {
    await openOrder();
    const names = (of: string) =>
      inCard(of)
        .getAllByRole('checkbox', { name: /^Step/ })
        .map((box) => box.getAttribute('aria-label'));
    expect(names('Once it has filled')).toEqual([
      'Step 8 done: Confirm the position',
      'Step 9 done: Place the exit and the reminders at once',
    ]);
    expect(names('Until it ends')).toEqual([
      'Step 10 done: Until Dec 24, 2026: watch',
      'Step 11 done: If it is assigned',
      'Step 12 done: If it expires worthless',
    ]);
  });

  test('go on to the next when one is ticked, and back when it is unticked', async () => {
    const user = await openOrder();
    await user.click(tick(/^Step 1 done/));
    expect(card(CARD)).toHaveTextContent('1 of 7 done');
    expect(current()).toHaveTextContent('2. Pick the expiration');
    expect(isOpen(current())).toBe(true);
    expect(isOpen(tick(/^Step 1 done/).closest('li')!)).toBe(false);
    await user.click(tick(/^Step 1 done/));
    expect(current()).toHaveTextContent('1. Open the option chain');
  });

  test('share their ticks with the lines of the checklist that ask for the same thing', async () => {
    const user = await openOrder();
    await user.click(tick(/^Step 1 done/));
    for (const name of [/^Step 8 done/, /^Step 9 done/]) {
      await user.click(inCard('Once it has filled').getByRole('checkbox', { name }));
    }
    expect(usePage.getState().work.ticks).toEqual(['chain', 'position', 'takeProfitPlaced']);
  });

  test('are done when the last is ticked', async () => {
    const user = await openOrder();
    for (const box of ticks()) await user.click(box);
    expect(card(CARD)).toHaveTextContent('7 of 7 done');
    expect(current()).toBeNull();
  });

  test('say as of when they describe the broker’s permissions', async () => {
    await openOrder();
    expect(card(CARD)).toHaveTextContent(
      'IBKR listed short puts under options permission level 3 as of November 2026.',
    );
  });
});

test('the steps show the figures of this trade, or those of the fill once it is known', async () => {
  await openOrder();
  expect(ticks()[5]!.closest('li')).toHaveTextContent(
    'most you can lose (TWS: maximum loss) $35,961.07',
  );
  cleanup();
  await openFilled();
  expect(ticks()[5]!.closest('li')).toHaveTextContent(
    'Filled at 5.60: most you can lose (TWS: maximum loss) $35,941.07',
  );
  expect(card(CARD)).not.toHaveTextContent('$35,961.07');
});
