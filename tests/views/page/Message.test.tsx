import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { say, tell, usePage } from '../../../src/store/page';
import { clearTrade, typeField } from '../../../src/store/typing';
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

test('undone by a double click, it takes back no more than its own', async () => {
  const { user } = open();
  const other = vi.fn<() => void>();
  act(() => say('Second.', () => say('First.', other)));
  await user.dblClick(button('Undo'));
  expect(screen.getByRole('status')).toHaveTextContent('First.');
  expect(other).not.toHaveBeenCalled();
});

test('undone by keyboard, it does too', async () => {
  const { user } = open();
  act(() => button('Here').focus());
  await user.tab();
  await user.keyboard('{Enter}');
  expect(screen.getByRole('status')).toHaveTextContent('Undone.');
  expect(button('Here')).toHaveFocus();
});

test('undone by what says nothing of it, it is not offered again', async () => {
  const undo = vi.fn<() => void>();
  render(<Page here />);
  act(() => say('Read KO: 6 puts, 1 expiration.', undo));
  await userEvent.click(button('Undo'));
  expect(undo).toHaveBeenCalledOnce();
  expect(screen.getByRole('status', { name: 'Message' })).toBeEmptyDOMElement();
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

describe('a message', () => {
  const shown = () => screen.getByRole('status', { name: 'Message' });
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());
  const wait = (ms: number) => act(() => void vi.advanceTimersByTime(ms));

  test('that only says what went well passes after six seconds', () => {
    render(<Message />);
    act(() => tell('Saved “one”.'));
    wait(5900);
    expect(shown()).toHaveTextContent('Saved “one”.');
    wait(200);
    expect(shown()).toBeEmptyDOMElement();
  });

  test('does not pass while one is at it', () => {
    render(<Message />);
    act(() => tell('Saved “one”.'));
    act(() => button('Dismiss message').focus());
    wait(20_000);
    expect(shown()).toHaveTextContent('Saved “one”.');
    act(() => button('Dismiss message').blur());
    wait(6100);
    expect(shown()).toBeEmptyDOMElement();
  });

  test('that passes goes with the place', () => {
    render(<Message />);
    act(() => tell('Link copied.'));
    act(() => usePage.setState({ place: 'order' }));
    expect(shown()).toBeEmptyDOMElement();
  });

  test('with a way back, or of what went wrong, stays', () => {
    render(<Message />);
    act(() => say('Not saved.'));
    wait(60_000);
    act(() => usePage.setState({ place: 'order' }));
    expect(shown()).toHaveTextContent('Not saved.');
  });

  test('that could undo what is typed since is gone once something is', () => {
    render(<Message />);
    act(() => clearTrade());
    expect(shown()).toHaveTextContent('Cleared.');
    act(() => typeField('strike', '300'));
    expect(shown()).toBeEmptyDOMElement();
  });
});
