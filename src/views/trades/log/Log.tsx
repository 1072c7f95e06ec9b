import { removeEvent, useBookState, type LoggedEvent } from '../../../store/book';
import { useAsOf } from '../../../store/useBook';
import { atStart } from '../../../text/sentence';
import { mediumDate } from '../../../text/format';
import { eventWords } from '../../../words/trades/eventWords';
import styles from './Log.module.css';

const newestFirst = (a: LoggedEvent, b: LoggedEvent) =>
  a.date === b.date ? b.place - a.place : a.date < b.date ? 1 : -1;

/** Every event up to the day that is shown, in words, newest first. */
export function Log() {
  const events = useBookState((book) => book.events);
  const asOf = useAsOf() ?? '';
  const shown = events.filter(({ date }) => date <= asOf).toSorted(newestFirst);
  return (
    <section aria-labelledby="log">
      <h2 id="log">Log</h2>
      <table className={styles.log}>
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">What happened</th>
            <th scope="col">Account</th>
            <th scope="col">
              <span className="visually-hidden">Do</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((event) => (
            <tr key={event.id}>
              <td>{mediumDate(event.date)}</td>
              <th scope="row">{atStart(eventWords(event))}</th>
              <td>{event.account}</td>
              <td className={styles.act}>
                <button
                  type="button"
                  aria-label={`Delete: ${eventWords(event)}`}
                  onClick={() => removeEvent(event.id)}
                >
                  Delete
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
