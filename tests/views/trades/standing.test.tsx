import { act, screen, within } from '@testing-library/react';
import { describe, expect, onTestFinished, test } from 'vitest';
import { packed } from '../../../src/core/chain/packed/quotes';
import { useBookState } from '../../../src/store/book';
import { useStrikes } from '../../../src/store/strikes';
import type { KeptChain, ReadChain } from '../../../src/store/strikes/keptChain';
import { arriveAtMock } from './mockTrades';
import { arriveAtTrades } from './tradesPage';

const button = (name: string) => screen.getByRole('button', { name });
const dialog = () => within(screen.getByRole('dialog'));
const region = (name: string | RegExp) => within(screen.getByRole('region', { name }));
const texts = (row: HTMLElement) =>
  within(row)
    .getAllByRole('cell')
    .map(({ textContent }) => textContent);

describe('shares and calls', () => {
  test('are listed with both bases and the call sold on them, as in the mock', async () => {
    await arriveAtMock();
    const shares = region('Shares and calls');
    expect(texts(shares.getByRole('row', { name: /SBUX/ }))).toEqual([
      'Sep 18',
      '$92.51',
      '$88.23',
      '',
      '+$159',
      '97, Dec 18, sold 1.00, mark Fri 12:58',
      '16.5%',
      'Close the call',
    ]);
    expect(texts(shares.getByRole('row', { name: /KO/ }))[5]).toBe(
      'none; under $71.21 sells below the basis',
    );
  });

  /** Two calls on KO, quoted in a chain. */
  const calls = Array.from([70, 72.5], (strike) => ({
    contract: {
      underlying: 'KO',
      root: 'KO',
      expiration: '2026-12-18',
      right: 'call' as const,
      strike,
      multiplier: 100,
    },
    bid: 0.6,
    ask: 0.62,
    last: null,
    volume: null,
    openInterest: null,
    impliedVolatility: null,
    delta: null,
  }));

  test('can be covered by a call of the chain that is kept for their stock', async () => {
    const user = await arriveAtMock();
    act(() =>
      useStrikes.setState({ kept: [{ underlying: 'KO', series: packed(calls) } as KeptChain] }),
    );
    onTestFinished(() => useStrikes.setState({ kept: [] }));
    await user.click(button('Sell a call on KO'));
    await screen.findByRole('dialog');
    const offers = dialog().getByLabelText('Of the KO chain kept in Strikes');
    expect([...offers.querySelectorAll('option')].map(({ textContent }) => textContent)).toEqual([
      'Typed below',
      '72.50 call, Dec 18, bid 0.60: 15.6% a year',
      '70 call, Dec 18, bid 0.60: 15.6% a year, below a basis',
    ]);
    await user.selectOptions(offers, '72.50 call, Dec 18, bid 0.60: 15.6% a year');
    expect(dialog().getByLabelText('Strike')).toHaveValue('72.5');
    expect(dialog().getByLabelText('Expiration')).toHaveValue('2026-12-18');
    expect(dialog().getByLabelText('Premium')).toHaveValue('0.60');
  });

  test('are offered no call of the example chain, whose prices are invented', async () => {
    const user = await arriveAtMock();
    const shown = { underlying: 'KO', quotes: calls } as unknown as ReadChain;
    onTestFinished(() => useStrikes.setState({ chain: null }));
    act(() => useStrikes.setState({ chain: { ...shown, isExample: true } }));
    await user.click(button('Sell a call on KO'));
    await screen.findByRole('dialog');
    expect(dialog().queryByLabelText(/^Of the KO chain/)).toBeNull();
    act(() => useStrikes.setState({ chain: { ...shown, isExample: false } }));
    expect(dialog().getByLabelText(/^Of the KO chain/)).toBeVisible();
  });

  test('can be covered by a typed call, with a warning below either basis', async () => {
    const user = await arriveAtMock();
    await user.click(button('Sell a call on KO'));
    await screen.findByRole('dialog');
    await user.type(dialog().getByLabelText('Strike'), '70');
    expect(dialog().getByRole('status')).toHaveTextContent(
      '$70.00 is below the tax basis of $71.21 and the campaign’s breakeven of $71.21',
    );
    await user.clear(dialog().getByLabelText('Strike'));
    await user.type(dialog().getByLabelText('Strike'), '72.5');
    expect(dialog().queryByRole('status')).toBeNull();
    await user.type(dialog().getByLabelText('Expiration'), '2026-12-18');
    await user.type(dialog().getByLabelText('Premium'), '0.60');
    await user.click(dialog().getByRole('button', { name: 'Record' }));
    expect(region('Shares and calls').getByRole('row', { name: /KO/ })).toHaveTextContent(
      '72.50, Dec 18, sold 0.60',
    );
  });

  test('can be sold with one form, at the current price', async () => {
    const user = await arriveAtMock();
    await user.click(button('Sell the KO shares'));
    expect(dialog().getByLabelText('Price')).toHaveValue('70.10');
    await user.click(dialog().getByRole('button', { name: 'Record' }));
    expect(region('Shares and calls').queryByRole('row', { name: /KO/ })).toBeNull();
  });

  test('are bought back, not sold, if they are short', async () => {
    const sale = { account: 'U1', date: '2026-11-16', feesTotal: 0 } as const;
    const user = await arriveAtTrades([
      { ...sale, kind: 'stock', symbol: 'ACME', side: 'sell', shares: 100, price: 50 },
    ]);
    expect(region('Shares and calls').getByText('none; the shares are short')).toBeVisible();
    await user.click(button('Buy back the ACME shares'));
    await user.type(dialog().getByLabelText('Price'), '48');
    expect(screen.getByRole('dialog')).toHaveAccessibleName('Bought back: 100 ACME shares');
    await user.click(dialog().getByRole('button', { name: 'Record' }));
    expect(useBookState.getState().events.at(-1)).toMatchObject({ side: 'buy', shares: 100 });
  });
});

