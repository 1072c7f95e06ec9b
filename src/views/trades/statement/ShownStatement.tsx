import { useEffect, useId, useState } from 'react';
import type { Addition } from '../../../core/book/statement/addStatement';
import { overKey } from '../../../files/statement/answered';
import type { Proven } from '../../../files/statement/proven';
import { textName } from '../../../storage/typed/begunStatements';
import { useBookState } from '../../../store/book';
import { useDatabaseFailure } from '../../../store/databaseFailure';
import type { ShownStatement as Shown } from '../../../store/statement/statements';
import { count } from '../../../text/format';
import { differs } from '../../../words/statement/checkWords';
import { statementTitle } from '../../../words/statement/statementTitle';
import { hiddenWords } from '../../../words/trades/keptWords';
import section from '../Section.module.css';
import { About } from './About';
import { AccountsAsked } from './AccountsAsked';
import { addIt, answer, leave } from './brought';
import { Contradictions } from './Contradictions';
import { Held } from './Held';
import { Missing } from './Missing';
import { NewEvents } from './NewEvents';
import { Over } from './Over';
import { ProofTable } from './ProofTable';
import { RowsBar } from './RowsBar';
import { SaveRedacted } from './SaveRedacted';
import styles from './Statement.module.css';
import { TypedToo } from './TypedToo';
import { Unkept } from './Unkept';
import { Unread } from './Unread';

type Adding = NonNullable<Proven['adding']>;

interface ShownStatementProps {
  readonly shown: Shown;
  readonly adding: Adding;
  /** How many files are waiting. */
  readonly waiting: number;
}

/** What a statement would add, and whether it agrees with itself, before anything is stored. */
export function ShownStatement({ shown, adding, waiting }: ShownStatementProps) {
  const { reading, accounts, told } = shown.proven;
  const { addition, proof, over, carried } = adding;
  const isAsked = told.some((name) => accounts[name] === undefined);
  const events = useBookState((book) => book.events);
  useEffect(() => {
    // Events recorded meanwhile, here or in another tab, count too.
    if (events !== shown.events) void answer({});
  }, [events, shown.events]);
  return (
    <>
      <div className="verdict">
        <h1>{statementTitle(addition, proof.checks, questionsIn(shown, adding))}</h1>
      </div>
      <About shown={shown} waiting={waiting} />
      <Unkept name={textName(shown.id)} />
      <AccountsAsked shown={shown} isAsked={isAsked} />
      <RowsBar rows={reading.rows} addition={addition} />
      <div className={section.pair}>
        <ProofTable reading={reading} checks={proof.checks} />
        <div className={styles.stack}>
          <Contradictions shown={shown} adding={adding} />
          <TypedToo shown={shown} typed={addition.typed} />
          <Held shown={shown} carried={carried} />
          <Over shown={shown} over={over} />
        </div>
      </div>
      {proof.checks.some(differs) && <Missing shown={shown} account={reading.accounts[0]} />}
      <div className={section.pair}>
        <NewEvents addition={addition} />
        <Unread reading={reading} />
      </div>
      <Tray shown={shown} adding={adding} isAsked={isAsked} />
    </>
  );
}

/** Number of positions that the file describes only in part and no answer has completed. */
function questionsIn({ answers }: Shown, { over, carried }: Adding): number {
  const { became = {}, opened = {} } = answers;
  const ended = over.filter((position) => became[overKey(position)] === undefined);
  const held = carried.filter(({ id }) => opened[id] === undefined);
  return ended.length + held.length;
}

function addWords({ fresh, change }: Addition): string | null {
  if (fresh.length > 0) return `Add ${count(fresh.length, 'event')}`;
  return change.put.length + change.removed.length > 0 ? 'Change the log' : null;
}

interface TrayProps {
  readonly shown: Shown;
  readonly adding: Adding;
  readonly isAsked: boolean;
}

/** Adds or discards the statement. */
function Tray({ shown, adding, isAsked }: TrayProps) {
  const id = useId();
  const [isTried, setTried] = useState(false);
  const isHidden = useBookState((book) => book.isHidden);
  const failure = useDatabaseFailure((database) => database.failure);
  const isHindered = isAsked || isHidden;
  const words = addWords(adding.addition);
  return (
    <aside className={styles.tray} aria-label="Add">
      <p id={id} className="small" role={isTried && isHindered ? 'alert' : undefined}>
        {isHidden
          ? `${hiddenWords(failure).join(' ')} first: what is already in them would be added twice.`
          : isAsked
            ? 'First say which account it belongs to.'
            : words === null
              ? 'All of it is in your log.'
              : 'You can take it out again whole at any time.'}
      </p>
      <span className="buttons">
        <SaveRedacted brought={shown} />
        <button type="button" onClick={() => void leave()}>
          {words === null ? 'Done' : 'Cancel'}
        </button>
        {words !== null && (
          <button
            type="button"
            className="primary"
            aria-describedby={id}
            onClick={() => {
              setTried(true);
              if (!isHindered) void addIt();
            }}
          >
            {words}
          </button>
        )}
      </span>
    </aside>
  );
}
