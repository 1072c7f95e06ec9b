import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Draft } from '../../../src/draft/draft';
import { usePage } from '../../../src/store/page';
import { field } from '../plan/planPage';
import { card, inCard, message, openFilled, openOrder } from './orderPage';

/** The card that a file is saved from. */
const cardOf = (name: string) => (name.includes('order') ? 'Order file' : 'Exit and reminders');

const button = (name: string) => inCard(cardOf(name)).getByRole('button', { name });

let saved: Blob[];

beforeEach(() => {
  saved = [];
  URL.createObjectURL = (blob: Blob) => `blob:${saved.push(blob)}`;
  URL.revokeObjectURL = () => {};
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe('the files of the order', () => {
  test('include an order file with the sale alone, and the account number typed', async () => {
    const user = await openOrder();
    await user.click(screen.getByText('Account number, and both orders in one file'));
    await user.type(field('Account number'), 'U1234567');
    await user.click(button('Save order file'));
    expect(message()).toHaveTextContent('Saved putwise-GOOGL-2026-12-24-sell.csv.');
    const lines = (await saved[0]!.text()).split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toBe(
      'SELL,1,GOOGL,OPT,20261224,365,P,100,SMART,USD,DAY,LMT,5.40,putwiseGOOGL20261224P365000,U1234567',
    );
  });

  test('include one with the take-profit order by itself, to load after the fill', async () => {
    const user = await openOrder();
    await user.click(button('Save take-profit file'));
    expect(message()).toHaveTextContent('Saved putwise-GOOGL-2026-12-24-take-profit.csv.');
    const lines = (await saved[0]!.text()).split('\r\n');
    expect(lines[1]).toMatch(/^BUY,1,GOOGL,OPT,20261224,365,P,100,SMART,USD,GTC,LMT,2\.70,/);
    expect(card('Exit and reminders')).toHaveTextContent(
      'Load it once the sale has filled, not before',
    );
  });

  test('include reminders for a calendar', async () => {
    const user = await openOrder();
    await user.click(button('Save calendar file'));
    expect(message()).toHaveTextContent('Saved putwise-GOOGL-2026-12-24-reminders.ics.');
    expect(await saved[0]!.text()).toMatch(/^BEGIN:VCALENDAR\r\n/);
  });

  test('combine both orders only behind a plain warning', async () => {
    const user = await openOrder();
    await user.click(screen.getByText('Account number, and both orders in one file'));
    expect(screen.getByText('Risky.').parentElement).toHaveTextContent(
      'If TWS ignores the link, the purchase stands alone and can fill without the sale.',
    );
    await user.click(button('Save both orders, attached'));
    expect((await saved[0]!.text()).split('\r\n')).toHaveLength(4);
  });
});

describe('a finished order', () => {
  test('is not sold twice: only the take-profit and calendar files stay', async () => {
    await openFilled();
    expect(card('Order file')).toHaveTextContent(
      'Save order file: not written. The put is sold; loading the order again would sell it twice.',
    );
    for (const name of ['Save order file', 'Save both orders, attached']) {
      expect(inCard('Order file').queryByRole('button', { name, hidden: true })).toBeNull();
    }
    expect(button('Save take-profit file')).toBeEnabled();
    expect(button('Save calendar file')).toBeEnabled();
  });

  test.each([
    ['sold', openFilled],
    ['as planned', openOrder],
  ])('has no files once the put has expired: %s', async (_, open) => {
    await open();
    const now = Date.parse('2026-12-24T18:00:00Z');
    act(() => usePage.setState({ clock: { today: '2026-12-24', now } }));
    for (const files of ['Order file', 'Exit and reminders']) {
      expect(card(files)).toHaveTextContent(
        'The put expired on Dec 24, 2026: there is nothing left to send or to be reminded of.',
      );
      expect(inCard(files).queryByRole('button', { hidden: true })).toBeNull();
    }
  });
});

const REFUSED: readonly (readonly [string, Partial<Draft>, string])[] = [
  ['a stock without a name', { stock: '' }, 'The file must name the stock'],
  ['a stock that is no symbol', { stock: '=cmd|calc' }, 'TWS takes symbols such as GOOGL or BRK B'],
  [
    'an index of several roots',
    { stock: 'SPX' },
    'Options on this index trade under several roots',
  ],
];

describe('an order file says why it is refused', () => {
  test.each(REFUSED)('for %s', async (_, texts, words) => {
    await openOrder(texts);
    expect(card('Order file')).toHaveTextContent(`Save order file: not written. ${words}`);
    expect(inCard('Order file').queryByRole('button', { name: 'Save order file' })).toBeNull();
    expect(button('Save calendar file')).toBeEnabled();
  });

  test('for an exit that no price step allows, although the sale is written', async () => {
    await openOrder({ premium: '0.01', bid: '0.01', ask: '0.02' });
    expect(button('Save order file')).toBeEnabled();
    expect(card('Exit and reminders')).toHaveTextContent(
      'Save take-profit file: not written. No price step is low enough for this order.',
    );
  });
});
