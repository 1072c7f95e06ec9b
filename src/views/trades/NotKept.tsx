import { downloadBookAside, forgetBookAside } from '../../storage/book/bookAside';
import { useBookState } from '../../store/book';
import { useDatabaseFailure } from '../../store/databaseFailure';
import { count } from '../../text/format';
import styles from './Trades.module.css';

const FAILURES = {
  forbidden:
    'This browser keeps no trades: what you record here may last no longer than this page. All else works.',
  full: 'This browser’s storage is full: what you record now may last no longer than this page, unless there is room again.',
  newer:
    'A newer version of Putwise has changed what is kept here. Reload this page: until then, what you record may stay in this tab alone.',
  held: 'Another tab of Putwise, of an older version, holds your trades. Close it, and they are shown here; what you record meanwhile joins them.',
} as const;

/** Why what is recorded will not be there tomorrow, and what of earlier days could not be read. */
export function NotKept() {
  const failure = useDatabaseFailure((database) => database.failure);
  const aside = useBookState((book) => book.aside);
  return (
    <>
      {failure && (
        <p role="alert" className={styles.example}>
          {FAILURES[failure]}
        </p>
      )}
      {aside > 0 && (
        <p role="alert" className={styles.example}>
          <span>
            {count(aside, 'record')} of your trades could not be read and{' '}
            {aside === 1 ? 'lies' : 'lie'} aside, unchanged. The rest of the book works.
          </span>
          <span className="buttons">
            <button type="button" onClick={() => void downloadBookAside()}>
              Download it
            </button>
            <button type="button" onClick={() => void forgetBookAside()}>
              Delete it
            </button>
          </span>
        </p>
      )}
    </>
  );
}
