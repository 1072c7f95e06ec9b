import { usePage } from '../../store/page';
import { hasExample, removeExample, showExample, useBookState } from '../../store/book';
import { useBook } from '../../store/useBook';
import { Boundary } from '../../parts/Boundary';
import { bookTitle } from '../../words/trades/bookTitle';
import { AsOf } from './AsOf';
import { Log } from './log/Log';
import styles from './Trades.module.css';

/** Trades: how is it going, and what next? */
export default function TradesPage() {
  const isEmpty = useBookState((book) => book.events.length === 0);
  return (
    <main className="page" id="trades">
      {isEmpty ? <Empty /> : <Standing />}
    </main>
  );
}

function Empty() {
  const today = usePage((page) => page.clock?.today ?? null);
  return (
    <>
      <div className="verdict">
        <h1>What happened, how it stands, what next?</h1>
        <p>
          Nothing is recorded yet. Your trades are a list of what happened; what stands open, what
          it earned and what needs you follows from it.
        </p>
      </div>
      <p className="buttons">
        <button type="button" disabled={today === null} onClick={() => today && showExample(today)}>
          Show the example book
        </button>
      </p>
    </>
  );
}

/** All that the book is, a part each. */
function Standing() {
  const book = useBook();
  const isExample = useBookState(hasExample);
  if (!book) return null;
  return (
    <>
      <div className={styles.head}>
        <h1>{bookTitle(book)}</h1>
        <AsOf />
      </div>
      {isExample && (
        <p className={styles.example}>
          <span>The account named Example is invented, and so are its prices.</span>
          <button type="button" onClick={removeExample}>
            Remove the example
          </button>
        </p>
      )}
      <Boundary>
        <Log />
      </Boundary>
    </>
  );
}
