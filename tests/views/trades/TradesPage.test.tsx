import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { putOn } from '../../../src/core/market/contract';
import type { Place } from '../../../src/store/address';
import { usePage } from '../../../src/store/page';
import { useBookState, type LoggedEvent } from '../../../src/store/book';
import type { NewEvent } from '../../../src/store/book/events';
import { typeText } from '../../../src/store/typed/texts';
import { pageWith } from '../../plan/drafts';
import { arriveAtTrades, goToPart, title } from './tradesPage';

const KO = putOn('KO', '2026-12-18', 60);

const FILLS: readonly NewEvent[] = [
  {
    kind: 'option',
    account: 'U1',
    date: '2026-11-02',
    contract: KO,
    side: 'sell',
    contracts: 1,
    price: 0.62,
    feesTotal: 1.05,
  },
  {
    kind: 'option',
    account: 'U1',
    date: '2026-11-03',
    contract: KO,
    side: 'buy',
    contracts: 1,
    price: 0.1,
    feesTotal: 1.05,
  },
];

const DEPOSIT: NewEvent = {
  kind: 'cash',
  account: 'U1',
  date: '2026-11-04',
  reason: 'deposit',
  amountTotal: 10_000,
};

/** Opens the log of what happened. */
async function arriveAtLog(...events: readonly NewEvent[]) {
  const user = await arriveAtTrades(events);
  await goToPart(user, 'Log');
  return user;
}

const button = (name: string) => screen.getByRole('button', { name });
const rows = () => screen.getAllByRole('rowheader').map(({ textContent }) => textContent);

