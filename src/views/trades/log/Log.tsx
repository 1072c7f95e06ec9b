import { useDeferredValue, useId, useMemo, useState } from 'react';
import type { Book } from '../../../core/book/book';
import type { Problem } from '../../../core/book/problems';
import { useBookState, type LoggedEvent } from '../../../store/book';
import { useAsOf } from '../../../store/useBook';
import { count, mediumDate } from '../../../text/format';
import { eventWords } from '../../../words/trades/eventWords';
import { BookFiles } from './BookFiles';
import { EventRow } from './EventRow';
import styles from './Log.module.css';

/** Rows rendered before more are asked for. */
const AT_ONCE = 100;

const newestFirst = (a: LoggedEvent, b: LoggedEvent) =>
  a.date === b.date ? b.place - a.place : a.date < b.date ? 1 : -1;

/** The text that a search of the log looks through. */
const textOf = (event: LoggedEvent) =>
  `${eventWords(event)} ${event.account} ${event.date} ${mediumDate(event.date)}`.toLowerCase();

const hasAll = (text: string, words: readonly string[]) =>
  words.every((word) => text.includes(word));

interface LogProps {
  readonly book: Book;
}

/** Every event up to the day shown, in words, newest first. */
export function Log({ book }: LogProps) {
  const id = useId();
  const [sought, setSought] = useState('');
  const [most, setMost] = useState(AT_ONCE);
  const shown = useShown(useDeferredValue(sought));
  const { cash, problems } = useBeside(book);
  const more = shown.length - most;
  return (
    <section aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id}>Log</h2>
        <span className="small">{count(shown.length, 'event')}</span>
        <label htmlFor={`${id}-find`}>Find</label>
        <input
          id={`${id}-find`}
          type="search"
          value={sought}
          autoComplete="off"
          spellCheck="false"
          onChange={({ target }) => setSought(target.value)}
        />
      </div>
      <table className={styles.log}>
        <caption className="visually-hidden">What happened, the last first</caption>
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">What happened</th>
            <th scope="col">Cash</th>
            <th scope="col">Account</th>
            <th scope="col">
              <span className="visually-hidden">Do</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.slice(0, most).map((event) => (
            <EventRow
              key={event.id}
              event={event}
              cashTotal={cash.get(event.id) ?? null}
              problems={problems.get(event.id) ?? NONE}
            />
          ))}
        </tbody>
      </table>
      {more > 0 && (
        <p className="buttons">
          <button type="button" onClick={() => setMost(most + AT_ONCE)}>
            Show {Math.min(more, AT_ONCE)} more
          </button>
        </p>
      )}
      <BookFiles book={book} />
    </section>
  );
}

const NONE: readonly Problem[] = [];

/** Events up to the day shown that contain the words searched for. */
function useShown(sought: string): readonly LoggedEvent[] {
  const events = useBookState((state) => state.events);
  const asOf = useAsOf() ?? '';
  return useMemo(() => {
    const words = sought.toLowerCase().split(/\s+/).filter(Boolean);
    return events
      .filter((event) => event.date <= asOf && hasAll(words.length > 0 ? textOf(event) : '', words))
      .toSorted(newestFirst);
  }, [events, asOf, sought]);
}

/** What the book reports about events, by id. */
function useBeside({ cashMoved, problems }: Book) {
  return useMemo(() => {
    const said = new Map<string, Problem[]>();
    for (const { event, problem } of problems)
      said.set(event, [...(said.get(event) ?? []), problem]);
    return { cash: new Map(cashMoved.map(({ event, total }) => [event, total])), problems: said };
  }, [cashMoved, problems]);
}
