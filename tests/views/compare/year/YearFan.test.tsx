import { act, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { FakeWorker, withFakeWorkers } from '../../../workers/fakeWorker';
import { field, retype, row } from '../../plan/planPage';
import { openMore } from '../comparedMore';

const TABLE = 'What the account comes to, after each put, its cash in T-bills';
const ENDINGS = 'How the account ends, by where the put’s cash is';

/** The last row; its space does not break. */
const LAST = 'Day\u00a0370';

const card = () => screen.getByRole('region', { name: /^Repeating it for/ });
const button = (name: string) => within(card()).getByRole('button', { name });
const simulated = () => within(card()).findByText(/^Simulated 10,000 paths/);
const never = new Promise(() => {});

withFakeWorkers();
afterEach(() => vi.useRealTimers());

describe('the card on a year of repeating the put', () => {
  test('shows the results of the simulation in a table and in words', async () => {
    await openMore();
    await simulated();
    expect(row(TABLE, 'Today')).toEqual(Array.from({ length: 6 }, () => '$36,500'));
    const last = row(TABLE, LAST);
    const [p5, , median, , p95, bills] = last;
    const dollars = last.slice(0, 5).map((shown) => Number(shown.replaceAll(/[$,]/g, '')));
    expect(dollars).toEqual(dollars.toSorted((one, other) => one - other));
    expect(new Set([p5, median, p95]).size).toBe(3);
    // Ten times 0.3921% on 36,500.
    expect(bills).toBe('$37,957');
    expect(card()).toHaveTextContent(
      /^Repeating it for 370 days.*With the put’s cash in T-bills, of 10,000 simulated paths \d\d\.\d% \(± 0\.[45]\) end behind T-bills alone, which come to \$37,957/,
    );
    expect(screen.getByRole('figure', { name: /^What the account comes to/ })).toHaveTextContent(
      `Middle ${median}`,
    );
  });

  test('has a row for idle cash beside the one for cash in T-bills, which the headline uses', async () => {
    await openMore();
    await simulated();
    const bills = row(ENDINGS, 'In T-bills, as in the headline');
    const idle = row(ENDINGS, 'Idle');
    expect(bills.slice(0, 3)).toEqual([0, 2, 4].map((at) => row(TABLE, LAST)[at]));
    for (const shares of [bills.slice(4), idle.slice(4)]) {
      expect(shares).toEqual([0, 1].map(() => expect.stringMatching(/^\d+\.\d% \(± 0\.\d\)$/)));
    }
    expect(Number.parseFloat(idle[4]!)).toBeGreaterThan(Number.parseFloat(bills[4]!));
    expect(card()).toHaveTextContent('leaves it idle: the second row below');
  });

  test('leaves the cash idle in the headline if there is no T-bill quote', async () => {
    await openMore({ billQuote: '', ownDrift: '8' });
    await simulated();
    expect(row(ENDINGS, 'Idle, as in the headline')[4]).toBe('—');
    expect(card()).toHaveTextContent('With the put’s cash idle, of 10,000');
  });

  test('sells a put of one day on trading days only', async () => {
    await openMore({ days: '1', premium: '1.00' });
    expect(card()).toHaveTextContent(/^Repeating it for 365 days/);
    expect(card()).toHaveTextContent(
      '251 puts of 1 day, each sold on the first trading day once the last has ended: 251 days with a put out of 365 from the first sale',
    );
  });

  test('says what it assumes', async () => {
    await openMore({ ownDrift: '8' });
    expect(card()).toHaveTextContent('Not a forecast');
    expect(card()).toHaveTextContent('a volatility of 28.3% a year, the premium’s own');
    expect(card()).toHaveTextContent('your drift of 8.00%');
    expect(card()).toHaveTextContent('10 puts of 37 days, one after the other, 370 days in all');
    expect(card()).toHaveTextContent('fractions of a contract included');
    expect(card()).toHaveTextContent('T-bills that return 0.39% in 37 days');
    expect(card()).toHaveTextContent('Before tax');
    expect(card()).toHaveTextContent('10,000 paths, seed 1');
  });

  test('hides its figures as soon as an input changes, until the new ones are there', async () => {
    const user = await openMore();
    await simulated();
    const before = row(TABLE, LAST);
    FakeWorker.gate = never;
    await retype(user, 'Volatility you expect', '40');
    expect(screen.queryByRole('table', { name: TABLE })).not.toBeInTheDocument();
    expect(within(card()).getByText(/simulated paths/)).not.toBeVisible();
    expect(card()).toHaveTextContent('0 of 10,000 paths');

    FakeWorker.gate = Promise.resolve();
    await retype(user, 'Volatility you expect', '45');
    await simulated();
    expect(row(TABLE, LAST)).not.toEqual(before);
  });

  test('can be canceled, says so, and can be started again', async () => {
    FakeWorker.gate = never;
    const user = await openMore();
    expect(within(card()).getByRole('progressbar', { name: 'Paths simulated' })).toBeVisible();
    await user.click(button('Cancel'));
    expect(within(card()).getByRole('status')).toHaveTextContent('no figures for these inputs');
    expect(screen.queryByRole('table', { name: TABLE })).not.toBeInTheDocument();

    FakeWorker.gate = Promise.resolve();
    await user.click(button('Simulate'));
    await simulated();
    expect(screen.getByRole('table', { name: TABLE })).toBeVisible();
  });

  test('differs with another seed, and is the same again with the first', async () => {
    const user = await openMore();
    await simulated();
    const first = row(TABLE, LAST);
    await user.click(button('Another seed'));
    expect(field('Seed')).toHaveValue('2');
    await simulated();
    expect(row(TABLE, LAST)).not.toEqual(first);
    await retype(user, 'Seed', '1');
    await simulated();
    expect(row(TABLE, LAST)).toEqual(first);
  });

  test('says so if it has to run without a worker', async () => {
    FakeWorker.fault = 'refused';
    await openMore();
    expect(await simulated()).toHaveTextContent('no background worker answered');
    expect(screen.getByRole('table', { name: TABLE })).toBeVisible();
  });

  test('says that there is nothing to compare with if there is no T-bill quote', async () => {
    await openMore({ billQuote: '' });
    await simulated();
    expect(card()).toHaveTextContent('There is no T-bill to compare with');
    expect(card()).not.toHaveTextContent('end behind T-bills');
    expect(card()).toHaveTextContent('no drift, as there is no T-bill quote');
    expect(row('What the account comes to, after each put', 'Today').at(-1)).toBe('—');
  });

  test.each([
    [{ spot: '' }, 'Enter the stock price'],
    [{ days: '0' }, 'It expires today'],
    [{ premium: '0.00' }, 'Enter the volatility you expect'],
  ])('with %o, says why there is nothing to simulate', async (texts, words) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await openMore(texts);
    expect(card()).toHaveTextContent(words);
    await act(() => vi.advanceTimersByTimeAsync(1_000)); // longer than inputs rest before a simulation
    expect(FakeWorker.started).toEqual([]);
  });
});
