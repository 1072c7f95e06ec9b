import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { usePage } from '../../../src/store/page';
import { useStrikes } from '../../../src/store/strikes';
import { arriveAtStrikes, chainText, paste, rankedPuts, table, title } from './strikesPage';

const CHAIN = chainText(
  '2026-12-24 Put 360 4.20 4.30 900',
  '2026-12-24 Put 365 5.40 5.50 900',
  '2026-12-24 Put 370 6.90 6.80 900',
  '2026-12-31 Put 365 5.95 6.05 900',
  '2027-02-19 Put 365 11.00 11.20 900',
);

describe('a pasted chain', () => {
  test('says so if all of its expirations are past', async () => {
    const user = await arriveAtStrikes();
    await paste(user, chainText('2025-12-19 Put 365 5.40 5.60 900'));
    expect(await screen.findByText(/^Nothing can be ranked/)).toHaveTextContent(
      'Nothing can be ranked: every expiration in it is past. Read today’s chain.',
    );
  });

  test('leaves an unread text in its field as it is', async () => {
    const user = await arriveAtStrikes();
    await user.type(screen.getByLabelText('Option chain'), 'half a chain');
    await paste(user, CHAIN);
    expect(await screen.findByText(/^GOOGL from a table/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Read another chain' }));
    expect(screen.getByLabelText('Option chain')).toHaveValue('half a chain');
  });

  test('says so if a field of the account cannot be read', async () => {
    const user = await arriveAtStrikes({ commission: 'x' });
    await paste(user, CHAIN);
    const told = await screen.findByText(/^Nothing can be ranked/);
    expect(told.closest('p')).toHaveTextContent(
      'Nothing can be ranked: a field of your account in Plan cannot be read.',
    );
  });

  test('is read, with its source and size shown, and its puts within the rules’ days are ranked', async () => {
    const user = await arriveAtStrikes();
    await paste(user, CHAIN);
    expect(await screen.findByText(/^GOOGL from a table, with no quote time/)).toBeVisible();
    expect(screen.getByText('stock $385.00 · 5 puts, 3 expirations')).toBeVisible();
    await waitFor(() => expect(title()).toHaveTextContent(/^3 puts fit what you ask\. The 3/));
    expect((await rankedPuts()).toSorted()).toEqual([
      '360 put, Dec 24',
      '365 put, Dec 24',
      '365 put, Dec 31',
      '370 put, Dec 24',
    ]);
  });

  test('has its doubtful puts last, each with its doubts in words, and hides them on request', async () => {
    const user = await arriveAtStrikes();
    await paste(user, CHAIN);
    const note = await screen.findByText(/1 put is doubtful: 1 bid above ask/);
    expect(note).toHaveTextContent('It does not say when it was quoted.');
    expect((await rankedPuts()).at(-1)).toBe('370 put, Dec 24');
    expect(within(await table()).getByText('bid above ask.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Hide the doubtful' }));
    expect(await rankedPuts()).not.toContain('370 put, Dec 24');
  });

  test('is sorted by a column, and in reverse by a second click', async () => {
    const user = await arriveAtStrikes();
    await paste(user, CHAIN);
    await table();
    const head = () => screen.getByRole('columnheader', { name: 'Annualized return' });
    await user.click(screen.getByRole('button', { name: 'Annualized return' }));
    expect(head()).toHaveAttribute('aria-sort', 'descending');
    const best = await rankedPuts();
    await user.click(screen.getByRole('button', { name: 'Annualized return' }));
    expect(head()).toHaveAttribute('aria-sort', 'ascending');
    expect((await rankedPuts()).slice(0, 3)).toEqual(best.slice(0, 3).toReversed());
  });

  test('is limited to one expiration and to the return asked for', async () => {
    const user = await arriveAtStrikes();
    await paste(user, CHAIN);
    await table();
    await user.selectOptions(screen.getByLabelText('Expiration'), '2027-02-19');
    expect(await rankedPuts()).toEqual(['365 put, Feb 19']);
    await user.clear(screen.getByLabelText('Annualized return at least'));
    await user.type(screen.getByLabelText('Annualized return at least'), '40%');
    await waitFor(() =>
      expect(title()).toHaveTextContent(
        'No put fits. Allow a return of 12.0% a year, and the 365 put of Feb 19 does.',
      ),
    );
  });

  test('is shown whole, and says so, if no put is within the days of the rules', async () => {
    const user = await arriveAtStrikes();
    await paste(user, chainText('2027-02-19 Put 365 11.00 11.20 900'));
    expect(await rankedPuts()).toEqual(['365 put, Feb 19']);
    expect(title()).toHaveTextContent(/^1 put fits what you ask\./);
    expect(screen.getByLabelText('Expiration')).toHaveDisplayValue('any expiration');
    expect(
      screen.getByText('The chain has none of 30 to 45 days, so all are shown.'),
    ).toBeVisible();
  });

  test('lists each line that is not understood, with the reason', async () => {
    const user = await arriveAtStrikes();
    await paste(user, `${CHAIN}\nGOOGL\t385\t2026-12-24\tPut\tnone\t1.00\t1.10\t3`);
    expect(await screen.findByText('1 line not understood')).toBeVisible();
    expect(screen.getByText(/^Line 7:/)).toHaveTextContent(/Its strike is unclear/);
  });

  test('is refused in a sentence if it is no chain, and the earlier chain stays', async () => {
    const user = await arriveAtStrikes();
    await paste(user, CHAIN);
    await table();
    await paste(user, '<!doctype html><p>no chain');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /^Not read\. This is a web page and not its table.* The chain before is kept\.$/,
    );
    expect(await rankedPuts()).toHaveLength(4);
  });

  test('joins an earlier one of the same stock, says what moved, and can be undone', async () => {
    const user = await arriveAtStrikes();
    await paste(user, CHAIN);
    await table();
    await paste(
      user,
      chainText('2026-12-24 Put 360 4.10 4.20 900', '2026-12-31 Put 360 4.75 4.85 900'),
    );
    const message = screen.getByRole('status', { name: 'Message' });
    expect(message).toHaveTextContent(
      'Read GOOGL again: 1 new contract, 1 bid down, 4 kept at their former prices.',
    );
    expect(screen.getByText('stock $385.00 · 6 puts, 3 expirations')).toBeVisible();
    await user.click(screen.getByText(/^Since the reading before: 1 new contract/));
    const down = screen.getByRole('region', { name: 'Bids down' });
    expect(within(down).getByRole('listitem')).toHaveTextContent('360 put, Dec 24: 4.20 → 4.10');
    await user.click(within(message).getByRole('button', { name: 'Undo' }));
    expect(screen.getByText('stock $385.00 · 5 puts, 3 expirations')).toBeVisible();
  });
});

