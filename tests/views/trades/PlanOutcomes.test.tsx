import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { exampleWith, placementWith, savedPlan } from '../../plan/drafts';
import { arriveAtTrades, goToPart } from './tradesPage';

const FILLED = { expiration: '2026-12-24', fillPrice: '5.42', fillFees: '1.03' };
const plan = savedPlan('one', {
  draft: exampleWith({ expiration: '2026-12-24' }),
  placement: placementWith(FILLED, { reasons: { cashSecured: 'cash comes on Monday' } }),
});

test('a filled plan is added to the log with a button, and its outcome is compared with the plan', async () => {
  const user = await arriveAtTrades([], { plans: [plan] });
  expect(screen.getByText('1 filled plan is not in the log.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Take it in' }));
  expect(screen.queryByRole('button', { name: 'Take it in' })).toBeNull();
  await goToPart(user, 'Plans');
  const table = screen.getByRole('table', { name: 'Plans and how they turned out' });
  const cells = () =>
    within(table)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent);
  expect(within(table).getByRole('rowheader')).toHaveTextContent('GOOGL 365 put, Dec 24');
  expect(cells()).toEqual(['Nov 20, 2026', '15.9%', '34', 'Open', '—', '—']);
  expect(screen.getByText('GOOGL 365 put, Dec 24, cash: cash comes on Monday')).toBeVisible();
  await user.type(screen.getByLabelText('What happened'), 'btc GOOGL 2.70 fee 1.05{Enter}');
  expect(cells()).toEqual(['Nov 20, 2026', '15.9%', '34', 'Closed, +$269.92', '269.9%', '1']);
});

test('without a filled plan in the log, the page says how one comes to be compared', async () => {
  const user = await arriveAtTrades([], { plans: [plan, savedPlan('two')] });
  await user.type(screen.getByLabelText('What happened'), 'deposit 500{Enter}');
  await goToPart(user, 'Plans');
  expect(await screen.findByText(/No placed plan has its fill in the log yet/)).toBeVisible();
});
