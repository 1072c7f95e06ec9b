import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { arriveAtTrades, goToPart, title } from './tradesPage';

const button = (name: string) => screen.getByRole('button', { name });
const rows = () => screen.getAllByRole('rowheader').map(({ textContent }) => textContent);

describe('the example book', () => {
  test('is there with one click where nothing is recorded, is marked, and is gone with one', async () => {
    const user = await arriveAtTrades();
    expect(title()).toHaveTextContent('What happened, how it stands, what next?');
    await user.click(button('Show the example book'));
    expect(screen.getByText('8 puts, 1 call and 200 shares are open.')).toBeVisible();
    expect(screen.getByText(/The account named Example is invented/)).toBeVisible();
    await user.click(button('Remove the example'));
    expect(title()).toHaveTextContent('What happened, how it stands, what next?');
    await user.click(within(screen.getByRole('status', { name: 'Message' })).getByText('Undo'));
    expect(title()).toHaveTextContent(/need you/);
  });
});

describe('the log', () => {
  test('has every event in words, the newest first, and one is deleted and put back', async () => {
    const user = await arriveAtTrades();
    await user.click(button('Show the example book'));
    await goToPart(user, 'Log');
    expect(rows()).toHaveLength(18);
    expect(rows().at(-1)).toBe('Deposited $133,000.00');
    await user.click(button('Delete: deposited $133,000.00'));
    expect(rows()).toHaveLength(17);
    await user.click(button('Undo'));
    expect(rows().at(-1)).toBe('Deposited $133,000.00');
  });
});

test('the book is shown as it stood on a day, and as it stands again', async () => {
  const user = await arriveAtTrades();
  await user.click(button('Show the example book'));
  await goToPart(user, 'Log');
  const all = rows().length;
  const asOf = screen.getByLabelText('As of');
  const first = screen.getAllByRole('row').at(-1)!.querySelector('td')!.textContent;
  fireEvent.change(asOf, { target: { value: new Date(first).toISOString().slice(0, 10) } });
  expect(rows()).toEqual(['Deposited $133,000.00']);
  await goToPart(user, 'Open');
  expect(title()).toHaveTextContent('Nothing needs you.');
  expect(screen.getByText('Nothing is open.')).toBeVisible();
  await user.click(button('Today'));
  await goToPart(user, 'Log');
  expect(rows()).toHaveLength(all);
});
