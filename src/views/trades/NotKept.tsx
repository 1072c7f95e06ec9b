import { downloadBookAside, forgetBookAside } from '../../storage/book/bookAside';
import { useBookState } from '../../store/book';
import { useDatabaseFailure } from '../../store/databaseFailure';
import { count } from '../../text/format';
import { ALONE_WORDS, NOT_KEPT_WORDS } from '../../words/trades/keptWords';
import styles from './Trades.module.css';

/** Why recorded events will be gone tomorrow, and which earlier ones could not be read. */
export function NotKept() {
  const failure = useDatabaseFailure((database) => database.failure);
  const isAlone = useBookState((book) => book.isAlone);
  const aside = useBookState((book) => book.aside);
  return (
    <>
      {failure && (
        <p role="alert" className={styles.example}>
          {NOT_KEPT_WORDS[failure]}
          {isAlone && ` Not all that you did here is kept yet. ${ALONE_WORDS[failure]}`}
        </p>
      )}
      {aside > 0 && (
        <p role="alert" className={styles.example}>
          <span>
            {count(aside, 'record')} of your trades could not be read and{' '}
            {aside === 1 ? 'is' : 'are'} set aside, unchanged. The rest of the book works.
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
