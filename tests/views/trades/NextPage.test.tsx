import { act, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { readChain } from '../../../src/files/read/chains/readChain';
import { contractKey } from '../../../src/core/market/contract';
import { takeMarks } from '../../../src/store/book/events';
import { useBookState } from '../../../src/store/book';
import { useStrikes } from '../../../src/store/strikes';
import { arriveAtMock } from './mockTrades';
import { arriveAtTrades, title } from './tradesPage';

const button = (name: string) => screen.getByRole('button', { name });
const dialog = () => within(screen.getByRole('dialog'));

async function goToDis() {
  const user = await arriveAtMock();
  await user.click(screen.getAllByRole('link', { name: 'What next: DIS 110 put ×2' })[0]!);
  await screen.findByRole('table', { name: /Hold, close now/ });
  return user;
}

async function typeCandidate(
  user: Awaited<ReturnType<typeof goToDis>>,
  [strike, expiration, premium]: readonly [string, string, string],
) {
  await user.click(button('Type a candidate'));
  await user.type(dialog().getByLabelText('New strike'), strike);
  await user.type(dialog().getByLabelText('New expiration'), expiration);
  await user.type(dialog().getByLabelText('Premium'), premium);
  await user.click(dialog().getByRole('button', { name: 'Compare it' }));
}

const row = (name: string | RegExp) =>
  within(screen.getByRole('row', { name }))
    .getAllByRole('cell')
    .map((cell) => cell.textContent);

describe('the page “What next” of a put', () => {
  test('says where the stock is and what the roll would lock in', async () => {
    const user = await goToDis();
    await typeCandidate(user, ['108', '2027-01-15', '4.65']);
    expect(title()).toHaveTextContent(
      'DIS is $3.60 under your strike with 13 days left. Rolling lowers the breakeven to $105.48, and locks in a loss of $263.',
    );
  });

  test('shows the four choices side by side with the figures of the mock', async () => {
    const user = await goToDis();
    await typeCandidate(user, ['108', '2027-01-15', '4.65']);
    expect(row(/^Money today/)).toEqual(['$0', '−$871', '+$57', '$0']);
    expect(row(/^Left to earn if DIS stays/)).toEqual(['+$150', '$0', '+$610', '+$150']);
    expect(row(/^Annualized return/)).toEqual([
      '19.1%',
      '3.9%in T-bills, an example rate',
      '21.5%',
      '19.1%',
    ]);
    expect(row(/^Left to earn at best/)).toEqual(['+$870', '$0', '+$930', 'no limit']);
    expect(row(/^Campaign breakeven/)).toEqual([
      '$107.77',
      'noneends at −$425',
      '$105.48',
      '$107.77',
    ]);
    expect(row(/^Campaign if DIS falls 20%, to \$85.12/)).toEqual([
      '−$4,530',
      '−$425',
      '−$4,073',
      '−$4,530',
    ]);
    expect(row(/^Cash to set aside/)).toEqual([
      '$22,000unchanged',
      '$0−$22,000',
      '$21,600−$400',
      '$22,000becomes 200 shares',
    ]);
    expect(row(/^Gain realized/)).toEqual([
      'none yet',
      '−$263in 2026',
      '−$263in 2026',
      'none, in the basis',
    ]);
    expect(row(/^Crosses/)).toEqual(['nothing known', 'nothing', 'year end', 'nothing known']);
    expect(screen.getByText(/Holding leaves more than closing now/)).toHaveTextContent(
      'if DIS ends above $105.64 on Dec 11',
    );
  });

  test('shows the truth of the campaign in the usual order', async () => {
    await goToDis();
    const terms = screen.getAllByRole('term').map(({ textContent }) => textContent);
    expect(terms).toEqual([
      'Credits received',
      'Closing legs cost',
      'All closed at the marks now',
      'Campaign breakeven',
      'T-bills, same capital-days',
    ]);
    const figures = screen.getAllByRole('definition').map(({ textContent }) => textContent);
    expect(figures).toEqual(['$970', '−$520', '−$424', '$107.77', '+$85']);
  });

  test('is worked out for another fall', async () => {
    const user = await goToDis();
    const fall = screen.getByLabelText('The stock falls');
    await user.clear(fall);
    await user.type(fall, '10');
    expect(row(/^Campaign if DIS falls 10%, to \$95.76/)[0]).toBe('−$2,402');
  });

  test('marks puts priced by the model, and lets you choose another roll', async () => {
    const user = await goToDis();
    const rolls = within(screen.getByRole('table', { name: 'Rolls worth a look' }));
    expect(rolls.getAllByText(/model/).length).toBeGreaterThan(3);
    expect(screen.getByText(/A credit is not a gain/)).toHaveTextContent(
      'every roll here first realizes a loss of $263 in 2026.',
    );
    expect(screen.getByText(/a year, an example rate\.$/)).toBeVisible();
    await user.click(button('Choose the 110 put, Jan 8'));
    expect(screen.getByText('to the 110 put, Jan 8')).toBeVisible();
    await user.click(button('Show all 32 rolls'));
    expect(screen.getByRole('table', { name: 'All rolls' })).toBeVisible();
  });

  test('offers rolls into the puts of a chain that was read for the stock', async () => {
    await goToDis();
    const chain = [
      'Underlying\tStock Price\tExpiration\tType\tStrike\tBid\tAsk\tOpen Int',
      'DIS\t106.40\t2027-01-15\tPut\t108\t4.65\t4.75\t100',
      'DIS\t106.40\t2027-01-15\tPut\t105\t3.10\t3.20\t100',
    ].join('\n');
    const { quotes, ...reading } = readChain(chain, { receivedAt: '2026-11-28T17:00:00Z' });
    const read = {
      ...reading,
      quotes,
      underlying: 'DIS',
      spot: 106.4,
      isExample: false,
      readAt: '2026-11-28T17:00:00Z',
      answered: null,
    };
    act(() => useStrikes.setState({ chain: read }));
    const rolls = within(screen.getByRole('table', { name: 'Rolls worth a look' }));
    expect(rolls.getByText(/35 days more, bid in the chain/)).toBeVisible();
    act(() => useStrikes.setState({ chain: { ...read, isExample: true } })); // invented prices
    expect(rolls.queryByText(/bid in the chain/)).toBeNull();
    expect(rolls.getAllByText(/model/).length).toBeGreaterThan(3);
    act(() => useStrikes.setState({ chain: null }));
  });

  test('records the roll, prefilled, as two fills of one day', async () => {
    const user = await goToDis();
    await typeCandidate(user, ['108', '2027-01-15', '4.65']);
    await user.click(button('Record the roll'));
    expect(dialog().getByLabelText('Bought back at')).toHaveValue('4.35');
    expect(dialog().getByLabelText('New put sold at')).toHaveValue('4.65');
    await user.click(dialog().getByRole('button', { name: 'Record' }));
    expect(screen.getByRole('status', { name: 'Message' })).toHaveTextContent(
      'Recorded: rolled DIS 110 put ×2 into the 108 put, Jan 15.',
    );
    // The put is no longer open, so the list of open puts is shown instead.
    expect(await screen.findByRole('row', { name: /DIS 108 put/ })).toHaveTextContent('$105.48');
  });

  test('offers nothing to do with a put that no longer trades', async () => {
    const user = await arriveAtTrades([
      {
        kind: 'option',
        account: 'U1',
        date: '2026-11-16',
        contract: {
          underlying: 'SPX',
          root: 'SPX',
          expiration: '2026-11-20',
          right: 'put',
          strike: 6500,
          multiplier: 100,
        },
        side: 'sell',
        contracts: 1,
        price: 4,
        feesTotal: 1,
      },
    ]);
    await user.click(screen.getAllByRole('link', { name: 'What next: SPX 6,500 put' })[0]!);
    await screen.findByRole('heading', { name: 'The SPX 6,500 put no longer trades.' });
    expect(screen.getByText(/settles at the opening prices of Nov 20/)).toBeVisible();
  });

  test('takes no shares of an index, which settles in cash', async () => {
    const contract = {
      underlying: 'XSP',
      root: 'XSP',
      expiration: '2026-12-18',
      right: 'put',
      strike: 590,
      multiplier: 100,
    } as const;
    const user = await arriveAtTrades([
      {
        kind: 'option',
        account: 'U1',
        date: '2026-11-16',
        contract,
        side: 'sell',
        contracts: 1,
        price: 4,
        feesTotal: 1,
      },
    ]);
    const at = '2026-11-20T15:00:00Z';
    act(() =>
      takeMarks(
        { XSP: { price: 585, at }, [contractKey(contract)]: { price: 9, at } },
        'The marks are in.',
      ),
    );
    await user.click(screen.getAllByRole('link', { name: 'What next: XSP 590 put' })[0]!);
    await screen.findByRole('table', { name: 'Hold, close now or roll' });
    expect(row(/^Cash to set aside/)).toHaveLength(3);
    expect(screen.queryByText(/shares/)).toBeNull();
  });

  test('says which price is missing when asked to record, and goes to its field', async () => {
    const user = await goToDis();
    await typeCandidate(user, ['108', '2027-01-15', '4.65']);
    await user.click(button('Record the roll'));
    await user.clear(dialog().getByLabelText('New put sold at'));
    await user.clear(dialog().getByLabelText('Bought back at'));
    await user.click(dialog().getByRole('button', { name: 'Record' }));
    const price = dialog().getByLabelText('Bought back at');
    expect(price).toHaveFocus();
    expect(price).toHaveAccessibleDescription(/Enter the price it was bought back at/);
    await user.type(price, '4.35');
    await user.type(dialog().getByLabelText('New put sold at'), '4.65');
    await user.click(dialog().getByRole('button', { name: 'Record' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('names each missing entry of a covered call when asked to record it', async () => {
    const user = await arriveAtMock();
    await user.click(screen.getAllByRole('button', { name: /^Sell a call on/ })[0]!);
    await screen.findByRole('dialog');
    await user.click(dialog().getByRole('button', { name: 'Record' }));
    expect(dialog().getByLabelText('Strike')).toHaveFocus();
    for (const [name, words] of [
      ['Strike', /Enter the strike/],
      ['Expiration', /Enter the expiration/],
      ['Premium', /Enter the premium/],
    ] as const) {
      expect(dialog().getByLabelText(name), name).toBeInvalid();
      expect(dialog().getByLabelText(name), name).toHaveAccessibleDescription(words);
    }
  });

  test('asks for what is missing, and goes on once it is typed', async () => {
    const user = await arriveAtMock();
    await user.click(screen.getByRole('link', { name: 'What next: AAPL 255 put' }));
    await screen.findByRole('heading', { name: 'What does the AAPL 255 put cost now?' });
    await user.type(screen.getByLabelText('Mark of AAPL 255 put'), '2.37{Enter}');
    expect(title()).toHaveTextContent('AAPL is $16.80 above your strike with 41 days left.');
    expect(title()).toHaveTextContent('Closing now realizes a gain of $146.');
  });

  test('keeps the next field in place when you click it, and what was typed in both', async () => {
    const user = await arriveAtMock();
    act(() => useBookState.setState({ marks: {} }));
    await user.click(screen.getAllByRole('link', { name: 'What next: DIS 110 put ×2' })[0]!);
    await screen.findByRole('heading', { name: 'What does the DIS 110 put ×2 cost now?' });
    const mark = () => screen.getByLabelText('Mark of DIS 110 put ×2');
    await user.type(mark(), '4.35');
    await user.click(screen.getByLabelText('DIS now'));
    expect(mark()).toHaveValue('4.35');
    await user.keyboard('106.4');
    await user.click(mark());
    expect(mark()).toHaveFocus();
    expect(mark()).toHaveValue('4.35');
    await user.keyboard('{Enter}');
    expect(title()).toHaveTextContent('DIS is $3.60 under your strike');
    expect(screen.getByLabelText('Buys back at')).toHaveValue('4.35');
  });
});
