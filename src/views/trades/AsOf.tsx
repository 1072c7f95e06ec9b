import { useId } from 'react';
import { isCalendarDate } from '../../core/market/calendar';
import { showAsOf, useBookState } from '../../store/book';
import { useAsOf } from '../../store/useBook';
import { usePage } from '../../store/page';
import styles from './Trades.module.css';

/** The day as of which the book is shown. */
export function AsOf() {
  const id = useId();
  const today = usePage((page) => page.clock?.today ?? '');
  const chosen = useBookState((book) => book.asOf);
  const asOf = useAsOf() ?? '';
  return (
    <div className={styles.asOf}>
      <label htmlFor={id}>As of</label>
      <input
        id={id}
        type="date"
        max={today}
        value={asOf}
        onChange={({ target: { value } }) =>
          showAsOf(isCalendarDate(value) && value < today ? value : null)
        }
      />
      {chosen !== null && (
        <button type="button" onClick={() => showAsOf(null)}>
          Today
        </button>
      )}
    </div>
  );
}