describe('the puts', () => {
  test('are those within the days typed, and a number that excludes them all is named', async () => {
    const user = await arriveAtStrikes();
    await paste(user, CHAIN);
    await table();
    await user.selectOptions(screen.getByLabelText('Expiration'), 'days');
    const most = screen.getByLabelText('Days at most');
    expect(screen.getByLabelText('Days at least')).toHaveValue('30');
    expect(most).toHaveValue('45');
    await user.clear(most);
    await user.type(most, '100');
    expect(await rankedPuts()).toContain('365 put, Feb 19');
    await user.clear(most);
    await user.type(most, '31');
    await waitFor(() => expect(title()).toHaveTextContent('No put fits. Allow 34 days, and'));
  });

  test('can be filtered by open interest and by rules broken', async () => {
    const user = await arriveAtStrikes();
    await paste(user, CHAIN);
    await table();
    await user.click(screen.getByRole('button', { name: 'Add a filter' }));
    await user.type(screen.getByLabelText('Open interest at least'), '1000');
    await waitFor(() => expect(title()).toHaveTextContent('Allow open interest of 900, and'));
    await user.clear(screen.getByLabelText('Open interest at least'));
    await user.type(screen.getByLabelText('Rules broken at most'), '0');
    await waitFor(() => expect(title()).toHaveTextContent(/Allow 2 rules broken, and the 360 put/));
    await user.clear(screen.getByLabelText('Rules broken at most'));
    await user.type(screen.getByLabelText('Rules broken at most'), 'few');
    expect(await screen.findByText('Rules broken at most must be a number, like 0')).toBeVisible();
  });

  test('include a mark on the one that is in Plan', async () => {
    const user = await arriveAtStrikes({ stock: 'googl', strike: '365', expiration: '2026-12-31' });
    await paste(user, CHAIN);
    const marked = within(await table())
      .getByText('in Plan')
      .closest('tr')!;
    expect(within(marked).getByRole('button', { name: 'Plan the 365 put, Dec 31' })).toBeVisible();
    expect(within(await table()).getAllByText('in Plan')).toHaveLength(1);
  });
});