describe('the card “Owed by date”', () => {
  test('says how far the cash goes, and opens a table with the same figures', async () => {
    const user = await arriveAtMock();
    const owed = region('Owed by date, if assigned');
    expect(owed.getByText(/^Cash of/)).toHaveTextContent(
      'Cash of $118,304 is 89.4% of the $132,300 owed if every put is assigned; $13,996 is missing.',
    );
    await user.click(owed.getByText('By date, as a table'));
    const rows = within(await owed.findByRole('table')).getAllByRole('row');
    expect(texts(rows[3]!)).toEqual(['XOM 110 put, MU 660 put', '$106,800', '$29,800', '$11,504']);
    expect(texts(rows[4]!)).toEqual(['AAPL 255 put', '$132,300', '$29,800', '−$13,996']);
  });

  test('is reached from the line that says cash is short', async () => {
    const user = await arriveAtMock();
    Element.prototype.scrollIntoView = () => {};
    await user.click(button('Show by date'));
    expect(document.activeElement).toHaveAttribute('id', 'owed');
  });
});

describe('the truth of the campaigns', () => {
  test('is always told in one order, with all campaigns together first', async () => {
    await arriveAtMock();
    const truth = region('The truth of the 7 open campaigns');
    const heads = truth.getAllByRole('columnheader').map(({ textContent }) => textContent);
    expect(heads).toEqual([
      'Campaign',
      'Credits received',
      'Closing legs cost',
      'All closed at the marks now',
      'Campaign breakeven',
      'T-bills, same capital-days',
    ]);
    expect(texts(truth.getByRole('row', { name: /All of them/ }))).toEqual([
      '$6,219',
      '−$520',
      '+$2,162',
      '—',
      '+$406',
    ]);
    expect(texts(truth.getByRole('row', { name: /DIS/ }))).toEqual([
      '$970',
      '−$520',
      '−$424',
      '$107.77',
      '+$85',
    ]);
    expect(texts(truth.getByRole('row', { name: /XOM/ }))[2]).toBe('no mark');
    expect(truth.getByText(/without a mark/)).toHaveTextContent('2 campaigns without a mark');
  });
});
