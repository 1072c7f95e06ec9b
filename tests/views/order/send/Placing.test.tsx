import { act, screen, within, waitFor } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { usePage } from '../../../../src/store/page';
import { typeField } from '../../../../src/store/typing';
import { placementWith } from '../../../plan/drafts';
import { field, retype, row } from '../../plan/planPage';
import { card, figure, inCard, message, openOrder, READY, title, unfoldAll } from '../orderPage';

// jsdom lays nothing out, so there is nothing to scroll.
Element.prototype.scrollIntoView = vi.fn<Element['scrollIntoView']>();

const mark = () => screen.getByRole('button', { name: 'Mark as placed' });

async function place(user: UserEvent) {
  await user.click(mark());
  await screen.findByRole('region', { name: 'The fill' });
  await unfoldAll(user);
}

/** Types over parts of the suggested fill, and marks the order as filled. */
async function fill(user: UserEvent, texts: Readonly<Record<string, string>>) {
  for (const [name, text] of Object.entries(texts)) await retype(user, name, text);
  await user.click(screen.getByRole('button', { name: 'Mark as filled' }));
}

describe('marking an order as placed', () => {
  test('saves the plan, freezes it, and says so', async () => {
    const user = await openOrder(READY);
    await user.click(mark());
    expect(message()).toHaveTextContent('Marked as placed.');
    expect(card('The fill')).toHaveTextContent('Placed on November 20, 2026.');
    await waitFor(() => expect(card('Filled')).toHaveFocus());
    expect(title()).toHaveTextContent('Placed: sell 1 GOOGL 365 put, expiring Dec 24, 2026,');
    expect(usePage.getState().plans).toMatchObject([{ placement: { day: '2026-11-20' } }]);
  });

  test('fixes the day that days are counted from, even when read after expiration', async () => {
    await openOrder({}, { placement: placementWith({ expiration: '2026-12-24', cash: '36500' }) });
    const now = Date.parse('2027-01-05T16:00:00Z');
    act(() => usePage.setState({ clock: { today: '2027-01-05', now } }));
    expect(card('In TWS, step by step')).toHaveTextContent('34 days from Nov 20, 2026.');
    expect(title()).toHaveTextContent('1 GOOGL 365 put, expired Dec 24, 2026,');
    expect(screen.getByRole('main')).toHaveTextContent(
      'The contract expired on Dec 24, 2026. Your account shows the outcome.',
    );
    // What is read out follows once it has been still for a while.
    await waitFor(() => {
      expect(screen.getByRole('main')).not.toHaveTextContent('At worst you lose');
    });
  });

  test('can be undone', async () => {
    const user = await openOrder(READY);
    await place(user);
    await user.click(within(message()).getByRole('button', { name: 'Undo' }));
    expect(mark()).toBeVisible();
    expect(usePage.getState().plans).toEqual([]);
  });

  test('is refused until a failing rail has its reason', async () => {
    const user = await openOrder({ ...READY, cash: '1000', accountKind: 'margin' });
    expect(mark()).toHaveAccessibleDescription('1 thing is missing: see above.');
    await user.click(mark());
    expect(message()).toHaveTextContent('Not marked as placed. Give a reason: cash.');
    expect(usePage.getState().work.placement).toBeNull();
    await user.type(field('Reason to go on: Cash covers the strike'), 'On margin, on purpose');
    expect(mark()).toHaveAccessibleDescription('');
    await place(user);
    expect(card('Guard rails')).toHaveTextContent('Your reason: On margin, on purpose');
  });

  test('is refused while nothing trades on the expiration date', async () => {
    const user = await openOrder({ ...READY, days: '37' });
    await user.click(mark());
    expect(message()).toHaveTextContent('Not marked as placed. Pick an expiration.');
  });
});

