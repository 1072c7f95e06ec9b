import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { usePlan } from '../../src/store/usePlan';
import { usePage } from '../../src/store/page';
import { typeField } from '../../src/store/typing';
import { Boundary } from '../../src/parts/Boundary';
import { part } from '../../src/parts/part';
import type { Plan } from '../../src/plan/plan';
import { startPage } from '../store/startPage';

beforeEach(() => {
  startPage();
  // React reports on the console what a boundary caught.
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

const Word = ({ word }: { readonly word: string }) => <p>{word}</p>;

const lostLine = /^Lost and found did not load\.$/;

test('a part that does not load says so, can be tried again, and breaks nothing else', async () => {
  const user = userEvent.setup();
  let isBlocked = true;
  const load = vi.fn<() => Promise<{ default: typeof Word }>>(() =>
    isBlocked
      ? Promise.reject(new TypeError('Failed to fetch'))
      : Promise.resolve({ default: Word }),
  );
  const Found = part(load, { name: 'Lost and found' });
  await act(async () =>
    render(
      <>
        <input aria-label="field" />
        <Found word="one" />
        <Found word="two" />
      </>,
    ),
  );
  await user.type(screen.getByLabelText('field'), 'kept');
  expect(await screen.findAllByText(lostLine)).toHaveLength(2);
  expect(load).toHaveBeenCalledTimes(2);

  const [again] = screen.getAllByRole('button', { name: 'Try again' });
  await user.click(again!);
  expect(await screen.findAllByText(lostLine)).toHaveLength(2);
  expect(load).toHaveBeenCalledTimes(4);

  isBlocked = false;
  await user.click(screen.getAllByRole('button', { name: 'Try again' })[0]!);
  expect(await screen.findByText('one')).toBeVisible();
  expect(screen.getByText('two')).toBeVisible();
  expect(screen.queryByText(lostLine)).toBeNull();
  expect(screen.getByLabelText('field')).toHaveValue('kept');
});

function Strike({ plan }: { readonly plan: Plan | null }) {
  if (plan?.terms.strike === 92) throw new Error('a fault at 92');
  return <p>{plan?.terms.strike}</p>;
}

function Page() {
  const { plan } = usePlan();
  return (
    <Boundary plan={plan}>
      <Strike plan={plan} />
    </Boundary>
  );
}

const FAULT = 'This cannot be shown: a fault in Putwise.';

test('a fault over one trade is reported, and the last trade shown can be restored', async () => {
  const user = userEvent.setup();
  render(<Page />);
  act(() => typeField('strike', '95'));
  act(() => typeField('premium', '3'));
  act(() => typeField('strike', '92'));
  expect(screen.getByText(FAULT)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Back to the last trade shown' }));
  expect(screen.getByText('95')).toBeVisible();
  expect(usePage.getState().work.draft).toMatchObject({ strike: '95', premium: '3' });
  act(() => usePage.getState().message!.undo!());
  expect(screen.getByText(FAULT)).toBeVisible();
});

test('a fault over one trade is gone with the next', () => {
  render(<Page />);
  act(() => typeField('strike', '92'));
  expect(screen.getByText(FAULT)).toBeVisible();
  act(() => typeField('strike', '91'));
  expect(screen.getByText('91')).toBeVisible();
});

test('if nothing was shown before a fault, the trade can be cleared', async () => {
  const user = userEvent.setup();
  typeField('strike', '92');
  render(<Page />);
  await user.click(screen.getByRole('button', { name: 'Clear the trade' }));
  expect(usePage.getState().work.draft.strike).toBe('');
  expect(screen.queryByText(FAULT)).toBeNull();
});