describe('what a source does not say', () => {
  test('about price steps follows from its prices, can be chosen otherwise, and is kept', async () => {
    const user = await arriveAtStrikes();
    await paste(user, CHAIN);
    await table();
    const steps = screen.getByLabelText('Price steps of this chain');
    expect(steps).toHaveDisplayValue('1¢ under $3, 5¢ from $3');
    await user.selectOptions(steps, '1¢ at every price');
    expect(screen.getByText(/as you chose\.$/)).toBeVisible();
    expect(useStrikes.getState().kept[0]).toMatchObject({ tickClass: 'allPenny' });
    await user.selectOptions(steps, '1¢ under $3, 5¢ from $3');
    expect(screen.queryByText(/as you chose\.$/)).toBeNull();
  });

  test('about its time is asked for, and a time in the future is refused', async () => {
    const user = await arriveAtStrikes();
    await paste(user, CHAIN);
    await table();
    await user.click(screen.getByRole('button', { name: 'Say when it was quoted' }));
    const when = screen.getByLabelText('Quoted at, by your clock');
    await user.click(screen.getByRole('button', { name: 'Use it' }));
    expect(screen.getByText('Enter the day and the time, by your clock')).toBeVisible();
    fireEvent.change(when, { target: { value: '2099-01-04T10:00' } });
    await user.click(screen.getByRole('button', { name: 'Use it' }));
    expect(screen.getByText('The time must be now or earlier')).toBeVisible();
    fireEvent.change(when, { target: { value: '2026-11-18T10:00' } });
    await user.click(screen.getByRole('button', { name: 'Use it' }));
    expect(
      await screen.findByText(/^GOOGL from a table, quoted Nov 18, .*2 days old$/),
    ).toBeVisible();
    expect(screen.queryByText(/It does not say when it was quoted/)).toBeNull();
  });
});

describe('kept chains', () => {
  /** Asks for another chain, which lists those that are kept. */
  const keptChains = async (user: UserEvent) => {
    await user.click(screen.getByRole('button', { name: 'Read another chain' }));
    return screen.findByRole('region', { name: 'Chains kept here' });
  };

  test('are one per stock, and can be shown or forgotten', async () => {
    const user = await arriveAtStrikes();
    await paste(user, CHAIN);
    await table();
    await paste(user, CHAIN.replaceAll('GOOGL', 'AMD'));
    expect(await screen.findByText(/^AMD from a table/)).toBeVisible();
    const kept = await keptChains(user);
    expect(
      within(kept)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'AMD from a table, with no quote time, read just now stock $385.00ShownForget',
      'GOOGL from a table, with no quote time, read just now stock $385.00ShowForget',
    ]);
    await user.click(within(kept).getByRole('button', { name: 'Show the chain of GOOGL' }));
    expect(await screen.findByRole('table', { name: 'Puts of GOOGL, ranked' })).toBeVisible();
    await user.click(
      within(await keptChains(user)).getByRole('button', { name: 'Forget the chain of GOOGL' }),
    );
    expect(title()).toHaveTextContent('Which put should I sell?');
    const message = screen.getByRole('status', { name: 'Message' });
    await user.click(within(message).getByRole('button', { name: 'Undo' }));
    expect(await screen.findByRole('table', { name: 'Puts of GOOGL, ranked' })).toBeVisible();
  });

  test('are said to last only as long as the page if the browser has no database', async () => {
    const user = await arriveAtStrikes();
    await paste(user, CHAIN);
    expect(await screen.findByText(/^This browser cannot keep chains:/)).toBeVisible();
  });

  test('that cannot be read are said to be set aside', async () => {
    await arriveAtStrikes();
    act(() => useStrikes.setState({ aside: 2 }));
    const kept = await screen.findByRole('region', { name: 'Chains kept here' });
    expect(kept).toHaveTextContent('2 chains kept here could not be read and were set aside');
  });
});

