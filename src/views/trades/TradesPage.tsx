import { useEffect } from 'react';
import { Boundary } from '../../parts/Boundary';
import { deriveLongWith } from '../../store/useBook';
import { runBook } from '../../workers/runBook';
import { part as lazyPart } from '../../parts/part';
import { useBookState } from '../../store/book';
import { hasExample, removeExample, showExample } from '../../store/desk/example';
import { keepBook } from '../../storage/book/keptBook';
import { useDatabaseFailure } from '../../store/databaseFailure';
import { usePage } from '../../store/page';
import { useDesk } from '../../store/desk/useDesk';
import { PARTS, partAddress, shownAt, STATEMENT, useHash, type Part } from './address';
import { hiddenWords } from '../../words/trades/keptWords';
import { apartWords } from '../../words/trades/ledgerWords';
import { AsOf } from './AsOf';
import { CampaignsPart } from './campaigns/CampaignsPart';
import { FillsToTake } from './FillsToTake';
import { Entry } from './log/Entry';
import { Log } from './log/Log';
import { NotKept } from './NotKept';
import { OpenPart } from './OpenPart';
import { PlanOutcomes } from './plans/PlanOutcomes';
import { SavedList } from './plans/SavedList';
import { ResultsPart } from './results/ResultsPart';
import { StressPart } from './stress/StressPart';
import { Title } from './Title';
import styles from './Trades.module.css';

deriveLongWith(runBook);

const NAMES: Readonly<Record<Part, string>> = {
  open: 'Open',
  campaigns: 'Campaigns',
  results: 'Results',
  stress: 'Stress',
  plans: 'Plans',
  log: 'Log',
  history: 'History',
};

const StatementPage = lazyPart(() => import('./statement/StatementPage'), {
  name: 'Reading statements',
});
const NextPage = lazyPart(() => import('./next/NextPage'), { name: 'What next' });
const HistoryPart = lazyPart(() => import('./history/HistoryPart'), { name: 'The history' });

/** Trades: how is it going, and what next? */
export default function TradesPage() {
  const desk = useDesk();
  const isEmpty = useBookState((book) => book.events.length === 0);
  const shown = shownAt(useHash());
  const hasPlans = usePage((page) => page.plans.length > 0);
  const isRead = useBookState((book) => book.isRead);
  useEffect(() => void keepBook(), []);
  const shownPart = 'part' in shown ? shown.part : null;
  const isStanding = desk !== null && !isEmpty;
  // The book of a long log comes a moment later.
  if (!isRead || (desk === null && !isEmpty)) return <main className="page" id="trades" />;
  if ('statement' in shown) {
    return (
      <main className="page" id="trades">
        <StatementPage />
      </main>
    );
  }
  if (shownPart === 'history') {
    return (
      <main className="page" id="trades">
        <Parts part={shownPart} />
        <HistoryPart />
      </main>
    );
  }
  return (
    <main className="page" id="trades">
      {isStanding ? <Parts part={shownPart} /> : <Empty />}
      <NotKept />
      {isStanding && (
        <Boundary key={shownPart}>
          <Title part={shownPart} desk={desk} />
        </Boundary>
      )}
      <FillsToTake />
      <Entry />
      {isStanding ? (
        <>
          <Example />
          <Apart />
          <Boundary key={shownPart}>
            {'next' in shown && <NextPage desk={desk} put={shown.next} />}
            {shownPart === 'open' && <OpenPart desk={desk} />}
            {shownPart === 'campaigns' && <CampaignsPart desk={desk} />}
            {shownPart === 'results' && <ResultsPart desk={desk} />}
            {shownPart === 'stress' && <StressPart desk={desk} />}
            {shownPart === 'plans' && (
              <>
                <SavedList />
                <PlanOutcomes book={desk.book} />
              </>
            )}
            {shownPart === 'log' && <Log book={desk.book} />}
          </Boundary>
        </>
      ) : (
        <>
          <ShowExample />
          {hasPlans && <SavedList />}
        </>
      )}
    </main>
  );
}

function Empty() {
  const isHidden = useBookState((book) => book.isHidden);
  const failure = useDatabaseFailure((database) => database.failure);
  const [title, act] = hiddenWords(failure);
  return isHidden ? (
    <div className="verdict">
      <h1>{title}</h1>
      <p>None of them is lost. {act}, and they are shown here.</p>
    </div>
  ) : (
    <div className="verdict">
      <h1>What happened, how it stands, what next?</h1>
      <p>
        Nothing is recorded yet. Type what happened, a line each: what is open, what it earned and
        what needs you follow from that.
      </p>
    </div>
  );
}

function ShowExample() {
  const today = usePage((page) => page.clock?.today ?? null);
  return (
    <p className="buttons">
      <button type="button" disabled={today === null} onClick={() => today && showExample(today)}>
        Show the example book
      </button>
      <a className="button" href={STATEMENT}>
        Read a statement
      </a>
      <a className="button" href={partAddress('history')}>
        What a rule would have done
      </a>
    </p>
  );
}

/** The parts of Trades, and their date. */
const Parts = ({ part }: { readonly part: Part | null }) => (
  <div className={styles.head}>
    <nav aria-label="Parts of Trades" className={styles.parts}>
      {PARTS.map((each) => (
        <a key={each} href={partAddress(each)} aria-current={each === part ? 'page' : undefined}>
          {NAMES[each]}
        </a>
      ))}
    </nav>
    {part !== 'history' && (
      <span className={styles.asOf}>
        <a className="button" href={STATEMENT}>
          Read a statement
        </a>
        <AsOf />
      </span>
    )}
  </div>
);

/** Says that amounts in other currencies are not part of any figure. */
function Apart() {
  const words = apartWords(useBookState((book) => book.events));
  return words === null ? null : <p className="note">{words}</p>;
}

/** Says that the example is shown, and removes it. */
function Example() {
  const isThere = useBookState(hasExample);
  if (!isThere) return null;
  return (
    <p className={styles.example}>
      <span>The account named Example is invented, and so are its prices.</span>
      <button type="button" onClick={removeExample}>
        Remove the example
      </button>
    </p>
  );
}
