import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { say } from '../../../src/store/page';
import Message from '../../../src/views/page/Message';
import { startPage } from '../../store/startPage';

beforeEach(() => startPage());

const button = (name: string) => screen.getByRole('button', { name });

function Page({ here }: { readonly here: boolean }) {
  return (
    <>
      <h1 tabIndex={-1}>Plan</h1>
      {here && <button type="button">Here</button>}
      <Message />
    </>
  );
}

function open() {
  const { rerender } = render(<Page here />);
  act(() => say('Done.', () => say('Undone.')));
  return { user: userEvent.setup(), leave: () => rerender(<Page here={false} />) };
}

test('dismissed, it gives the focus back to where it came from', async () => {
  const { user } = open();
  await user.click(button('Here'));
  await user.click(button('Dismiss message'));
  expect(screen.getByRole('status', { name: 'Message' })).toBeEmptyDOMElement();
  expect(button('Here')).toHaveFocus();
});

test('undone by keyboard, it does too', async () => {
  const { user } = open();
  act(() => button('Here').focus());
  await user.tab();
  await user.keyboard('{Enter}');
  expect(screen.getByRole('status')).toHaveTextContent('Undone.');
  expect(button('Here')).toHaveFocus();
});

test('where that is gone the focus goes to the heading', async () => {
  const { user, leave } = open();
  await user.click(button('Here'));
  act(() => button('Undo').focus());
  leave();
  await user.keyboard('{Enter}');
  expect(screen.getByRole('heading')).toHaveFocus();
});

test('a message that comes on its own takes no focus, whoever had it before', async () => {
  const { user } = open();
  expect(document.body).toHaveFocus();
  await user.click(button('Here'));
  await user.click(button('Dismiss message'));
  act(() => button('Here').blur());
  act(() => say('Another.'));
  expect(document.body).toHaveFocus();
});
