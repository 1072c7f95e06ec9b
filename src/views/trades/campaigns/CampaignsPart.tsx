import type { Desk } from '../../../plan/book/desk';
import { trackRecord } from '../../../plan/book/results';
import { endedTruths, openTruths } from '../../../plan/book/truths';
import { ScrollRegion } from '../../../ui/table/ScrollRegion';
import { useFirst } from '../../../ui/useFirst';
import { recordWords } from '../../../words/book/resultRows';
import { ENDED_HEADS, endedCells, endedDays } from '../../../words/book/truthWords';
import styles from '../Rows.module.css';
import { RowHeads } from '../RowHeads';
import { Section } from '../Section';
import { Truths } from './Truths';

/** Every campaign, open and ended, with its full result. */
export function CampaignsPart({ desk }: { readonly desk: Desk }) {
  const { billYield, isBillExample } = desk.terms;
  const ended = endedTruths(desk);
  const { shown, rest } = useFirst(ended);
  return (
    <>
      <div className="verdict">
        <h1>Campaigns</h1>
        <p>{recordWords(trackRecord(desk.book.campaigns, billYield), isBillExample)}</p>
      </div>
      <Truths truths={openTruths(desk)} asOf={desk.asOf} />
      {ended.length > 0 && (
        <Section title="Ended campaigns" beside={`${ended.length}, the latest first`}>
          <ScrollRegion label="Ended campaigns, a row each">
            <table className={`${styles.rows} ${styles.kept}`}>
              <caption className="visually-hidden">Ended campaigns</caption>
              <RowHeads heads={['Campaign', ...ENDED_HEADS]} />
              <tbody>
                {shown.map((truth) => {
                  const { account, underlying, from } = truth.campaign;
                  return (
                    <tr key={`${account} ${underlying} ${from}`}>
                      <th scope="row">
                        <b>{underlying}</b> <em>{endedDays(truth, desk.asOf)}</em>
                      </th>
                      {endedCells(truth).map(({ name, text, sign }) => (
                        <td key={name} data-sign={sign}>
                          {text}
                        </td>
                      ))}
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </ScrollRegion>
          {rest}
        </Section>
      )}
    </>
  );
}
