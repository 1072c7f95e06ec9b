import { act, renderHook, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import type { Book } from '../../../src/core/book/book';
import { putOn } from '../../../src/core/market/contract';
import { useBookState } from '../../../src/store/book';
import { addEvents, removeEvent, type NewEvent } from '../../../src/store/book/events';
import { usePage } from '../../../src/store/page';
import { useBookToday } from '../../../src/store/useBook';
import { useStatements } from '../../../src/store/statement/statements';
import { statementText } from '../../files/read/statements/reading';
import { arriveAtTrades, title } from './tradesPage';

const YEAR = statementText('ibkr-activity-year.csv');
const USD = statementText('ibkr-activity-usd.csv');

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const region = (name: string | RegExp) => within(screen.getByRole('region', { name }));
const events = () => useBookState.getState().events;
const batches = () => Object.values(useBookState.getState().batches);

async function arriveAtDoor(logged: readonly NewEvent[] = []): Promise<UserEvent> {
  const user = await arriveAtTrades(logged);
  await import('../../../src/views/trades/statement/StatementPage');
  await user.click(screen.getByRole('link', { name: 'Read a statement' }));
  await screen.findByLabelText('Or paste a statement');
  return user;
}

/** Pastes a text into the page outside any field. */
async function paste(user: UserEvent, text: string) {
  await user.click(document.body);
  await user.paste(text);
}

const shows = (words: string | RegExp) => waitFor(() => expect(title()).toHaveTextContent(words));

const sale: NewEvent = {
  kind: 'option',
  account: 'U7654321',
  date: '2025-07-07',
  contract: putOn('ACME', '2025-08-15', 49),
  side: 'sell',
  contracts: 2,
  price: 1.35,
  feesTotal: 0,
};

describe('a statement', () => {
  test('is proved before anything is kept, added whole, listed, and can be taken out again', async () => {
    const user = await arriveAtDoor();
    await paste(user, USD);
    await shows('16 new events. Everything agrees to the cent.');
    expect(events()).toEqual([]);
    const bar = region('Every row of the file');
    expect(bar.getByText('103')).toBeVisible();
    expect(bar.getByText('16 events')).toBeVisible();
    const proof = region('Proof, before anything is added').getAllByRole('row');
    expect(proof.map((row) => row.textContent)).toContain(
      '✓Agrees: Realized gain on options$165.44$165.44$0.00',
    );
    await user.click(button('Add 16 events'));
    await screen.findByRole('region', { name: 'Files in your log' });
    expect(events()).toHaveLength(17);
    expect(batches()).toMatchObject([
      { fileName: 'Pasted text', format: 'IBKR Activity Statement', differing: [] },
    ]);

    await paste(user, USD);
    await shows('Nothing new. Everything agrees to the cent.');
    expect(screen.queryByRole('button', { name: /^Add/ })).toBeNull();
    await user.click(button('Done'));
    await user.click(await screen.findByRole('button', { name: 'Take out Pasted text' }));
    expect(events()).toEqual([]);
    expect(batches()).toEqual([]);
    act(() => usePage.getState().message!.undo!());
    expect(events()).toHaveLength(17);
    expect(batches()).toHaveLength(1);
  });

  test('with a missing trade names its series, and agrees once the trade is typed', async () => {
    const user = await arriveAtDoor();
    await paste(user, YEAR);
    await shows('70 new events. 11 of 131 figures differ.');
    const proof = region('Proof, before anything is added');
    expect(
      proof.getByRole('row', { name: /Open at the end: ACME 49 put, Aug 15/ }),
    ).toHaveTextContent('row 34');
    const missing = region('Is a trade missing from the file?');
    const line = 'btc 2 ACME 49p 15aug25 0.35 fee 1.30 on 29jul25';
    await user.type(missing.getByLabelText('What happened'), line);
    await user.click(missing.getByRole('button', { name: 'Record' }));
    // Only the wrong total is left, and is listed with the file.
    await shows('70 new events. 1 of 130 figures differs.');
    expect(events()).toMatchObject([{ account: 'U7654321', side: 'buy' }]);
    await user.click(button('Add 70 events'));
    await screen.findByText('1 figure of it left open');
    expect(screen.getByText('Interest: $1.00')).toBeInTheDocument();
  });

  test('that contradicts the log shows both sides, and you choose which one counts', async () => {
    const user = await arriveAtDoor([sale]);
    await paste(user, YEAR);
    await shows(/^69 new events/);
    const why = region('The same trade, with other amounts');
    expect(why.getByRole('row', { name: /^The file, row 34/ })).toHaveTextContent('fee $1.30');
    expect(why.getByRole('row', { name: /^Your log, typed for Jul 7/ })).toHaveTextContent('$0.00');
    expect(why.getByRole('button', { name: 'Keep mine' })).toHaveAttribute('aria-pressed', 'true');
    await user.click(why.getByRole('button', { name: 'Take the file’s fee' }));
    await waitFor(() =>
      expect(button('Take the file’s fee')).toHaveAttribute('aria-pressed', 'true'),
    );
    await user.click(button('Add 69 events'));
    await screen.findByRole('region', { name: 'Files in your log' });
    const fees = () =>
      events().flatMap((event) =>
        event.kind === 'option' && event.date === sale.date ? [event.feesTotal] : [],
      );
    expect(fees()).toContain(1.3046);
    expect(fees()).not.toContain(0);
    await user.click(button(/^Take out/));
    expect(events()).toMatchObject([{ feesTotal: 0, place: 1 }]);
  });

  test('that is pasted leaves an unread text in its field as it is', async () => {
    const user = await arriveAtDoor();
    await user.type(screen.getByLabelText('Or paste a statement'), 'half a file');
    await paste(user, USD);
    await shows(/^16 new events/);
    await user.click(button('Cancel'));
    expect(await screen.findByLabelText('Or paste a statement')).toHaveValue('half a file');
  });

  test('offers to replace the same trade typed before', async () => {
    const user = await arriveAtDoor([{ ...sale, feesTotal: 1.3 }]);
    await paste(user, YEAR);
    await user.click(await screen.findByRole('button', { name: 'Replace mine' }));
    await waitFor(() => expect(button('Replace mine')).toHaveAttribute('aria-pressed', 'true'));
    await user.click(button('Add 69 events'));
    await screen.findByRole('region', { name: 'Files in your log' });
    expect(events().every(({ batch }) => batch !== undefined)).toBe(true);
  });

  test('that replaces a plan’s fill becomes its fill, until the statement is taken out', async () => {
    const user = await arriveAtDoor([{ ...sale, feesTotal: 1.3, plan: 'one' }]);
    await paste(user, YEAR);
    await user.click(await screen.findByRole('button', { name: 'Replace mine' }));
    await waitFor(() => expect(button('Replace mine')).toHaveAttribute('aria-pressed', 'true'));
    await user.click(button('Add 69 events'));
    await screen.findByRole('region', { name: 'Files in your log' });
    expect(events().filter(({ plan }) => plan === 'one')).toMatchObject([
      { date: sale.date, feesTotal: 1.3046, batch: expect.any(String) },
    ]);
    await user.click(button(/^Take out/));
    expect(events()).toMatchObject([{ plan: 'one', feesTotal: 1.3 }]);
  });

  test('that does not name its account waits until you name it', async () => {
    const user = await arriveAtDoor([sale]);
    await paste(user, statementText('robinhood-activity.csv'));
    await screen.findByRole('region', { name: 'Account in your log' });
    await user.click(button(/^Add/));
    expect(screen.getByText('First say which account it belongs to.')).toBeVisible();
    expect(batches()).toEqual([]);
    await user.selectOptions(screen.getByRole('combobox'), 'Another name');
    await user.type(screen.getByLabelText('Its name'), 'Roth IRA');
    await user.click(button('Use this name'));
    await screen.findByText('You can take it out again whole at any time.');
    await user.click(button(/^Add/));
    await waitFor(() => expect(batches()).toMatchObject([{ accounts: { Robinhood: 'Roth IRA' } }]));
    expect(new Set(events().map(({ account }) => account))).toEqual(
      new Set(['U7654321', 'Roth IRA']),
    );
  });

  test('asks what was opened before it and what happened to what has expired', async () => {
    const user = await arriveAtDoor();
    const table = [
      'Date,Action,Symbol,Quantity,Price,Fees,Account',
      '2026-02-02,BTC,ACME 17APR26 50 P,2,0.30,1.30,U1',
      '2026-02-03,STO,XSP 17APR26 590 P,1,4,1,U1',
      '',
    ].join('\n');
    await paste(user, table);
    const held = await screen.findByRole('form', { name: /^Held short 2 ACME 50 puts/ });
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(/ 2 questions below\.$/);
    await user.click(within(held).getByRole('button', { name: 'Use it' }));
    expect(within(held).getByLabelText('Premium')).toHaveAccessibleDescription(/Enter the premium/);
    await user.type(within(held).getByLabelText('Premium'), '1.20');
    await user.click(within(held).getByRole('button', { name: 'Use it' }));
    await screen.findByText(/What you said counts/);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(/ 1 question below\.$/);
    await user.selectOptions(screen.getByLabelText(/^XSP 590 put/), 'Settled in cash');
    const over = region(/^Past their expiration/);
    await user.click(over.getByRole('button', { name: 'Use it' }));
    expect(over.getByLabelText('Settled at')).toBeInvalid();
    await user.type(screen.getByLabelText('Settled at'), '585.20');
    await user.click(over.getByRole('button', { name: 'Use it' }));
    const add = await screen.findByRole('button', { name: 'Add 3 events' });
    expect(screen.getByRole('heading', { level: 1 })).not.toHaveTextContent(/below/);
    await user.click(add);
    await waitFor(() => expect(batches()).toHaveLength(1));
    expect(events()).toMatchObject([
      { kind: 'option' },
      { kind: 'option' },
      { kind: 'settlement', value: 585.2, date: '2026-04-17' },
      { kind: 'carried', basisTotal: -240 },
    ]);
  });

  test('in another currency is in the log under an account of its own, and in no figure', async () => {
    const user = await arriveAtDoor();
    await paste(user, statementText('ibkr-activity-consolidated-eur.csv'));
    await screen.findByRole('region', { name: /^New in EUR, kept apart/ });
    await user.click(button(/^Add/));
    await waitFor(() => expect(batches()).toHaveLength(1));
    const { result } = renderHook(useBookToday);
    const accounts = ({ shares, cash }: Book) => [...shares, ...cash].map(({ account }) => account);
    expect(accounts(result.current!).filter((account) => account.endsWith(' EUR'))).toEqual([]);
    expect(accounts(result.current!)).not.toEqual([]);
    await user.click(screen.getAllByRole('link', { name: 'Trades' }).at(-1)!);
    expect(await screen.findByText(/ in EUR (is|are) kept apart: in the log/)).toBeVisible();
  });

  test('is added as a second one if a copy of its tab has added it already', async () => {
    const user = await arriveAtDoor();
    await paste(user, USD);
    await shows(/^16 new events/);
    const { id } = useStatements.getState().shown!;
    const { proven } = useStatements.getState().shown!;
    const added = { ...proven.adding!.addition.batch, place: 1, format: '', accounts: {} };
    act(() => useBookState.setState({ batches: { [id]: { ...added, differing: [] } } }));
    act(() => addEvents([sale]));
    await waitFor(() => expect(useStatements.getState().shown!.id).not.toBe(id));
    await user.click(button(/^Add/));
    await waitFor(() => expect(batches()).toHaveLength(2));
  });

  test('is matched again with a log that changes meanwhile', async () => {
    const user = await arriveAtDoor([sale]);
    await paste(user, YEAR);
    await shows(/^69 new events/);
    act(() => removeEvent(events()[0]!.id));
    await shows(/^70 new events/);
    act(() => addEvents([sale]));
    await shows(/^69 new events/);
    expect(batches()).toEqual([]);
  });
});

describe('a text that cannot be read at once', () => {
  test('is refused in a sentence, and the next is read', async () => {
    const user = await arriveAtDoor();
    await paste(user, '%PDF-1.7 nothing');
    await screen.findByText(/This is a PDF, not a table/);
    expect(screen.getByText('Pasted text is not read.')).toBeVisible();
    await paste(user, USD);
    await shows(/^16 new events/);
    await user.click(button('Cancel'));
    await screen.findByLabelText('Or paste a statement');
    expect(events()).toEqual([]);
  });

  test('is asked about first: its columns and its year', async () => {
    const user = await arriveAtDoor();
    const field = screen.getByLabelText('Or paste a statement');
    await user.click(field);
    await user.paste('When,What,Many,Each\n11/05,ACME,-100,12.5\n11/06,ACME,50,12\n');
    await user.click(button('Read this text'));
    await screen.findByText('Pasted text is not read.');
    await user.click(field);
    await user.paste('Date,Symbol,Many,Price\n11/05,ACME,-100,12.5\n11/06,ACME,50,12\n');
    await user.click(button('Read this text'));
    await user.selectOptions(await screen.findByLabelText('Quantity'), '3: Many');
    await user.click(button('Read it with these'));
    await user.type(await screen.findByLabelText('Year of its days'), '2026');
    await user.click(button('Read it with these'));
    await shows('2 new events. The file states no figures to prove them against.');
    expect(events()).toEqual([]);
  });
});
