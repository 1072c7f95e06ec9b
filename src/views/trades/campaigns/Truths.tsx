import { totalOf, type Truth } from '../../../plan/book/truths';
import { dashed } from '../../../ui/dashed';
import { useFirst } from '../../../ui/useFirst';
import { ScrollRegion } from '../../../ui/table/ScrollRegion';
import { dayWords } from '../../../words/book/dayWords';
import {
  campaignsNumber,
  totalFigures,
  TRUTH_NAMES,
  truthFigures,
  unmarkedWords,
  type TruthFigure,
} from '../../../words/book/truthWords';
import styles from '../Rows.module.css';
import { Section } from '../Section';

interface TruthsProps {
  /** Open campaigns. */
  readonly truths: readonly Truth[];
  readonly asOf: string;
}

const cellsOf = (figures: readonly TruthFigure[]) =>
  figures.map(({ name, text, sign }) => (
    <td key={name} data-sign={sign}>
      {dashed(text)}
    </td>
  ));

/** Every open campaign, with its figures in a fixed order, and their sum. */
export function Truths({ truths, asOf }: TruthsProps) {
  const { shown, rest } = useFirst(truths);
  if (truths.length === 0) return null;
  const title = `The truth of the ${campaignsNumber(truths.length)}`;
  const total = totalOf(truths);
  return (
    <Section title={title}>
      <ScrollRegion label="Campaigns, a row each">
        <table className={`${styles.rows} ${styles.kept}`}>
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">Campaign</th>
              {TRUTH_NAMES.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {truths.length > 1 && (
              <tr data-strong>
                <th scope="row">All of them</th>
                {cellsOf(totalFigures(total))}
              </tr>
            )}
            {shown.map((truth) => {
              const { account, underlying, from } = truth.campaign;
              return (
                <tr key={`${account} ${underlying} ${from}`}>
                  <th scope="row">
                    <b>{underlying}</b> <em>since {dayWords(from, asOf)}</em>
                  </th>
                  {cellsOf(truthFigures(truth))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollRegion>
      {rest}
      {total.unmarked > 0 && <p className="note">{unmarkedWords(total.unmarked)}</p>}
    </Section>
  );
}
