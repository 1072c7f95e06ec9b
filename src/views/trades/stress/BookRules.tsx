import type { BookRuleName } from '../../../core/book/whole/bookRules';
import type { Desk } from '../../../plan/book/desk';
import { judgedBooks } from '../../../plan/book/judged';
import { useBookThresholds } from '../../../store/desk/useNeeds';
import { BOOK_RULE_WORDS, foundWords, STATUS_NAMES } from '../../../words/book/ruleNames';
import styles from '../Rows.module.css';
import { Section } from '../Section';

/** The rules for all puts of an account together, each with the figure behind it. */
export function BookRules({ desk }: { readonly desk: Desk }) {
  const thresholds = useBookThresholds();
  const books = judgedBooks(desk, thresholds);
  return books.map(({ account, verdicts }) => (
    <Section
      key={account}
      title="Rules of the book"
      beside={books.length > 1 ? account : undefined}
    >
      <table className={`${styles.rows} ${styles.fold}`}>
        <caption className="visually-hidden">Rules of the book</caption>
        <thead>
          <tr>
            <th scope="col">Rule</th>
            <th scope="col" data-left>
              Verdict
            </th>
            <th scope="col">It is</th>
          </tr>
        </thead>
        <tbody>
          {(Object.keys(verdicts) as BookRuleName[]).map((rule) => (
            <tr key={rule} data-strong={verdicts[rule].status === 'fail' || undefined}>
              <th scope="row">{BOOK_RULE_WORDS[rule].asks(thresholds)}</th>
              <td data-left>{STATUS_NAMES[verdicts[rule].status]}</td>
              <td>{foundWords(rule, verdicts[rule])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  ));
}