describe('what a text does not say', () => {
  test('is asked for in one form, filled with what Plan knows, and the chain is read with the answers', async () => {
    const user = await arriveAtStrikes();
    await paste(user, 'Strike\tBid\tAsk\tType\n365\t5.40\t5.50\tPut\n360\t4.20\t4.30\tPut');
    const form = await screen.findByRole('region', { name: 'What the text does not say' });
    expect(within(form).getByLabelText('Stock')).toHaveValue('GOOGL');
    expect(within(form).getByLabelText('Stock price')).toHaveValue('385.00');
    await user.click(within(form).getByRole('button', { name: 'Read it with these' }));
    expect(within(form).getByRole('alert')).toHaveTextContent('Something still needs an answer.');
    expect(within(form).getByLabelText('Expiration date')).toBeInvalid();
    await user.type(within(form).getByLabelText('Expiration date'), '2026-12-24');
    await user.click(within(form).getByRole('button', { name: 'Read it with these' }));
    expect((await rankedPuts()).toSorted()).toEqual(['360 put, Dec 24', '365 put, Dec 24']);
  });

  test('keeps the answers typed so far while another place is open', async () => {
    const user = await arriveAtStrikes();
    await paste(user, 'Strike\tBid\tAsk\tType\n365\t5.40\t5.50\tPut\n360\t4.20\t4.30\tPut');
    await user.type(await screen.findByLabelText('Expiration date'), '2026-12-24');
    act(() => usePage.setState({ place: 'plan' }));
    expect(screen.queryByRole('region', { name: 'What the text does not say' })).toBeNull();
    act(() => usePage.setState({ place: 'strikes' }));
    expect(await screen.findByLabelText('Expiration date')).toHaveValue('2026-12-24');
  });

  test('about columns is asked for beside the first rows', async () => {
    const user = await arriveAtStrikes();
    await paste(user, 'Strike\tPreis A\tPreis B\n365\t5.40\t5.50\n360\t4.20\t4.30');
    expect(await screen.findByRole('region', { name: 'Its first rows' })).toHaveTextContent('5.40');
    for (const [label, place] of [
      ['Column of the strike', '0'],
      ['Column of the bid', '1'],
      ['Column of the ask', '2'],
    ] as const) {
      await user.selectOptions(screen.getByLabelText(label), place);
    }
    await user.click(screen.getByRole('button', { name: 'Read it with these' }));
    await user.type(await screen.findByLabelText('Expiration date'), '2026-12-24');
    await user.click(screen.getByRole('button', { name: 'Read it with these' }));
    expect(await rankedPuts()).toHaveLength(2);
  });

  test('about the format of its numbers is asked for, never guessed', async () => {
    const user = await arriveAtStrikes();
    await paste(user, 'Strike\tBid\tAsk\tType\n1,500\t5,600\t6,250\tP');
    await user.click(await screen.findByRole('radio', { name: '1,234.50' }));
    await user.click(screen.getByRole('button', { name: 'Read it with these' }));
    expect(await screen.findByLabelText('Expiration date')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Do not read it' }));
    expect(title()).toHaveTextContent('Which put should I sell?');
  });
});

test('a chosen file is read like a pasted chain', async () => {
  const user = await arriveAtStrikes();
  expect(screen.getByRole('button', { name: 'Read this text' })).toBeDisabled();
  await user.upload(screen.getByLabelText('Choose files'), new File([CHAIN], 'googl.txt'));
  expect(await rankedPuts()).toHaveLength(4);
});

test('the example chain says that it is one', async () => {
  const user = await arriveAtStrikes();
  await user.click(screen.getByRole('button', { name: 'Read the example chain' }));
  expect(await screen.findByText('GOOGL, an invented example')).toBeVisible();
  await waitFor(() => expect(title()).toHaveTextContent(/puts fit what you ask\./));
  await user.selectOptions(screen.getByLabelText('Expiration'), 'all');
  await user.clear(screen.getByLabelText('Annualized return at least'));
  await waitFor(async () => expect(await rankedPuts()).toHaveLength(101));
  expect(screen.getAllByText(/Nobody bids\./)).toHaveLength(1);
});

test('a put picked for Plan takes its price, quote and expiration along, and Undo brings the former trade back', async () => {
  const user = await arriveAtStrikes({ strike: '300', cash: '80000' });
  await paste(user, CHAIN);
  await table();
  await user.click(screen.getByRole('button', { name: 'Plan the 365 put, Dec 24' }));
  expect(location.hash).toBe('#plan');
  expect(usePage.getState().work.draft).toMatchObject({
    stock: 'GOOGL',
    spot: '385.00',
    strike: '365.00',
    premium: '5.40',
    bid: '5.40',
    ask: '5.50',
    expiration: '2026-12-24',
    days: '',
    openInterest: '900',
    contracts: '1',
  });
  const message = screen.getByRole('status', { name: 'Message' });
  expect(message).toHaveTextContent('Planning the 365 put, Dec 24.');
  await user.click(within(message).getByRole('button', { name: 'Undo' }));
  expect(usePage.getState().work.draft.strike).toBe('300');
});
