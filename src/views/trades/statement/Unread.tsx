import type { StatementReading } from '../../../files/read/statements/reading';
import { count } from '../../../text/format';
import { Section } from '../Section';
import styles from './Statement.module.css';

/** Most lines listed. */
const LISTED = 50;

const SHOWN_OF_A_LINE = 200;

/** What was not understood in the file, line by line, and what was left out, by kind. */
export function Unread({ reading: { unread, rows } }: { readonly reading: StatementReading }) {
  const { leftOut } = rows;
  const out = leftOut.reduce((sum, each) => sum + each.rows, 0);
  return (
    <div className={styles.stack}>
      {unread.length > 0 && (
        <Section title="Not understood" beside={count(unread.length, 'row')}>
          <ul className={styles.list}>
            {unread.slice(0, LISTED).map(({ line, text, why }) => (
              <li key={line}>
                <b>{line}</b> <code>{text.slice(0, SHOWN_OF_A_LINE)}</code>
                <p className="note">{why}</p>
              </li>
            ))}
          </ul>
          {unread.length > LISTED && (
            <p className="note">and {count(unread.length - LISTED, 'more row')}.</p>
          )}
        </Section>
      )}
      {out > 0 && (
        <details className="note">
          <summary>{count(out, 'row')} left out, by kind</summary>
          <ul>
            {leftOut.map(({ kind, rows: many }) => (
              <li key={kind}>
                {kind}: {many}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
