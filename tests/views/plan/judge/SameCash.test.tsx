import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { SameCash } from '../../../../src/views/plan/judge/SameCash';
import type { Texts } from '../../../plan/drafts';
import { openCard } from '../planCard';
import { retype, row } from '../planPage';

const openSameCash = (texts?: Texts) =>
  openCard((plan, problems) => <SameCash plan={plan} problem={problems.fall} />, texts);

const TABLE = 'Other uses of $36,500 for 37 days';

const names = () => screen.getAllByRole('rowheader').map(({ textContent }) => textContent);

describe('the same cash', () => {
  test('is compared in this put, with T-bills beside it, on margin, in T-bills alone and in shares', async () => {
    await openSameCash();
    expect(screen.getByRole('region', { name: 'The same $36,500 for 37 days' })).toBeVisible();
    expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
      'Instead of this put',
      'Annualized return',
      'GOOGL stays at $385',
      'falls 20%',
      'rises 20%',
    ]);
    expect(names().map((name) => [name].concat(row(TABLE, name)))).toEqual([
      ['This put, cash idle', '14.6%', '+$539', '−$5,161', '+$539'],
      ['This put, cash in T-bills', '18.4%', '+$682', '−$5,018', '+$682'],
      ['This put on margin of $6,240', '14.6%85.2% on the margin', '+$539', '−$5,161', '+$539'],
      ['T-bills alone', '3.9%', '+$143', '+$143', '+$143'],
      ['94 GOOGL shares', '—', '$0', '−$7,238', '+$7,238'],
    ]);
  });

  test('on margin loses the same dollars, whatever the fall', async () => {
    const user = await openSameCash();
    await retype(user, 'If the stock falls by', '30');
    expect(row(TABLE, 'This put, cash idle')[2]).toBe('−$9,011');
    expect(row(TABLE, 'This put on margin of $6,240')[2]).toBe('−$9,011');
    expect(row(TABLE, '94 GOOGL shares')[2]).toBe('−$10,857');
  });

  test('that falls short is not called cash-secured, and earns nothing in T-bills', async () => {
    await openSameCash({ cash: '20000' });
    expect(names()[0]).toBe('This put, not cash-secured');
    expect(names()).not.toContain('This put, cash in T-bills');
  });

  test('buys no shares of an index', async () => {
    await openSameCash({ stock: 'SPX', spot: '385', strike: '365' });
    expect(names()).toHaveLength(4);
    expect(names().join()).not.toContain('shares');
  });

  test('is compared up to the close on the last day, without a yearly return', async () => {
    await openSameCash({ days: '0' });
    expect(
      screen.getByRole('region', { name: 'The same $36,500 to the close today' }),
    ).toBeVisible();
    expect(row(/^Other uses/, 'This put, cash idle')[0]).toBe('—');
  });

  test('is compared once there is a stock price', async () => {
    await openSameCash({ spot: '' });
    expect(screen.getByText('Enter the stock price to compare.')).toBeVisible();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });
});
