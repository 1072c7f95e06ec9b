import { act, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Book } from '../../src/core/book/book';
import { readBook } from '../../src/core/book/readBook';
import { showAsOf, useBookState } from '../../src/store/book';
import { addEvents, type NewEvent } from '../../src/store/book/events';
import { deriveLongWith, useBook } from '../../src/store/useBook';
import { startPage } from './startPage';

const deposits = (count: number) =>
  Array.from({ length: count }, (): NewEvent => ({
    kind: 'cash',
    account: 'U1',
    date: '2026-01-05',
    reason: 'deposit',
    amountTotal: 1,
  }));

const cashOf = (shown: ReturnType<typeof useBook>) => shown?.book.cash[0]?.total;

beforeEach(() => {
  startPage();
  useBookState.setState(useBookState.getInitialState(), true);
});

afterEach(() => deriveLongWith(null));

test('the book of a long log is worked out aside, while the last one is shown', async () => {
  const answers: ((book: Book) => void)[] = [];
  const derive = vi.fn<typeof readBook>();
  deriveLongWith((events, asOf, by) => {
    derive(events, asOf, by);
    return new Promise((answer) => {
      answers.push(() => answer(readBook(events, asOf, by)));
    });
  });
  addEvents(deposits(2001));
  const { result } = renderHook(() => [useBook(), useBook()] as const);
  expect(result.current[0]).toBeNull();
  expect(derive).toHaveBeenCalledOnce(); // however many ask
  await act(async () => answers[0]!(readBook([], '2026-01-01')));
  expect(cashOf(result.current[0])).toBe(2001);

  act(() => addEvents(deposits(1)));
  expect(cashOf(result.current[0])).toBe(2001);
  await act(async () => answers[1]!(readBook([], '2026-01-01')));
  await waitFor(() => expect(cashOf(result.current[1])).toBe(2002));

  const before = result.current[0]!.asOf;
  act(() => showAsOf('2026-01-02'));
  // A book always comes with its own day.
  expect(result.current[0]).toMatchObject({ asOf: before });
  await act(async () => answers[2]!(readBook([], '2026-01-01')));
  await waitFor(() => expect(result.current[0]).toMatchObject({ asOf: '2026-01-02' }));
  expect(cashOf(result.current[0])).toBeUndefined();
});

test('the book of a short log is there at once', () => {
  deriveLongWith(() => new Promise(() => {}));
  addEvents(deposits(3));
  const { result } = renderHook(() => useBook());
  expect(cashOf(result.current)).toBe(3);
});
