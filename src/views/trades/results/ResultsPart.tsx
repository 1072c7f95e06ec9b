import { outcomesOf } from '../../../core/book/whole/outcomes';
import type { Desk } from '../../../plan/book/desk';
import { periodsOf, trackRecord } from '../../../plan/book/results';
import { DASH } from '../../../text/format';
import { dashed } from '../../../ui/dashed';
import { usdResultShort } from '../../../text/resultFormat';
import { signOf } from '../../../text/sign';
import { HOW_NAMES, RECOGNITIONS, recordWords } from '../../../words/book/resultRows';
import styles from '../Rows.module.css';
import { Section } from '../Section';
import { MonthsChart } from './MonthsChart';
import { PeriodTable } from './PeriodTable';
import { ThreeWays } from './ThreeWays';

/** Results of the trades, by year, month, name and outcome. */
export function ResultsPart({ desk }: { readonly desk: Desk }) {
  const { book, terms } = desk;
  const months = periodsOf(desk, 'month');
  return (
    <>
      <div className="verdict">
        <h1>Results</h1>
        <p>{recordWords(trackRecord(book.campaigns, terms.billYield), terms.isBillExample)}</p>
      </div>
      {months.length > 0 && (
        <Section title="Premium and realized, by month">
          <MonthsChart months={months} />
        </Section>
      )}
      <PeriodTable title="By year" kind="year" periods={periodsOf(desk, 'year')} />
      <p className="note">{RECOGNITIONS}</p>
      <ThreeWays desk={desk} />
      <PeriodTable title="By month" kind="month" periods={months} />
      <PeriodTable title="By name" kind="name" periods={periodsOf(desk, 'name')} />
      <Section title="By outcome">
        <table className={styles.rows}>
          <caption className="visually-hidden">By outcome</caption>
          <thead>
            <tr>
              <th scope="col">Outcome</th>
              <th scope="col">Rows</th>
              <th scope="col">Realized</th>
            </tr>
          </thead>
          <tbody>
            {outcomesOf(book.realized).map(({ how, rows, gainTotal }) => (
              <tr key={how}>
                <th scope="row">{HOW_NAMES[how]}</th>
                <td>{rows}</td>
                <td data-sign={gainTotal === null ? undefined : signOf(gainTotal)}>
                  {dashed(gainTotal === null ? DASH : usdResultShort(gainTotal))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
    </>
  );
}
