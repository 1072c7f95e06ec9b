import type { BookEvent } from '../../core/book/event';
import { EXAMPLE_ACCOUNT, exampleBook } from '../../files/exampleBook';
import { useBookState, type BookState } from '../book';
import { changeBook } from '../book/changeBook';
import { logged } from '../book/events';

const isOfExample = ({ account }: BookEvent) => account === EXAMPLE_ACCOUNT;

/** Whether the example book is part of what is shown. */
export const hasExample = ({ events }: Pick<BookState, 'events'>) => events.some(isOfExample);

/** Adds the example book in an account of its own, as of a New York date. */
export function showExample(today: string) {
  const { events, marks } = exampleBook(today);
  changeBook('The example book is shown. All of it is invented.', { put: logged(events), marks });
}

/** Removes the example account, with everything tried in it. */
export function removeExample() {
  const { events, marks } = useBookState.getState();
  const invented = Object.entries(marks).filter(([, { isInvented }]) => isInvented);
  changeBook('The example book is gone.', {
    removed: events.filter(isOfExample).map(({ id }) => id),
    marks: Object.fromEntries(invented.map(([key]) => [key, null])),
  });
}
