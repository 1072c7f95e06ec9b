import { act, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FakeWorker } from '../../../workers/fakeWorker';
import { field, retype, row } from '../../plan/planPage';
import { openMore } from '../comparedMore';

const TABLE = 'What the account comes to, after each put';

/** The last row; its space does not break. */
const LAST = 'Day\u00a0370';

const card = () => screen.getByRole('region', { name: 'Twelve months of repeating it' });
const button = (name: string) => within(card()).getByRole('button', { name });
const simulated = () => within(card()).findByText(/^Simulated 10,000 paths/);
const never = new Promise(() => {});

beforeEach(() => {
  FakeWorker.reset();
  vi.stubGlobal('Worker', FakeWorker);
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('twelve months of repeating the put', () => {
  test('shows in table and words what the simulation came to', async () => {
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
    expect(card()).toHaveTextContent(/\d\.\d% end behind T-bills, which come to \$37,957/);
    expect(screen.getByRole('figure', { name: /^What the account comes to/ })).toHaveTextContent(
      `Middle ${median}`,
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

  test('hides its figures as soon as an input changes, until those of the new one are there', async () => {
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

  test('is cancelled by a button, says so, and starts again', async () => {
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

  test('of another seed differs, and of the first seed is the same again', async () => {
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

  test('says where no worker started', async () => {
    FakeWorker.fault = 'refused';
    await openMore();
    expect(await simulated()).toHaveTextContent('this browser started no worker');
    expect(screen.getByRole('table', { name: TABLE })).toBeVisible();
  });

  test('has nothing to compare with where there is no T-bill', async () => {
    await openMore({ billQuote: '' });
    await simulated();
    expect(card()).toHaveTextContent('There is no T-bill to compare with');
    expect(card()).not.toHaveTextContent('end behind T-bills');
    expect(card()).toHaveTextContent('no drift, for want of a T-bill quote');
    expect(row(TABLE, 'Today').at(-1)).toBe('—');
  });

  test.each([
    [{ spot: '' }, 'Enter the stock price'],
    [{ days: '0' }, 'It expires today'],
    [{ premium: '0.00' }, 'Enter the volatility you expect'],
  ])('with %o says why there is nothing to simulate', async (texts, words) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await openMore(texts);
    expect(card()).toHaveTextContent(words);
    await act(() => vi.advanceTimersByTimeAsync(1_000)); // inputs rest for less before a simulation
    expect(FakeWorker.started).toEqual([]);
  });
});
