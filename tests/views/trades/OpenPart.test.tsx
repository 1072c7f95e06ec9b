import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { useBookState } from '../../../src/store/book';
import type { NewEvent } from '../../../src/store/book/events';
import { EVENTS, PFE, TODAY } from '../../plan/book/mockBook';
import { arriveAtMock } from './mockTrades';
import { arriveAtTrades, title } from './tradesPage';

const needs = () => screen.getByRole('region', { name: 'Needs you' });
const lines = () =>
  within(needs())
    .getAllByRole('listitem')
    .map((line) => line.querySelector('p')!.textContent);
const button = (name: string) => screen.getByRole('button', { name });
const rowOf = (name: RegExp) =>
  within(screen.getByRole('table', { name: /Open puts/ })).getByRole('row', { name });
const cells = (row: HTMLElement) => within(row).getAllByRole('cell');
const dialog = () => within(screen.getByRole('dialog'));

describe('the headline', () => {
  test('says how many things need a decision, and how much cash is missing by when', async () => {
    await arriveAtMock();
    expect(title()).toHaveTextContent(
      'Four things need you. If every put were assigned you would be $13,996 short by Jan 8.',
    );
  });
});

describe('the card “Needs you”', () => {
  test('takes the fees of a close by its price: under a dime they are lower', async () => {
    const user = await arriveAtMock();
    await user.click(screen.getAllByRole('link', { name: 'What next: DIS 110 put ×2' })[0]!);
    await user.click(await screen.findByRole('button', { name: 'Record the close' }));
    const fees = () => dialog().getByLabelText('Fees').getAttribute('placeholder');
    expect(fees()).toBe('1.42'); // 2 x 0.65, and 0.05795 a contract
    const price = dialog().getByLabelText('Price');
    await user.clear(price);
    await user.type(price, '0.05');
    expect(fees()).toBe('1.12'); // 2 x 0.50
    await user.clear(price);
    expect(fees()).toBe('1.42');
    await user.type(price, '0.05');
    await user.click(dialog().getByRole('button', { name: 'Record' }));
    expect(useBookState.getState().events.at(-1)).toMatchObject({ price: 0.05, feesTotal: 1.12 });
  });

  test('has a line for each thing: what to decide, and one reason', async () => {
    await arriveAtMock();
    expect(lines()).toEqual([
      'PFE 26 put ×3 expired on Nov 27; PFE at $25.72$0.28 in the money: assigned unless you closed it',
      'DIS 110 put ×2: $3.60 in the money, 13 days lefttime value 0.75; decide before Dec 11',
      'MU 660 put: 17.20 is below your exit at 19.3556% captured in 15 of 35 days',
      'Cash is $13,996 short on Jan 8 if all are assignedclosing MU frees $66,000 and ends it',
    ]);
    expect(needs()).toHaveTextContent('within three weeks of the end: XOM 110 put, 20 days.');
  });

  test('records an outcome with one click, and Undo takes it back', async () => {
    const user = await arriveAtMock();
    await user.click(button('Assigned: PFE 26 put ×3'));
    expect(await screen.findByText('5 puts, 1 call and 500 shares are open.')).toBeVisible();
    expect(lines()).toHaveLength(3);
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(lines()).toHaveLength(4));
    await user.click(button('Expired: PFE 26 put ×3'));
    expect(await screen.findByText('5 puts, 1 call and 200 shares are open.')).toBeVisible();
  });

  test('does not offer to assign a put of an adjusted series, which would move nothing', async () => {
    await arriveAtTrades(
      [
        {
          ...EVENTS.find((event) => event.kind === 'option' && event.contract === PFE)!,
          contract: { ...PFE, root: 'PFE1' },
        } as NewEvent,
      ],
      { clock: { today: TODAY, now: Date.parse(`${TODAY}T17:00:00Z`) } },
    );
    expect(button('Expired: PFE1 26 put ×3')).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Assigned/ })).toBeNull();
  });

  test('records an outcome only once on a double click', async () => {
    await arriveAtMock();
    const before = useBookState.getState().events.length;
    const assigned = button('Assigned: PFE 26 put ×3');
    act(() => {
      assigned.click();
      assigned.click();
    });
    await waitFor(() => expect(lines()).toHaveLength(3));
    expect(useBookState.getState().events).toHaveLength(before + 1);
  });

  test('records a close at the mark unless another price is typed', async () => {
    const user = await arriveAtMock();
    await user.click(button('Record the close: MU 660 put'));
    expect(dialog().getByLabelText('Price')).toHaveValue('17.20');
    expect(dialog().getByLabelText('Day')).toHaveValue('2026-11-28');
    await user.clear(dialog().getByLabelText('Price'));
    await user.click(dialog().getByRole('button', { name: 'Record' }));
    expect(dialog().getByText('Enter the price')).toBeVisible();
    await user.type(dialog().getByLabelText('Price'), '16.90');
    await user.click(dialog().getByRole('button', { name: 'Record' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(lines()).toHaveLength(2);
    expect(title()).toHaveTextContent('Your cash pays for every put if all are assigned.');
  });

  test('drops a line that you leave as it is', async () => {
    const user = await arriveAtMock();
    await user.click(button('Leave it'));
    expect(lines()).toHaveLength(3);
    expect(title()).toHaveTextContent('Three things need you.');
  });
});

describe('open puts', () => {
  test('have a row each, the next expiration first, with the figures of the mock', async () => {
    await arriveAtMock();
    const table = screen.getByRole('table', { name: /Open puts/ });
    const names = within(table).getAllByRole('rowheader');
    expect(names.map(({ textContent }) => textContent.split(' ')[0])).toEqual([
      'PFE',
      'DIS',
      'XOM',
      'MU',
      'AAPL',
      '5',
    ]);
    expect(cells(rowOf(/DIS/)).map(({ textContent }) => textContent)).toEqual([
      'Dec 11',
      '13',
      'Nov 12',
      '3.05',
      'Fri 12:58',
      '−43%',
      '19.1%',
      '$107.77',
      '3.4% in',
      '$22,000',
      'What next',
    ]);
    expect(rowOf(/5 puts, 8 contracts/)).toHaveTextContent('$132,300');
  });

  test('say so if they are priced by the model, and then show nothing captured', async () => {
    await arriveAtMock();
    const xom = rowOf(/XOM/);
    expect(xom).toHaveTextContent('model');
    expect(cells(xom)[5]).toHaveTextContent('—');
    expect(within(xom).getByLabelText('Mark of XOM 110 put')).toHaveValue('');
  });

  test('take a mark typed in place, and Undo takes it back', async () => {
    const user = await arriveAtMock();
    await user.type(screen.getByLabelText('Mark of XOM 110 put'), '0.48{Enter}');
    expect(cells(rowOf(/XOM/))[4]).toHaveTextContent('Sat 12:00');
    expect(cells(rowOf(/XOM/))[5]).toHaveTextContent('70%');
    await user.click(button('Undo'));
    expect(cells(rowOf(/XOM/))[5]).toHaveTextContent('—');
  });

  test('keep a mark that is being typed while another part is open', async () => {
    const user = await arriveAtMock();
    await user.type(screen.getByLabelText('Mark of XOM 110 put'), '0.48');
    // As the browser’s Back key does: nothing takes the focus first.
    const goBackTo = async (address: string, name: string) => {
      location.hash = address;
      const link = () => screen.getByRole('link', { name });
      await waitFor(() => expect(link()).toHaveAttribute('aria-current', 'page'));
    };
    await goBackTo('trades/log', 'Log');
    await goBackTo('trades', 'Open');
    expect(await screen.findByLabelText('Mark of XOM 110 put')).toHaveValue('0.48');
  });

  test('say so if a mark cannot be read as a price', async () => {
    const user = await arriveAtMock();
    const mark = screen.getByLabelText('Mark of DIS 110 put ×2');
    await user.clear(mark);
    await user.type(mark, 'four{Enter}');
    expect(screen.getByText('A price must be a number, like 4.35')).toBeVisible();
    expect(mark).toBeInvalid();
    await user.keyboard('{Escape}');
    expect(mark).toHaveValue('4.35');
  });

  test('ask for the outcome of one that has expired', async () => {
    const user = await arriveAtMock();
    await user.click(button('Outcome: PFE 26 put ×3'));
    await user.click(dialog().getByRole('button', { name: 'Expired: PFE 26 put ×3' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.queryByRole('row', { name: /PFE/ })).toBeNull();
  });
});
