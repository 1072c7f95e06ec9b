import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { usePage } from '../../../src/store/page';
import { exampleWith, savedPlan } from '../../plan/drafts';
import { put, sold } from '../../core/book/events';
import type { NewEvent } from '../../../src/store/book/events';
import { arriveAtTrades, goToPart } from './tradesPage';

const PLANS = [
  savedPlan('near', { draft: exampleWith({ strike: '365' }) }),
  savedPlan('far', { draft: exampleWith({ strike: '340', stock: 'AMD' }) }),
  savedPlan('middle', { draft: exampleWith({ strike: '350' }) }),
];
const LOG = [sold('2026-11-02', put(95, '2026-12-18'), 1)] as readonly NewEvent[];

const names = () =>
  within(screen.getByRole('table', { name: 'Saved plans' }))
    .getAllByRole('rowheader')
    .map((head) => within(head).getByRole('button').textContent);
const button = (name: string | RegExp) => screen.getByRole('button', { name });

test('saved plans can be found, sorted and compared, as rows of Compare', async () => {
  const user = await arriveAtTrades(LOG, { plans: PLANS });
  await goToPart(user, 'Plans');
  expect(names()).toHaveLength(3);
  await user.click(button('Strike'));
  expect(names()).toEqual(['far', 'middle', 'near']);
  await user.type(screen.getByLabelText('Find a plan'), 'amd');
  expect(names()).toEqual(['far']);
  await user.click(screen.getByLabelText('Compare far'));
  expect(button('Compare: tick two plans or more')).toBeDisabled();
  await user.clear(screen.getByLabelText('Find a plan'));
  await user.click(screen.getByLabelText('Compare near'));
  await user.click(button('Compare 2 plans'));
  expect(usePage.getState().settings.compare.plans).toEqual(['id-far', 'id-near']);
  expect(location.hash).toBe('#compare');
});

test('saved plans are listed before anything is recorded, and open in Plan', async () => {
  const user = await arriveAtTrades([], { plans: PLANS.slice(0, 1) });
  expect(names()).toEqual(['near']);
  expect(screen.queryByRole('button', { name: /^Compare/ })).toBeNull();
  await user.click(button('near'));
  expect(location.hash).toBe('#plan');
  expect(usePage.getState().work.openPlan?.id).toBe('id-near');
});

test('without a saved plan, the page says how one is kept', async () => {
  const user = await arriveAtTrades(LOG);
  await goToPart(user, 'Plans');
  expect(screen.getByText(/^No plans yet/)).toBeVisible();
});
