import type { BookEvent } from '../../core/book/event';
import { EXAMPLE_ACCOUNT, exampleBook } from '../../files/exampleBook';
import { useBookState, type BookState } from '../book';
import { act } from '../book/acts';
import { logged } from '../book/events';

const isOfExample = ({ account }: BookEvent) => account === EXAMPLE_ACCOUNT;

/** Whether the invented book is among what is shown. */
export const hasExample = ({ events }: Pick<BookState, 'events'>) => events.some(isOfExample);

/** Puts an invented book into an account of its own, as of a New York date. */
export function showExample(today: string) {
  const { events, marks } = exampleBook(today);
  act('The example book is shown. All of it is invented.', { put: logged(events), marks });
}

/** Takes the invented account out again, with all that was tried on it. */
export function removeExample() {
  const { events, marks } = useBookState.getState();
  const invented = Object.entries(marks).filter(([, { isInvented }]) => isInvented);
  act('The example book is gone.', {
    removed: events.filter(isOfExample).map(({ id }) => id),
    marks: Object.fromEntries(invented.map(([key]) => [key, null])),
  });
}
