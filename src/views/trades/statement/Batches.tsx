import { useBookState } from '../../../store/book';
import { takeOut } from '../../../store/statement/batches';
import { inTurn } from '../../../store/statement/inTurn';
import { count } from '../../../text/format';
import { batchWords } from '../../../words/statement/sideWords';
import { daysWords } from '../../../words/statement/aboutWords';
import { Section } from '../Section';
import styles from './Statement.module.css';

/** Files read before, each with its day; any can be removed completely. */
export function Batches() {
  const batches = inTurn(useBookState((book) => book.batches)).toReversed();
  if (batches.length === 0) return null;
  return (
    <Section title="Files in your log">
      <ul className={styles.list}>
        {batches.map((batch) => (
          <li key={batch.id} className={styles.row}>
            <div>
              <strong>{batch.fileName}</strong> {batch.format}, {daysWords(batch.from, batch.to)} ·{' '}
              {batchWords(batch.events.length, batch.addedOn)}
              {batch.differing.length > 0 && (
                <details className="note">
                  <summary>{count(batch.differing.length, 'figure')} of it left open</summary>
                  <ul>
                    {batch.differing.map((words) => (
                      <li key={words}>{words}</li>
                    ))}
                  </ul>
                </details>
              )}
            </div>
            <button
              type="button"
              aria-label={`Take out ${batch.fileName}`}
              onClick={() => takeOut(batch)}
            >
              Take out
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
