import { act, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { typeText } from '../../../src/store/typed/texts';
import { statementText } from '../../files/read/statements/reading';
import { arriveAtTrades, title } from './tradesPage';

const USD = statementText('ibkr-activity-usd.csv');
const LONG = `${USD}${' '.repeat(300_000)}`;

test('a pasted statement is said not to outlast a reload if it is too long to be kept', async () => {
  const user = await arriveAtTrades();
  await import('../../../src/views/trades/statement/StatementPage');
  await user.click(screen.getByRole('link', { name: 'Read a statement' }));
  await screen.findByLabelText('Or paste a statement');
  const says = () => screen.queryByText(/a reload loses it/);
  sessionStorage.setItem('putwise.statement', USD); // as it is kept if it is short enough
  act(() => typeText('statement', USD));
  expect(says()).toBeNull();
  act(() => typeText('statement', LONG));
  expect(says()).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Read this text' }));
  await screen.findByRole('button', { name: 'Add 16 events' });
  expect(title()).toHaveTextContent(/^16 new events/);
  expect(says()).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  await screen.findByLabelText('Or paste a statement');
  expect(says()).toBeNull();
});
