import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { usePage } from '../../../../src/store/page';
import { typeField } from '../../../../src/store/typing';
import { field, retype } from '../../plan/planPage';
import { card, figure, inCard, message, openFilled, openOrder, READY, title } from '../orderPage';

const LADDER = 'What each limit pays, from the bid to the middle';
const ladder = () =>
  within(screen.getByRole('table', { name: LADDER }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent);

describe('the order', () => {
  test('is stated in one sentence at the top of the page', async () => {
    await openOrder();
    expect(title()).toHaveTextContent(
      'Sell 1 GOOGL 365 put, expiring Dec 24, 2026, at 5.40 or better.',
    );
  });

  test('is never called cash-secured if the cash does not cover it', async () => {
    await openOrder({ cash: '36,499.99' });
    expect(screen.getByRole('main')).toHaveTextContent(
      'Not cash-secured: $0.01 is missing to pay for the shares, which cost $36,500, so the broker refuses such an order in a cash account.',
    );
    expect(screen.getByRole('main')).not.toHaveTextContent('Cash-secured:');
  });

  test('waits for a day on which options trade, and offers the nearest to click', async () => {
    const user = await openOrder({ ...READY, days: '37' });
    expect(title()).toHaveTextContent('Pick an expiration: Dec 24 or Dec 31');
    expect(card('Order ticket')).toHaveTextContent(
      'No options expire on December 27, 2026: nothing trades that day. There is no ticket until then.',
    );
    expect(card('Order file')).toHaveTextContent('There is nothing to save until then.');
    await user.click(screen.getByRole('button', { name: 'Dec 24' }));
    expect(title()).toHaveTextContent('expiring Dec 24, 2026, at 5.40');
    await waitFor(() => expect(title()).toHaveFocus());
    expect(screen.queryByRole('note')).toBeNull();
  });

  test('disappears while a field cannot be read, and comes back once it can', async () => {
    const user = await openOrder();
    await retype(user, 'Premium', '5,4');
    expect(screen.getByRole('main')).toHaveTextContent('Waiting for: Premium.');
    expect(inCard('Order ticket').queryByRole('button', { name: 'Copy ticket' })).toBeNull();
    expect(inCard('Order file').queryByRole('button')).toBeNull();
    await retype(user, 'Premium', '5.45');
    expect(figure('Order ticket', 'Limit price')).toBe('5.45');
  });

  test('shows how its figures are worked out, one click away', async () => {
    const user = await openOrder();
    await user.click(inCard('Order ticket').getByText('Limit price', { selector: 'summary' }));
    expect(await screen.findByText('5.40 becomes 5.40')).toBeVisible();
    await user.click(inCard('Order ticket').getByText(/maximum loss\)$/, { selector: 'summary' }));
    expect(
      await screen.findByText('$36,500.00 − ($5.40 × 100 − $1.07) = $35,961.07'),
    ).toBeVisible();
    await user.click(inCard('Take-profit order').getByText('How these are worked out'));
    expect(await screen.findByText('5.40 × (1 − 50%) = 2.70')).toBeVisible();
  });

  test('needs a strike, and links back to Plan to enter it', async () => {
    await openOrder();
    const { work } = usePage.getState();
    usePage.setState({
      work: { ...work, draft: { ...work.draft, strike: '' } },
      replacements: usePage.getState().replacements + 1,
    });
    expect(await screen.findByRole('link', { name: 'Enter the strike' })).toHaveAttribute(
      'href',
      '#plan',
    );
    expect(screen.getByRole('link', { name: 'Plan the trade' })).toHaveAttribute('href', '#plan');
  });
});

