import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { readPlans } from '../../../../src/storage/plans/keptPlans';
import { openPlan } from '../../../../src/storage/plans/plans';
import { usePage } from '../../../../src/store/page';
import { typeField } from '../../../../src/store/typing';
import SavePlan from '../../../../src/views/plan/saved/SavePlan';
import { savedPlan } from '../../../plan/drafts';
import { storePlans } from '../../../storage/browser';
import { startPage } from '../../../store/startPage';
import { openDialogs } from './dialogs';

openDialogs();

/** Opens the dialog for the plan called one, which is open. */
function openDialog(type: () => void) {
  const one = savedPlan('one', { note: 'a note' });
  storePlans(one);
  startPage({ plans: [one] });
  openPlan(one);
  type();
  render(<SavePlan onClose={() => {}} />);
}

const buttons = () =>
  within(screen.getByRole('dialog'))
    .getAllByRole('button', { name: /^Save/ })
    .map(({ textContent, className }) => [textContent, className]);

const name = () => screen.getByLabelText<HTMLInputElement>('Name');

const saved = () => readPlans().plans.map((plan) => [plan.name, plan.draft.stock]);

test('an edited plan offers first to be saved over the old one, under its name', () => {
  openDialog(() => typeField('premium', '6'));
  expect(buttons()).toEqual([
    ['Save over “one”', 'primary'],
    ['Save as a new plan', ''],
  ]);
  expect(name()).toHaveValue('one');
});

test('a different trade offers first to be saved as a new plan, under a name of its own', async () => {
  openDialog(() => typeField('stock', 'AAPL'));
  expect(buttons()).toEqual([
    ['Save as a new plan', 'primary'],
    ['Save over “one”', ''],
  ]);
  expect(name()).toHaveValue('AAPL 365 put, 37 days');
  await userEvent.type(name(), '{Enter}');
  expect(saved()).toEqual([
    ['one', 'GOOGL'],
    ['AAPL 365 put, 37 days', 'AAPL'],
  ]);
});

test('a different trade saved over a plan takes its own name there, and can be undone', async () => {
  openDialog(() => typeField('strike', '350'));
  await userEvent.click(screen.getByText('Save over “one”'));
  expect(saved()).toEqual([['GOOGL 350 put, 37 days', 'GOOGL']]);
  usePage.getState().message!.undo!();
  expect(saved()).toEqual([['one', 'GOOGL']]);
});

test('a trade that is not a saved plan has one way to be saved', () => {
  startPage();
  render(<SavePlan onClose={() => {}} />);
  expect(buttons()).toEqual([['Save', 'primary']]);
});

test('a note that another tab has saved meanwhile stays if none is typed here', async () => {
  openDialog(() => typeField('premium', '6'));
  const one = savedPlan('one', { note: 'theirs' });
  storePlans(one);
  await userEvent.click(screen.getByText('Save over “one”'));
  expect(readPlans().plans).toMatchObject([{ note: 'theirs', draft: { premium: '6' } }]);
});

test('saving a note that another tab has changed asks first, and keeps what is typed', async () => {
  openDialog(() => typeField('premium', '6'));
  await userEvent.type(screen.getByLabelText('Note'), ', and mine');
  storePlans(savedPlan('one', { note: 'theirs' }));
  await userEvent.click(screen.getByText('Save over “one”'));
  expect(screen.getByRole('alert')).toHaveTextContent(/^Not saved: .* It is now “theirs”\./);
  expect(screen.getByLabelText('Note')).toHaveValue('a note, and mine');
  await userEvent.click(screen.getByText('Save over “one”'));
  expect(readPlans().plans).toMatchObject([{ note: 'a note, and mine' }]);
});
