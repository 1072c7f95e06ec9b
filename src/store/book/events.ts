import { nanoid } from 'nanoid';
import type { Happened } from '../../core/book/event';
import { count } from '../../text/format';
import { eventWords } from '../../words/trades/eventWords';
import { useBookState, type BookState, type LoggedEvent } from '../book';
import { placedAfter } from '../changes/placedAfter';
import { changeBook, changeBookThenSay, isMuch } from './changeBook';

/** An event before it has a place in the log. */
export type NewEvent = Happened & {
  /** Id of the placed plan whose fill this is. */
  readonly plan?: string | undefined;
};

/** A plan's fill is a single event, even if two tabs record it at once. */
const idOf = ({ plan }: NewEvent) => (plan === undefined ? nanoid() : `fill.${plan}`);

/** Gives events their ids, and places after all others. */
export const logged = (events: readonly NewEvent[]): readonly LoggedEvent[] =>
  placedAfter(
    useBookState.getState().events,
    events.map((event) => ({ ...event, id: idOf(event) })),
  );

/** Records events as one action, with prices observed then. */
export function addEvents(events: readonly NewEvent[], marks: BookState['marks'] = {}) {
  const put = logged(events);
  const [only] = put;
  if (!only) return;
  const what = put.length === 1 ? eventWords(only) : count(put.length, 'event');
  (isMuch({ put }) ? changeBookThenSay : changeBook)(`Recorded: ${what}.`, { put, marks });
}

const named = (id: string) => useBookState.getState().events.find((event) => event.id === id);

/** Replaces an event with a corrected one. */
export function editEvent(id: string, event: NewEvent) {
  const before = named(id);
  if (!before) return;
  const { plan, place, batch, source } = before;
  const after: LoggedEvent = {
    plan,
    ...event,
    id,
    place,
    // The statement it came from stays attached, corrected or not.
    ...(batch !== undefined && { batch, source }),
  };
  changeBook(`Changed to: ${eventWords(after)}.`, { put: [after] });
}

export function removeEvent(id: string) {
  const before = named(id);
  if (before) changeBook(`Deleted: ${eventWords(before)}.`, { removed: [id] });
}

/** Changes how the user reads the log; `words` describe the change. */
export const readBy = (by: Partial<BookState['by']>, words: string) =>
  changeBook(words, { by: { ...useBookState.getState().by, ...by } });

/** Takes in prices of series, by contract key, and of shares, by symbol. */
export const takeMarks = (marks: BookState['marks'], words: string) => changeBook(words, { marks });
