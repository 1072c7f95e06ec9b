import { beforeEach, expect, test } from 'vitest';
import { useBookState } from '../../src/store/book';
import { addEvents, removeEvent, type NewEvent } from '../../src/store/book/events';
import { usePage } from '../../src/store/page';
import { startPage } from './startPage';

const dividend = (amountTotal: number): NewEvent => ({
  kind: 'dividend',
  account: 'U1',
  date: '2026-11-02',
  symbol: 'KO',
  amountTotal,
  withheldTotal: 0,
});

const events = () => useBookState.getState().events;
const said = () => usePage.getState().message;

beforeEach(() => {
  startPage();
  useBookState.setState(useBookState.getInitialState(), true);
});

test('every one of several deleted events can be brought back, the last first', () => {
  addEvents([dividend(50), dividend(51), dividend(52)]);
  const before = events();
  const [first, second, third] = before;
  removeEvent(second!.id);
  removeEvent(third!.id);
  said()!.undo!();
  expect(events()).toEqual([first, third]);
  expect(said()!.text).toBe(
    'Deleted: KO dividend of $51.00. Undone: “Deleted: KO dividend of $52.00.”',
  );
  said()!.undo!();
  expect(events()).toEqual(before);
});
