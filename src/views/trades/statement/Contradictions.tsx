import type { Contradiction } from '../../../core/book/statement/agreement';
import { currencyOf } from '../../../core/book/ledger/currency';
import type { Proven } from '../../../files/statement/proven';
import { useBookState } from '../../../store/book';
import type { ShownStatement } from '../../../store/statement/statements';
import { amountWords, toldWords } from '../../../words/trades/ledgerWords';
import { differs } from '../../../words/statement/checkWords';
import { apartIn, sidesWords, whyTitle } from '../../../words/statement/sideWords';
import { mediumDate } from '../../../text/format';
import { atStart } from '../../../text/sentence';
import rows from '../Rows.module.css';
import { Section } from '../Section';
import trades from '../Trades.module.css';
import { answer } from './brought';
import styles from './Statement.module.css';

interface ContradictionsProps {
  readonly shown: ShownStatement;
  readonly adding: NonNullable<Proven['adding']>;
}

/** Most cards shown. */
const LISTED = 20;

/** Trades with other money in the file than in the log, each with both versions. */
export function Contradictions({ shown, adding }: ContradictionsProps) {
  const { addition, proof } = adding;
  const { contradictions } = addition;
  const explained = (difference: number) =>
    proof.checks.filter(
      (check) =>
        check.holding === null &&
        differs(check) &&
        Math.abs(Math.abs(check.difference ?? 0) - Math.abs(difference)) < 0.005,
    ).length;
  return (
    <>
      {contradictions.slice(0, LISTED).map((pair) => (
        <Why
          key={pair.file[0]!.id}
          pair={pair}
          title={whyTitle(contradictions.length === 1 ? explained(pair.difference) : 0)}
          shown={shown}
        />
      ))}
      {contradictions.length > LISTED && (
        <p className="note">And {contradictions.length - LISTED} more.</p>
      )}
    </>
  );
}

interface WhyProps {
  readonly pair: Contradiction;
  readonly title: string;
  readonly shown: ShownStatement;
}

/** Both versions of a trade, and the choice between them. */
function Why({ pair, title, shown }: WhyProps) {
  const batches = useBookState((book) => book.batches);
  const [first] = pair.file;
  const ids = pair.file.map(({ id }) => id);
  const taken = shown.answers.taken ?? [];
  const isTaken = ids.some((id) => taken.includes(id));
  const apart = apartIn(pair);
  const amount = amountWords(Math.abs(pair.difference), currencyOf(first!.account));
  const choose = (takes: boolean) => {
    const others = taken.filter((id) => !ids.includes(id));
    void answer({ taken: takes ? [...others, ...ids] : others });
  };
  return (
    <div className={`${trades.example} ${styles.why}`}>
      <Section title={title}>
        <p className="small">
          {toldWords(first!)}, on <b>{mediumDate(first!.date)}</b>.
        </p>
        <table className={rows.rows}>
          <caption className="visually-hidden">Both sides</caption>
          <thead>
            <tr>
              <th scope="col">Side</th>
              <th scope="col">Time</th>
              <th scope="col">{atStart(apart)}</th>
            </tr>
          </thead>
          <tbody>
            {sidesWords(pair, (batch) => batches[batch]?.fileName).map(({ who, when, what }) => (
              <tr key={who}>
                <th scope="row">{who}</th>
                <td data-left>{when}</td>
                <td>
                  <b>{what}</b>
                </td>
              </tr>
            ))}
            <tr data-strong>
              <th scope="row">Difference</th>
              <td>{null}</td>
              <td>{amount}</td>
            </tr>
          </tbody>
        </table>
        <p className="buttons">
          <button type="button" aria-pressed={isTaken} onClick={() => choose(true)}>
            Take the file’s {apart}
          </button>
          <button type="button" aria-pressed={!isTaken} onClick={() => choose(false)}>
            Keep mine
          </button>
        </p>
        <p className="note">
          {isTaken
            ? 'The file’s replaces yours, which comes back if the file is taken out.'
            : `Keeping yours leaves ${amount} open, listed with this file.`}
        </p>
      </Section>
    </div>
  );
}
