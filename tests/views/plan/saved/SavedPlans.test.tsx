import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { openPlan } from '../../../../src/storage/plans/plans';
import { usePage } from '../../../../src/store/page';
import SavedPlans from '../../../../src/views/plan/saved/SavedPlans';
import { exampleWith, placementWith, savedPlan } from '../../../plan/drafts';
import { startPage } from '../../../store/startPage';
import { openDialogs } from './dialogs';

openDialogs();

test('the list marks plans whose premium is an estimate', () => {
  const plans = [
    savedPlan('one', { draft: { ...savedPlan('one').draft, estimatedAt: '28.3' } }),
    savedPlan('two'),
  ];
  startPage({ plans });
  render(<SavedPlans onClose={() => {}} />);
  const [one, two] = screen.getAllByRole('rowheader');
  expect(one).toHaveTextContent(/^one estimate$/);
  expect(two).toHaveTextContent(/^two$/);
});

test('the list marks placed plans, and shows the figures of their fills', () => {
  const placed = savedPlan('one', {
    draft: exampleWith({ expiration: '2026-12-18' }),
    placement: placementWith({ expiration: '2026-12-18', fillPrice: '5.50' }),
  });
  const plans = [placed, savedPlan('two')];
  startPage({ plans });
  openPlan(placed);
  render(<SavedPlans onClose={() => {}} />);
  const [one, two] = screen.getAllByRole('rowheader');
  expect(one).toHaveTextContent(/^one placed open$/);
  expect(two).toHaveTextContent(/^two$/);
  expect(one!.closest('tr')).toHaveTextContent('365.005.50');
});

describe('a plan is found', () => {
  const named = () => screen.queryAllByRole('rowheader').map(({ textContent }) => textContent);
  const sought = () => screen.getByLabelText('Find a plan');

  function open() {
    startPage({
      plans: [
        savedPlan('Autumn', { note: 'Would own it at 95.' }),
        savedPlan('Winter', { draft: exampleWith({ stock: 'MSFT' }) }),
        savedPlan('Winter again'),
      ],
    });
    render(<SavedPlans onClose={() => {}} />);
    return userEvent.setup({ delay: null });
  }

  test('by words of its name, its note or its stock, in any order and case', async () => {
    const user = open();
    for (const [words, found] of [
      ['own would', ['Autumn']],
      ['WINTER', ['Winter', 'Winter again']],
      ['winter msft', ['Winter']],
      [' ', ['Autumn', 'Winter', 'Winter again']],
    ] as const) {
      await user.clear(sought());
      await user.type(sought(), words);
      expect(named().map((name) => name?.replace('Would own it at 95.', ''))).toEqual(found);
    }
    await user.clear(sought());
    await user.type(sought(), ' spring');
    expect(screen.getByText('No plan has “spring” in its name, note or stock.')).toBeVisible();
  });

  test('by a search that can be cleared, however few plans are left', async () => {
    const user = open();
    await user.type(sought(), 'Autumn');
    act(() => usePage.setState(({ plans }) => ({ plans: plans.slice(1, 2) })));
    expect(named()).toEqual([]);
    await user.clear(sought());
    expect(named()).toEqual(['Winter']);
    expect(screen.queryByLabelText('Find a plan')).not.toBeInTheDocument();
  });
});

test('the list is closed by its button, and by Escape wherever the focus is', async () => {
  const onClose = vi.fn<() => void>();
  startPage({ plans: [savedPlan('one'), savedPlan('two')] });
  render(
    <>
      <input aria-label="Elsewhere" />
      <SavedPlans onClose={onClose} />
    </>,
  );
  const user = userEvent.setup({ delay: null });
  await user.click(screen.getByRole('button', { name: 'Close' }));
  await user.click(screen.getByLabelText('Find a plan'));
  await user.keyboard('{Escape}');
  await user.click(screen.getByLabelText('Elsewhere'));
  await user.keyboard('{Escape}');
  expect(onClose).toHaveBeenCalledTimes(3);

  // A dialog opened over it handles Escape by itself.
  await user.click(screen.getByRole('button', { name: 'Rename one' }));
  await user.click(await screen.findByLabelText('Name'));
  await user.keyboard('{Escape}');
  expect(onClose).toHaveBeenCalledTimes(3);
});