describe('the ticket', () => {
  test('has every entry of the order', async () => {
    await openOrder();
    expect(
      [
        'Action',
        'Order type',
        'Quantity',
        'Stock',
        'Right',
        'Strike',
        'Expiration',
        'Limit price',
        'Route',
      ].map((name) => figure('Order ticket', name)),
    ).toEqual([
      'SELL to open',
      'LIMIT',
      '1',
      'GOOGL',
      'PUT',
      '365',
      'Thu, Dec 24, 2026',
      '5.40',
      'SMART',
    ]);
    expect(field('Time in force')).toHaveValue('DAY');
  });

  test('has the figures of the preview, with and without fees', async () => {
    await openOrder();
    expect(figure('Order ticket', 'Most you can lose (TWS: maximum loss)')).toBe('$35,961.07');
    expect(figure('Order ticket', 'Breakeven')).toBe('$359.61');
    expect(figure('Order ticket', 'Commission and fees')).toBe('$1.07');
    expect(figure('Order ticket', 'Cash to set aside (TWS: buying power), cash account')).toBe(
      '−$36,500.00',
    );
    expect(figure('Order ticket', 'Margin (TWS: buying power), margin account')).toBe('−$5,700.00');
    expect(card('Order ticket')).toHaveTextContent(
      'Without fees TWS may show $35,960.00 and $359.60',
    );
  });

  test('has no margin without the stock price, and says why', async () => {
    await openOrder({ spot: '' });
    expect(figure('Order ticket', 'Margin (TWS: buying power), margin account')).toBe('—');
    expect(card('Order ticket')).toHaveTextContent('needs the stock price');
  });

  test('has no breakeven if fees take the premium', async () => {
    await openOrder({ premium: '0.01', bid: '0.01', ask: '0.02' });
    expect(figure('Order ticket', 'Breakeven')).toBe('—');
    expect(card('Order ticket')).toHaveTextContent('fees take the premium');
  });

  test('asks for the next price step up if the premium is between two', async () => {
    await openOrder({ premium: '5.42' });
    expect(figure('Order ticket', 'Limit price')).toBe('5.45');
    expect(card('Limit')).toHaveTextContent(
      '5.42 is between two price steps; the order asks for the next one up, and everything here is worked out at that.',
    );
    expect(figure('Order ticket', 'Most you can lose (TWS: maximum loss)')).toBe('$35,956.07');
    expect(screen.getByRole('main')).toHaveTextContent('At worst you lose $35,956.');
  });

  test('says to check an expiration that follows from a number of days', async () => {
    await openOrder({ days: '34', expiration: '' });
    expect(card('Limit')).toHaveTextContent(
      'December 24, 2026 follows from 34 days: check that the chain lists that expiration',
    );
    await act(async () => typeField('expiration', '2026-12-24'));
    expect(card('Limit')).not.toHaveTextContent('follows from');
  });

  test('asks for the smallest price step if the premium is below it', async () => {
    await openOrder({ premium: '0.004' });
    expect(card('Limit')).toHaveTextContent(
      'The premium is below the smallest price step; the order asks for the next one up',
    );
  });

  test('is good till canceled if so chosen', async () => {
    const user = await openOrder();
    await user.selectOptions(field('Time in force'), 'GTC');
    expect(card('In TWS, step by step')).toHaveTextContent('time in force GTC');
  });

  test('has the figures of the fill once it is known', async () => {
    await openFilled({ premium: '5.42' });
    expect(screen.getByRole('main')).toHaveTextContent('At worst you lose $35,941.');
    expect(figure('Order ticket', 'Limit price')).toBe('5.45');
    expect(figure('Order ticket', 'Most you can lose (TWS: maximum loss)')).toBe('$35,941.07');
    expect(figure('Order ticket', 'Breakeven')).toBe('$359.41');
    expect(inCard('Order ticket').getByRole('heading', { name: 'Filled at 5.60' })).toBeVisible();
    expect(card('Order ticket')).toHaveTextContent(
      'Without fees TWS may show $35,940.00 and $359.40',
    );
    expect(card('Order ticket')).not.toHaveTextContent('Compare with the preview');
    expect(figure('Order ticket', 'Time in force')).toBe('DAY');
    expect(screen.queryByRole('region', { name: 'Limit' })).toBeNull();
  });

  test('is copied line by line, with its fill', async () => {
    const user = await openFilled();
    await user.click(screen.getByRole('button', { name: 'Copy ticket' }));
    const lines = (await navigator.clipboard.readText()).split('\n');
    expect(lines.slice(2, 5)).toEqual([
      'Filled at 5.60',
      'Most you can lose (TWS: maximum loss) $35,941.07',
      'Breakeven $359.41',
    ]);
  });

  test('is copied line by line', async () => {
    const user = await openOrder();
    await user.click(screen.getByRole('button', { name: 'Copy ticket' }));
    expect(await navigator.clipboard.readText()).toBe(
      [
        'SELL to open 1 GOOGL Dec 24, 2026 365 put, LIMIT 5.40, DAY, SMART',
        'BUY to close 1 GOOGL Dec 24, 2026 365 put, LIMIT 2.70, GTC, SMART',
        'Most you can lose (TWS: maximum loss) $35,961.07',
        'Breakeven $359.61',
        'Commission and fees $1.07',
        'Cash to set aside (TWS: buying power), cash account −$36,500.00',
        'Margin (TWS: buying power), margin account −$5,700.00',
      ].join('\n'),
    );
    expect(message()).toHaveTextContent('Ticket copied, as it is printed.');
  });
});

describe('the order', () => {
  const result = () => screen.getByRole('status', { name: 'Result' });

  test('is read out once typing pauses, or the reason why there is none', async () => {
    await openOrder();
    await act(async () => typeField('premium', '6.40'));
    await waitFor(() => expect(result()).toHaveTextContent('at 6.40 or better'));
    await act(async () => typeField('days', '37'));
    await waitFor(() => expect(result()).toHaveTextContent(/^No order yet\. No options expire/));
    await act(async () => typeField('premium', 'x'));
    await waitFor(() =>
      expect(result()).toHaveTextContent(/^Waiting for: .* there is no order\.$/),
    );
  });
});