describe('the example book', () => {
  test('appears with one click if nothing is recorded, is marked, and is removed with one', async () => {
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
  test('has every event in words, the newest first, and each can be deleted and put back', async () => {
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

  test('says how each event changed the cash, and finds events by words', async () => {
    const user = await arriveAtLog(...FILLS, DEPOSIT);
    const cells = screen.getAllByRole('row').map((row) => within(row).queryAllByRole('cell')[1]);
    expect(cells.map((cell) => cell?.textContent)).toEqual([
      undefined,
      '+$10,000.00',
      '−$11.05',
      '+$60.95',
    ]);
    await user.type(screen.getByRole('searchbox', { name: 'Find' }), 'ko bought');
    await waitFor(() => expect(rows()).toHaveLength(1));
    expect(screen.getByText('1 event')).toBeVisible();
  });

  test('shows a hundred events, and more when asked', async () => {
    const many = Array.from({ length: 130 }, () => DEPOSIT);
    const user = await arriveAtLog(...many);
    expect(rows()).toHaveLength(100);
    await user.click(button('Show 30 more'));
    expect(rows()).toHaveLength(130);
  });

  test('says what is wrong with an event, and what to do', async () => {
    await arriveAtLog({ ...FILLS[1]!, effect: 'close' } as NewEvent);
    expect(screen.getByRole('rowheader')).toHaveTextContent(
      /It was meant to close, but there was nothing to close, so it opened\. Record what it closed/,
    );
  });

  test('changes an event by its line, and changes it back', async () => {
    const user = await arriveAtLog(...FILLS);
    const name = 'sold 1 KO 60 put, Dec 18, 2026, at $0.62';
    await user.click(button(`Edit: ${name}`));
    const line = screen.getByLabelText('Change it to');
    expect(line).toHaveValue('sold 1 KO 60p 2026-12-18 0.62 fee 1.05 on 2026-11-02 in U1');
    await user.clear(line);
    await user.type(line, 'sold 1 KO 61p 18dec26 .70 on 2nov{Enter}');
    expect(rows()).toContain('Sold 1 KO 61 put, Dec 18, 2026, at $0.70');
    expect(button('Edit: sold 1 KO 61 put, Dec 18, 2026, at $0.70')).toHaveFocus();
    await user.click(button('Undo'));
    expect(button(`Edit: ${name}`)).toBeVisible();
  });

  test('says that an event being edited was changed elsewhere while another place was open', async () => {
    const user = await arriveAtLog(FILLS[0]!);
    await user.click(screen.getByRole('button', { name: /^Edit: sold 1 KO/ }));
    const go = (place: Place) => act(async () => usePage.setState({ place }));
    await go('plan');
    await waitFor(() => expect(screen.queryByLabelText('Change it to')).toBeNull());
    act(() =>
      useBookState.setState(({ events: [event] }) => ({
        events: [{ ...event!, price: 0.8 } as LoggedEvent],
      })),
    );
    await go('trades');
    expect(await screen.findByLabelText('Change it to')).toHaveValue(
      'sold 1 KO 60p 2026-12-18 0.62 fee 1.05 on 2026-11-02 in U1',
    );
    expect(screen.getByText(/has been changed elsewhere/)).toHaveTextContent(
      /at \$0\.80, on Nov 2, 2026, account U1\./,
    );
  });

  test('says above an open line that its event was changed elsewhere, and saves neither silently', async () => {
    const user = await arriveAtLog(FILLS[0]!);
    await user.click(screen.getByRole('button', { name: /^Edit: sold 1 KO/ }));
    const { id } = useBookState.getState().events[0]!;
    await user.clear(screen.getByLabelText('Change it to'));
    await user.type(screen.getByLabelText('Change it to'), 'sto 1 KO 60p 18dec26 .70');
    // As a change comes from another tab.
    act(() =>
      useBookState.setState(({ events: [event] }) => ({
        events: [{ ...event!, price: 0.8 } as LoggedEvent],
      })),
    );
    const told = screen.getByText(/has been changed elsewhere/);
    expect(told).toHaveTextContent(/at \$0\.80/);
    expect(screen.getByLabelText('Change it to')).toHaveValue('sto 1 KO 60p 18dec26 .70');
    await user.click(button('Use that'));
    expect(told).not.toBeInTheDocument();
    expect(screen.getByLabelText('Change it to')).toHaveValue(
      'sold 1 KO 60p 2026-12-18 0.8 fee 1.05 on 2026-11-02 in U1',
    );
    act(() =>
      useBookState.setState(({ events }) => ({ events: events.filter((each) => each.id !== id) })),
    );
    await waitFor(() =>
      expect(screen.getByLabelText<HTMLInputElement>('What happened').value).toContain('0.8'),
    );
  });

  test('appends each open edit to the line being typed if its event is deleted elsewhere', async () => {
    const user = await arriveAtLog(...FILLS.slice(0, 2));
    for (const event of useBookState.getState().events) {
      act(() => typeText(`change.${event.id}`, `sto 1 KO 60p 18dec26 .7${event.place}`));
    }
    await user.type(screen.getByLabelText('What happened'), 'sto 3 PEP');
    act(() => useBookState.setState({ events: [] }));
    await waitFor(() =>
      expect(screen.getByLabelText('What happened')).toHaveValue(
        'sto 3 PEP; sto 1 KO 60p 18dec26 .71; sto 1 KO 60p 18dec26 .72',
      ),
    );
  });

  test('leaves an event as it is if its edit is left with Escape', async () => {
    const user = await arriveAtLog(...FILLS);
    const name = 'Edit: sold 1 KO 60 put, Dec 18, 2026, at $0.62';
    await user.click(button(name));
    await user.type(screen.getByLabelText('Change it to'), ' fee 9{Escape}');
    expect(button(name)).toHaveFocus();
    expect(useBookState.getState().events).toHaveLength(2);
  });
});

describe('the gains of a year', () => {
  const onIndex = FILLS.map((fill) => ({ ...fill, contract: putOn('XSP', '2026-12-18', 590) }));

  test('of a stock’s options are those of Form 8949', async () => {
    await arriveAtLog(...FILLS);
    expect(button('Save its gains as CSV, as on Form 8949')).toBeVisible();
    expect(screen.queryByText(/Form 6781/)).toBeNull();
  });

  test('on a broad index are said to belong on another form, and to be taxed at the year’s end', async () => {
    await arriveAtLog(...FILLS, ...(onIndex as NewEvent[]));
    expect(screen.getByText(/they belong on Form 6781/)).toHaveTextContent(
      'One that is open on December 31 is taxed at its value of that day',
    );
  });
});

describe('a typed line', () => {
  const line = () => screen.getByLabelText('What happened');
  const readBack = () => document.getElementById(line().getAttribute('aria-describedby')!);

  test('is read back in words, with the fees of the schedule, and recorded with Enter', async () => {
    const user = await arriveAtTrades([], pageWith({ brokerAccount: 'U7654567' }));
    await user.type(line(), 'sto 2 KO 67.5p 15jan27 .62');
    expect(readBack()).toHaveTextContent(
      'Sold to open 2 KO 67.50 puts, Jan 15, 2027, at $0.62. You receive $122.57 after $1.43 of fees by your schedule. On Fri, Nov 20, 2026, account U7654567.',
    );
    await user.keyboard('{Enter}');
    expect(line()).toHaveFocus();
    await goToPart(user, 'Log');
    expect(rows()).toEqual(['Sold to open 2 KO 67.50 puts, Jan 15, 2027, at $0.62']);
    expect(line()).toHaveValue('');
    await user.click(button('Undo'));
    expect(title()).toHaveTextContent('What happened, how it stands, what next?');
  });

  test('says what is missing, and which word it does not understand once it is entered', async () => {
    const user = await arriveAtTrades();
    expect(readBack()).toHaveTextContent(/^For example: sto 2 KO 67\.5p 15jan27 \.62/);
    await user.type(line(), 'sto 2 KO 67.5p');
    expect(readBack()).toHaveTextContent('Still to say: the expiration, as in 15jan27');
    expect(line()).not.toHaveAttribute('aria-invalid');
    await user.type(line(), ' soon{Enter}');
    expect(readBack()).toHaveTextContent('“soon” is not understood here');
    expect(line()).toHaveAttribute('aria-invalid', 'true');
    expect(line()).toHaveValue('sto 2 KO 67.5p soon');
  });

  test('says what is wrong with an event before it is recorded', async () => {
    const user = await arriveAtTrades();
    await user.type(line(), 'btc 1 KO 67.5p 15jan27 .10');
    expect(readBack()).toHaveTextContent(/It was meant to close, but there was nothing to close/);
  });

  test('closes an open position by its name alone', async () => {
    const user = await arriveAtTrades(FILLS.slice(0, 1));
    await user.type(line(), 'expired KO');
    expect(readBack()).toHaveTextContent(/^1 KO 60 put, Dec 18, 2026, expired\. On Fri, Nov 20/);
    expect(readBack()).toHaveTextContent(/It is before the contract’s last day/);
  });

  test('names each of several events', async () => {
    const over = { ...FILLS[0]!, contract: putOn('KO', '2026-11-13', 60) } as NewEvent;
    const user = await arriveAtTrades([
      over,
      { ...over, contract: putOn('PFE', '2026-11-20', 26) } as NewEvent,
    ]);
    await user.type(line(), 'expired all');
    expect(readBack()).toHaveTextContent(
      '2 events: 1 KO 60 put, Nov 13, 2026, expired; 1 PFE 26 put, Nov 20, 2026, expired.',
    );
  });
});

test('a pasted confirmation of several lines is read back, and recorded as several events', async () => {
  const user = await arriveAtTrades();
  await user.click(screen.getByLabelText('What happened'));
  await user.paste("SOLD 2 KO Jan15'27 67.5 Put @ 0.62 (U7654321)\nBOT 100 KO @ 67.50 (U7654321)");
  expect(
    screen.getByText(
      /^2 events: sold 2 KO 67\.50 puts, Jan 15, 2027, at \$0\.62; bought 100 KO shares/,
    ),
  ).toBeVisible();
  await user.keyboard('{Enter}');
  expect(useBookState.getState().events).toMatchObject([
    { kind: 'option', account: 'U7654321', contracts: 2 },
    { kind: 'stock', account: 'U7654321', shares: 100 },
  ]);
});

test('the book can be shown as of an earlier day, and as of today again', async () => {
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
