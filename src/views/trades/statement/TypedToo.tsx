import type { Same } from '../../../core/book/statement/agreement';
import type { ShownStatement } from '../../../store/statement/statements';
import { count, mediumDate } from '../../../text/format';
import { toldWords } from '../../../words/trades/ledgerWords';
import { Section } from '../Section';
import { answer } from './brought';
import styles from './Statement.module.css';

interface TypedTooProps {
  readonly shown: ShownStatement;
  readonly typed: readonly Same[];
}

/** Most rows listed. */
const LISTED = 50;

/** Events typed by hand that are also in the file, whose version may replace them. */
export function TypedToo({ shown, typed }: TypedTooProps) {
  if (typed.length === 0) return null;
  const taken = new Set(shown.answers.taken);
  const idsOf = ({ file }: Same) => file.map(({ id }) => id);
  const isTaken = (pair: Same) => idsOf(pair).some((id) => taken.has(id));
  const all = typed.flatMap(idsOf);
  const replace = (ids: readonly string[], takes: boolean) => {
    const others = [...taken].filter((id) => !ids.includes(id));
    void answer({ taken: takes ? [...others, ...ids] : others });
  };
  const isAll = typed.every(isTaken);
  return (
    <Section title="Typed by you" beside={`${count(typed.length, 'event')} of the file`}>
      <p className="note">
        Yours stay unless you replace them. The file’s have times and fees; yours come back if the
        file is taken out.
      </p>
      <p className="buttons">
        <button type="button" aria-pressed={isAll} onClick={() => replace(all, !isAll)}>
          {typed.length === 1 ? 'Replace mine' : `Replace all ${typed.length}`}
        </button>
      </p>
      {typed.length > 1 && (
        <details className="note">
          <summary>One by one</summary>
          <ul className={styles.list}>
            {typed.slice(0, LISTED).map((pair) => (
              <li key={idsOf(pair).join()} className={styles.row}>
                <span>
                  {mediumDate(pair.file[0]!.date)} {toldWords(pair.file[0]!)}
                </span>
                <button
                  type="button"
                  aria-pressed={isTaken(pair)}
                  aria-label={`Replace mine: ${toldWords(pair.file[0]!)}`}
                  onClick={() => replace(idsOf(pair), !isTaken(pair))}
                >
                  Replace mine
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}
