import { act } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { takeMarks } from '../../../src/store/book/events';
import { EVENTS, MARKS, TODAY } from '../../plan/book/mockBook';
import { arriveAtTrades } from './tradesPage';

// jsdom knows dialogs, but cannot open them.
HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close() {
  this.open = false;
};

/** Opens Trades with the book of the mock, on its Saturday at noon in New York. */
export async function arriveAtMock(): Promise<UserEvent> {
  const user = await arriveAtTrades(EVENTS, {
    clock: { today: TODAY, now: Date.parse(`${TODAY}T17:00:00Z`) },
  });
  act(() => takeMarks(MARKS, 'The marks are in.'));
  return user;
}
