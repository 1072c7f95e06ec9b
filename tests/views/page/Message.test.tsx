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

test('a dismissed message gives the focus back to where it came from', async () => {
  const { user } = open();
  await user.click(button('Here'));
  await user.click(button('Dismiss message'));
  expect(screen.getByRole('status', { name: 'Message' })).toBeEmptyDOMElement();
  expect(button('Here')).toHaveFocus();
});

test('a double click on Undo takes back one change only', async () => {
  const { user } = open();
  const other = vi.fn<() => void>();
  act(() => say('Second.', () => say('First.', other)));
  await user.dblClick(button('Undo'));
  expect(screen.getByRole('status')).toHaveTextContent('First.');
  expect(other).not.toHaveBeenCalled();
});

test('Undo by keyboard gives the focus back, too', async () => {
  const { user } = open();
  act(() => button('Here').focus());
  await user.tab();
  await user.keyboard('{Enter}');
  expect(screen.getByRole('status')).toHaveTextContent('Undone.');
  expect(button('Here')).toHaveFocus();
});

test('a message whose Undo says nothing is not shown again after it', async () => {
  const undo = vi.fn<() => void>();
  render(<Page here />);
  act(() => say('Read KO: 6 puts, 1 expiration.', undo));
  await userEvent.click(button('Undo'));
  expect(undo).toHaveBeenCalledOnce();
  expect(screen.getByRole('status', { name: 'Message' })).toBeEmptyDOMElement();
});

test('the focus goes to the heading if the element it came from is gone', async () => {
  const { user, leave } = open();
  await user.click(button('Here'));
  act(() => button('Undo').focus());
  leave();
  await user.keyboard('{Enter}');
  expect(screen.getByRole('heading')).toHaveFocus();
});

test('a message that comes on its own takes no focus, whatever had it before', async () => {
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

  test('that only confirms something disappears after six seconds', () => {
    render(<Message />);
    act(() => tell('Saved “one”.'));
    wait(5900);
    expect(shown()).toHaveTextContent('Saved “one”.');
    wait(200);
    expect(shown()).toBeEmptyDOMElement();
  });

  test('stays while the focus is in it', () => {
    render(<Message />);
    act(() => tell('Saved “one”.'));
    act(() => button('Dismiss message').focus());
    wait(20_000);
    expect(shown()).toHaveTextContent('Saved “one”.');
    act(() => button('Dismiss message').blur());
    wait(6100);
    expect(shown()).toBeEmptyDOMElement();
  });

  test('that only confirms something disappears when another place opens', () => {
    render(<Message />);
    act(() => tell('Link copied.'));
    act(() => usePage.setState({ place: 'order' }));
    expect(shown()).toBeEmptyDOMElement();
  });

  test('about a failure stays, even when another place opens', () => {
    render(<Message />);
    act(() => say('Not saved.'));
    wait(60_000);
    act(() => usePage.setState({ place: 'order' }));
    expect(shown()).toHaveTextContent('Not saved.');
  });

  test('whose Undo would take back later typing disappears once something is typed', () => {
    render(<Message />);
    act(() => clearTrade());
    expect(shown()).toHaveTextContent('Cleared.');
    act(() => typeField('strike', '300'));
    expect(shown()).toBeEmptyDOMElement();
  });
});