describe('a placed plan', () => {
  test('shows no way to change its price or its quote', async () => {
    const user = await openOrder(READY);
    await place(user);
    for (const name of ['Bid', 'Ask', 'Premium', 'Cash for this put', 'Time in force']) {
      expect(screen.queryByLabelText(name)).toBeNull();
    }
    expect(screen.queryByRole('button', { name: /^Sell at/ })).toBeNull();
  });

  test('stays as it was: an edit starts another plan', async () => {
    const user = await openOrder(READY);
    await place(user);
    typeField('strike', '360');
    expect(await screen.findByText(/^Sell 1 GOOGL 360 put/)).toBeVisible();
    expect(message()).toHaveTextContent('This is a new plan; the placed one is kept as it was.');
    expect(usePage.getState().plans).toMatchObject([{ draft: { strike: '365.00' } }]);
  });

  test('suggests its limit and today as the fill, which does not count until it is marked as filled', async () => {
    const user = await openOrder(READY);
    await place(user);
    expect(screen.getAllByRole('heading', { level: 2 })[0]).toHaveTextContent('Filled');
    expect(field('Fill price')).toHaveValue('5.40');
    expect(field('Filled on')).toHaveValue('2026-11-20');
    expect(usePage.getState().work.placement!.fill.fillPrice).toBe('');
    expect(title()).toHaveTextContent('Placed: sell 1 GOOGL 365 put');
    expect(screen.queryByRole('table', { name: 'The plan and its fill' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Mark as filled' }));
    expect(title()).toHaveTextContent('Sold 1 GOOGL 365 put, expiring Dec 24, 2026, at 5.40.');
    expect(card('The fill')).toHaveFocus();
    await user.click(within(message()).getByRole('button', { name: 'Undo' }));
    expect(title()).toHaveTextContent('Placed: sell 1 GOOGL 365 put');
  });

  test('shows the figures of the fill beside those planned', async () => {
    const user = await openOrder(READY);
    await place(user);
    await fill(user, { 'Fill price': '5.42', 'Commission and fees': '1.03' });
    const table = (name: string) => row('The plan and its fill', name);
    expect(table('Premium')).toEqual(['5.40', '5.42']);
    expect(table('Fees to open')).toEqual(['$1.07', '$1.03']);
    expect(table('Premium kept')).toEqual(['$538.93', '$540.97']);
    expect(table('Breakeven')).toEqual(['$359.61', '$359.59']);
    expect(title()).toHaveTextContent('Sold 1 GOOGL 365 put, expiring Dec 24, 2026, at 5.42.');
    expect(figure('Order ticket', 'Limit price')).toBe('5.40');
    expect(card('Once it has filled')).toHaveTextContent('Cash is up by $540.97');
    expect(usePage.getState().plans).toMatchObject([
      { placement: { fill: { fillPrice: '5.42', fillFees: '1.03', fillDate: '2026-11-20' } } },
    ]);
  });

  test('doubts a fill below its limit, which can still be typed over', async () => {
    const user = await openOrder(READY);
    await place(user);
    await fill(user, { 'Fill price': '5.00' });
    expect(card('The fill')).toHaveTextContent(
      'Lower than the limit of 5.40: a sell limit order does not fill below its limit. Check the price.',
    );
    await retype(user, 'Fill price', '5.40');
    expect(card('The fill')).not.toHaveTextContent('Lower than the limit');
  });

  test('says that it counts the schedule’s fees while the fees paid cannot be read', async () => {
    const user = await openOrder(READY);
    await place(user);
    await fill(user, { 'Commission and fees': 'abc' });
    expect(row('The plan and its fill', 'Fees to open')).toEqual([
      '$1.07',
      '$1.07 by the schedule',
    ]);
    expect(card('The fill')).toHaveTextContent('The fees paid cannot be read');
  });

  test('names a time that does not exist', async () => {
    const user = await openOrder(READY);
    await place(user);
    await fill(user, { 'Filled at, New York': '25:00' });
    expect(card('The fill')).toHaveTextContent('Filled at must be a time, like 10:05');
  });

  test('names a fill price that is impossible', async () => {
    const user = await openOrder(READY);
    await place(user);
    await fill(user, { 'Fill price': '400' });
    expect(card('The fill')).toHaveTextContent('Fill price must be less than the strike');
    expect(title()).toHaveTextContent('Placed: sell');
  });

  test('names a day without trading before the order is marked as filled', async () => {
    const user = await openOrder(READY);
    await place(user);
    await retype(user, 'Filled on', '2026-11-15');
    await user.tab();
    expect(card('The fill')).toHaveTextContent('Filled on must be a trading day');
  });

  test('goes on with the steps after the fill, whose ticks are kept, and then to managing it', async () => {
    const user = await openOrder(READY);
    await place(user);
    await user.click(inCard('Once it has filled').getByRole('checkbox', { name: /^Step 8 done/ }));
    expect(usePage.getState().plans).toMatchObject([{ ticks: ['position'] }]);
    await fill(user, {});
    await user.click(screen.getByRole('button', { name: 'Go on to manage it' }));
    expect(screen.getAllByRole('heading', { level: 2 })[0]).toHaveTextContent('Manage');
    expect(card('Manage')).toHaveFocus();
  });
});
