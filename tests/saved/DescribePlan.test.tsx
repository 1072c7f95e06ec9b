import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { readPlans } from '../../src/storage/plans/keptPlans';
import { followPlan } from '../../src/storage/plans/progress';
import { usePage } from '../../src/store/page';
import { DescribePlan } from '../../src/saved/DescribePlan';
import { savedPlan } from '../plan/drafts';
import { fillStorage, storePlans } from '../storage/browser';
import { startPage } from '../store/startPage';
import { openDialogs } from '../views/plan/saved/dialogs';
import { eventually } from '../eventually';

openDialogs();

const one = savedPlan('one', { note: 'a note' });

const name = () => screen.getByLabelText('Name');
const note = () => screen.getByLabelText('Note');
const stored = () => readPlans().plans;
const reason = () => screen.getByRole('alert');
const press = (button: string) => userEvent.click(screen.getByRole('button', { name: button }));

/** Opens the dialog for a plan called one; returns the function that is called when it closes. */
function openDialog() {
  storePlans(one);
  startPage({ plans: [one] });
  const onClose = vi.fn<() => void>();
  render(<DescribePlan plan={one} onClose={onClose} />);
  return onClose;
}

async function retype(field: HTMLElement, text: string) {
  await userEvent.clear(field);
  await userEvent.type(field, text);
}

afterEach(() => vi.restoreAllMocks());

test('a new name does not undo a note that another tab has saved', async () => {
  const onClose = openDialog();
  storePlans({ ...one, note: 'theirs' });
  await retype(name(), ' first ');
  await press('Save');
  expect(stored()).toEqual([{ ...one, name: 'first', note: 'theirs' }]);
  expect(onClose).toHaveBeenCalled();
});

test('what is not typed here follows what another tab saves', async () => {
  openDialog();
  await retype(name(), 'one more');
  storePlans({ ...one, name: 'theirs', note: 'their note' });
  act(() => followPlan(one.id));
  expect(name()).toHaveValue('one more');
  expect(note()).toHaveValue('their note');
});

test('a name that is emptied stays as it was', async () => {
  const onClose = openDialog();
  await userEvent.clear(name());
  await press('Save');
  expect(stored()).toEqual([one]);
  expect(onClose).toHaveBeenCalled();
});

test('a plan deleted in another tab is reported on saving, and what is typed can be kept as a new one', async () => {
  const onClose = openDialog();
  await retype(note(), 'long thought about');
  localStorage.clear();
  await press('Save');
  expect(reason()).toHaveTextContent(
    'Not saved: “one” was deleted in another tab. Save it as a new plan to keep it.',
  );
  expect(onClose).not.toHaveBeenCalled();
  expect(note()).toHaveValue('long thought about');
  await press('Save as a new plan');
  expect(stored()).toMatchObject([{ name: 'one', note: 'long thought about' }]);
  expect(onClose).toHaveBeenCalled();
});

test('a plan deleted in another tab while you type is reported before it is saved', async () => {
  openDialog();
  await userEvent.type(note(), ', and more');
  localStorage.clear();
  act(() => followPlan(one.id));
  expect(reason()).toHaveTextContent('“one” was deleted in another tab.');
  expect(note()).toHaveValue('a note, and more');
  expect(screen.getByRole('button', { name: 'Save as a new plan' })).toBeVisible();
});

test('full storage is reported in the dialog, which stays open so that saving can be tried again', async () => {
  const onClose = openDialog();
  fillStorage();
  await retype(name(), 'one with a longer name');
  await press('Save');
  expect(reason()).toHaveTextContent(/^Not saved: this browser’s storage is full\./);
  expect(onClose).not.toHaveBeenCalled();
  expect(usePage.getState().plans).toEqual([one]);
  vi.restoreAllMocks();
  await press('Save');
  expect(stored()).toMatchObject([{ name: 'one with a longer name' }]);
  expect(onClose).toHaveBeenCalled();
});

test('a second press while the first waits for its turn saves once', async () => {
  const onClose = openDialog();
  let begin = () => {};
  const turn = new Promise<void>((resolve) => (begin = resolve));
  const locks = {
    request: async (_: string, __: object, save: () => void) => {
      await turn;
      save();
    },
  };
  vi.stubGlobal('navigator', Object.create(navigator, { locks: { value: locks } }));
  localStorage.clear();
  act(() => followPlan(one.id));
  await press('Save as a new plan');
  await press('Save as a new plan');
  expect(stored()).toEqual([]);
  begin();
  await eventually(() => expect(onClose).toHaveBeenCalled());
  expect(stored()).toHaveLength(1);
  vi.unstubAllGlobals();
});

test('what was typed is kept after Escape, and dropped after Cancel', async () => {
  const onClose = openDialog();
  await retype(note(), 'thought about for long');
  fireEvent(screen.getByRole('dialog'), new Event('close'));
  expect(onClose).toHaveBeenCalled();
  cleanup();
  render(<DescribePlan plan={one} onClose={onClose} />);
  expect(note()).toHaveValue('thought about for long');
  await press('Cancel');
  expect(note()).toHaveValue('a note');
});
