import { useState } from 'react';
import { recognize } from '../../../core/book/whole/recognitions';
import type { Desk } from '../../../plan/book/desk';
import { usdResultShort } from '../../../text/resultFormat';
import { signOf } from '../../../text/sign';
import { Choice } from '../../../ui/field/Choice';
import { keyName, RECOGNIZED_HEADS, recognizedWords } from '../../../words/book/resultRows';
import styles from '../Rows.module.css';
import { RowHeads } from '../RowHeads';
import { Section } from '../Section';

const TITLE = 'One profit, counted three ways';

const BY = { year: 'By year', month: 'By month' } as const;

/** Profit of ended campaigns, by each convention for its date. */
export function ThreeWays({ desk: { book } }: { readonly desk: Desk }) {
  const [by, setBy] = useState<keyof typeof BY>('year');
  const recognitions = recognize(book, by);
  const { periods, total, campaigns } = recognitions;
  if (campaigns === 0) return null;
  const cells = (totals: readonly number[]) =>
    totals.map((value, at) => (
      <td key={RECOGNIZED_HEADS[at]} data-sign={signOf(value)}>
        {usdResultShort(value)}
      </td>
    ));
  return (
    <Section title={TITLE}>
      <p className="note">{recognizedWords(recognitions)}</p>
      <Choice legend="Periods" hideLegend value={by} options={BY} onChoose={setBy} />
      <table className={styles.rows}>
        <caption className="visually-hidden">{TITLE}</caption>
        <RowHeads heads={[by === 'year' ? 'Year' : 'Month', ...RECOGNIZED_HEADS]} />
        <tbody>
          {periods
            .toReversed()
            .map(({ key, whenReceivedTotal, whenClosedTotal, dayByDayTotal }) => (
              <tr key={key}>
                <th scope="row">{keyName(key)}</th>
                {cells([whenReceivedTotal, whenClosedTotal, dayByDayTotal])}
              </tr>
            ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">All of them</th>
            {cells([total, total, total])}
          </tr>
        </tfoot>
      </table>
    </Section>
  );
}
