import { Boundary } from '../../parts/Boundary';
import { hasExample, removeExample, showExample, useBookState } from '../../store/book';
import { usePage } from '../../store/page';
import { useDesk } from '../../store/desk/useDesk';
import { PARTS, partAddress, shownAt, useHash, type Part } from './address';
import { AsOf } from './AsOf';
import { Log } from './log/Log';
import { OpenPart } from './OpenPart';
import styles from './Trades.module.css';

const NAMES: Readonly<Record<Part, string>> = { open: 'Open', log: 'Log' };

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
  const desk = useDesk();
  const isExample = useBookState(hasExample);
  const shown = shownAt(useHash());
  if (!desk) return null;
  const part = 'part' in shown ? shown.part : 'open';
  return (
    <>
      <div className={styles.head}>
        <nav aria-label="Parts of Trades" className={styles.parts}>
          {PARTS.map((each) => (
            <a
              key={each}
              href={partAddress(each)}
              aria-current={each === part ? 'page' : undefined}
            >
              {NAMES[each]}
            </a>
          ))}
        </nav>
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
      <Boundary key={part}>
        {part === 'open' && <OpenPart desk={desk} />}
        {part === 'log' && <Log />}
      </Boundary>
    </>
  );
}
