import type { Period, PeriodKind } from '../../../plan/book/results';
import { dashed } from '../../../ui/dashed';
import { ScrollRegion } from '../../../ui/table/ScrollRegion';
import {
  PERIOD_NAMES,
  periodCells,
  periodName,
  RESULT_HEADS,
} from '../../../words/book/resultRows';
import styles from '../Rows.module.css';
import { RowHeads } from '../RowHeads';
import { Section } from '../Section';

interface PeriodTableProps {
  readonly title: string;
  readonly kind: PeriodKind;
  readonly periods: readonly Period[];
}

/** Results of each period by every way of counting, beside T-bills. */
export const PeriodTable = ({ title, kind, periods }: PeriodTableProps) => (
  <Section title={title}>
    <ScrollRegion label={`${title}, a row each`}>
      <table className={`${styles.rows} ${styles.kept}`}>
        <caption className="visually-hidden">{title}</caption>
        <RowHeads heads={[PERIOD_NAMES[kind], ...RESULT_HEADS]} />
        <tbody>
          {periods.map((period) => (
            <tr key={period.result.key}>
              <th scope="row">{periodName(period, kind)}</th>
              {periodCells(period).map(({ text, sign }, at) => (
                <td key={RESULT_HEADS[at]} data-sign={sign}>
                  {dashed(text)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  </Section>
);