describe('the ladder', () => {
  test('says what selling at the bid may cost extra, as soon as there is a bid', async () => {
    await openOrder();
    expect(card('Limit')).toHaveTextContent(
      'A sale at the bid takes liquidity: the exchange may charge about $0.01 to $0.95 a contract',
    );
  });

  test('goes from the bid to the middle, each step with what it pays', async () => {
    await openOrder({ ask: '5.60' });
    expect(ladder()).toEqual(['5.40 chosen$538.9315.9%', '5.45$543.9316.0%', '5.50$548.9316.1%']);
    expect(card('Limit')).toHaveTextContent(
      'Annualized return: simple, on $36,500, after fees, if GOOGL ends above $365.',
    );
  });

  test('makes the chosen step the premium of the plan', async () => {
    const user = await openOrder({ ask: '5.60' });
    await user.click(screen.getByRole('button', { name: 'Sell at 5.50' }));
    expect(field('Premium')).toHaveValue('5.50');
    expect(title()).toHaveTextContent('at 5.50 or better');
    expect(screen.getByRole('button', { name: 'Sell at 5.50', pressed: true })).toHaveFocus();
    expect(screen.getByRole('button', { name: 'Sell at 5.40', pressed: false })).toBeVisible();
  });

  test('asks for a quote if there is none', async () => {
    await openOrder({ bid: '', ask: '' });
    expect(ladder()).toEqual(['5.40 chosen$538.9315.9%']);
    expect(card('Limit')).toHaveTextContent('Enter bid and ask to see the steps between them.');
  });

  test('has no step in a crossed market', async () => {
    await openOrder({ bid: '5.60', ask: '5.40' });
    expect(card('Limit')).toHaveTextContent('There is no price step from the bid to the middle.');
  });

  test('shows no yearly rate on the last day', async () => {
    await openOrder({ expiration: '2026-11-20' });
    expect(ladder()).toEqual(['5.40 chosen$538.93—']);
    expect(card('Limit')).toHaveTextContent('one that expires today has no yearly rate');
  });
});

describe('the quote', () => {
  test('shows its age, and can be confirmed as still the same', async () => {
    const user = await openOrder({}, { quotedAt: '2026-11-20T15:40:00Z' });
    expect(card('Limit')).toHaveTextContent('Quote seen 20 minutes ago.');
    await user.click(screen.getByRole('button', { name: 'It is still the same' }));
    expect(usePage.getState().work.quotedAt).toBe('2026-11-20T16:00:00.000Z');
    expect(card('Limit')).toHaveTextContent('Quote seen just now.');
    expect(field('Bid')).toHaveValue('5.40');
  });
});

describe('the take-profit order', () => {
  const rows = () =>
    within(screen.getByRole('table', { name: 'What the take-profit order earns by when it fills' }))
      .getAllByRole('row')
      .slice(1)
      .map((row) => row.textContent);

  test('keeps half of the premium whenever it fills, with the fees of both orders counted', async () => {
    await openOrder();
    expect(card('Take-profit order')).toHaveTextContent(
      'BUY to close 1 put, LIMIT 2.70, GTC. It keeps 50% of the premium',
    );
    expect(rows()).toEqual([
      expect.stringMatching(/^A third, 11 days, Dec 1\+\$267\.87/),
      expect.stringMatching(/^Half, 17 days, Dec 7\+\$267\.87/),
      expect.stringMatching(/^Two thirds, 21 days, Dec 11\+\$267\.87/),
    ]);
    expect(card('Take-profit order')).toHaveTextContent('Profit after the fees of both orders.');
  });

  test('follows the share to keep', async () => {
    const user = await openOrder();
    await retype(user, 'Take profit at', '75');
    expect(card('Take-profit order')).toHaveTextContent('LIMIT 1.35, GTC. It keeps 75%');
  });

  test('disappears while its share cannot be read, and comes back when that field is emptied', async () => {
    const user = await openOrder();
    await retype(user, 'Take profit at', '99.5');
    const words = 'Fix the take-profit share to see this order';
    expect(card('Take-profit order')).toHaveTextContent(`${words}.`);
    expect(card('Take-profit order')).not.toHaveTextContent('BUY');
    expect(inCard('Take-profit order').queryByRole('table')).toBeNull();
    expect(card('Once it has filled')).toHaveTextContent(
      'BUY to close at ________: the share to take cannot be read.',
    );
    expect(card('Once it has filled')).not.toHaveTextContent('LIMIT 2.70');
    expect(card('Exit and reminders')).toHaveTextContent(
      `Save take-profit file: not written. ${words}.`,
    );
    expect(card('Order file')).toHaveTextContent(
      `Save both orders, attached: not written. ${words}.`,
    );
    await user.click(screen.getByRole('button', { name: 'Copy ticket' }));
    expect(await navigator.clipboard.readText()).toContain('\nBUY to close at ________\n');
    await retype(user, 'Take profit at', '');
    expect(card('Take-profit order')).toHaveTextContent('LIMIT 2.70, GTC. It keeps 50%');
  });

  test('does not exist if the rest of the premium is less than a price step', async () => {
    await openOrder({ premium: '0.01', bid: '0.01', ask: '0.02' });
    expect(card('Take-profit order')).toHaveTextContent(
      '50% of the premium is less than the smallest price step: there is no order to take the profit with.',
    );
  });
});
