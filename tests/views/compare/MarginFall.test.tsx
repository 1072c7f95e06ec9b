import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { withFakeWorkers } from '../../workers/fakeWorker';
import { figure, retype, row } from '../plan/planPage';
import { openMore } from './comparedMore';

const TABLE = 'The put in a margin account as the stock falls, today';

const card = () => screen.getByRole('region', { name: 'Margin through the fall' });

withFakeWorkers();

describe('a put in a margin account, as the stock falls,', () => {
  test('is called in the end even with the whole strike in cash, unlike in a cash account', async () => {
    await openMore();
    expect(card()).toHaveTextContent('$36,500, the whole strike, as no cash is entered');
    expect(figure('Called at, intrinsic value')).toBe('$31.11');
    expect(card()).toHaveTextContent('even with all $36,500 and the premium in cash it is called');
    expect(card()).toHaveTextContent('A cash account sets the $36,500 aside and is never called');
    expect(card()).toHaveTextContent('Nothing keeps the rest of the cash there');
  });

  test('is called at a price that depends on the cash entered, and the rows below it are marked', async () => {
    const user = await openMore({ accountKind: 'margin' });
    await retype(user, 'Cash for this put', '12000');
    expect(card()).toHaveTextContent('Yours is a margin account.');
    expect(card()).toHaveTextContent('the $12,000 entered under Account');
    // 125.39 a share leave 239.61 of the strike uncovered, which over 80% is higher than 276.11.
    expect(figure('Called at, intrinsic value')).toBe('$299.51');
    expect(row(TABLE, 'Down 20%').at(4)).toBe('$678.89'); // 12,538.93 less 11,860.04: there the put is worth 0.0004 more than exercised
    expect(row(TABLE, 'Down 25%').at(4)).toMatch(/^−\$861.*, called$/);
  });

  test('is called earlier if volatility rises', async () => {
    const user = await openMore({ cash: '8000' });
    await retype(user, 'Volatility rises by', '30');
    const called = (name: string) => Number(figure(name).slice(1));
    expect(called('Called at, volatility up')).toBeGreaterThan(called('Called at, priced today'));
  });

  test('is short immediately if cash does not meet the requirement', async () => {
    await openMore({ cash: '1000' });
    expect(card()).toHaveTextContent('This cash does not meet the requirement even now.');
  });

  test('has a dash and the reason if no volatility explains the premium', async () => {
    await openMore({ premium: '0.00', cash: '8000' });
    expect(figure('Called at, priced today')).toBe('—');
    expect(card()).toHaveTextContent('no volatility explains this premium');
    expect(row(TABLE, 'Down 20%').at(2)).toBe('—');
  });

  test('is shown only with a stock price', async () => {
    await openMore({ spot: '' });
    expect(card()).toHaveTextContent('Enter the stock price to see the margin');
  });
});
