import { useState } from 'react';
import type { AccountTerms } from '../../../plan/book/accountTerms';
import type { FrontierLine, RollOption } from '../../../plan/book/next/frontier';
import { worthALook } from '../../../plan/book/next/frontier';
import { percent, usd, usdWhole } from '../../../text/format';
import { usdResultShort } from '../../../text/resultFormat';
import { signOf } from '../../../text/sign';
import { ScrollRegion } from '../../../ui/table/ScrollRegion';
import { exampleWords } from '../../../words/book/exampleWords';
import {
  addedWords,
  netWords,
  rollName,
  rollRate,
  sourceWords,
} from '../../../words/book/rollWords';
import styles from '../Rows.module.css';

interface RollsProps {
  readonly lines: readonly FrontierLine[];
  readonly chosen: RollOption | null;
  readonly asOf: string;
  readonly terms: Pick<AccountTerms, 'billYield' | 'isBillExample'>;
  readonly onChoose: (key: string) => void;
}

/** Rolls worth considering, or all; above each credit is what the roll locks in. */
export function Rolls({ lines, chosen, asOf, terms, onChoose }: RollsProps) {
  const { billYield, isBillExample } = terms;
  const [isAll, setAll] = useState(false);
  const all = lines.flatMap(({ rolls }) => rolls);
  const few = worthALook(lines);
  const typed = all.filter(({ candidate }) => candidate.source === 'typed');
  const shown = isAll ? all : [...new Set([...typed, ...few, ...(chosen ? [chosen] : [])])];
  const locked = all[0]?.plan.lockedInTotal ?? 0;
  const year = asOf.slice(0, 4);
  return (
    <>
      <ScrollRegion label="Rolls">
        <table className={`${styles.rows} ${styles.kept} ${styles.rolls}`}>
          <caption className="visually-hidden">
            {isAll ? 'All rolls' : 'Rolls worth a look'}
          </caption>
          <thead>
            <tr>
              <th scope="col">New put</th>
              <th scope="col">
                Net credit, locks in <span className="whole">{usdResultShort(locked)}</span>
              </th>
              <th scope="col">Annualized return</th>
              <th scope="col">Campaign breakeven</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((roll) => (
              <tr key={roll.key} data-strong={roll === chosen || undefined}>
                <th scope="row">
                  <button
                    type="button"
                    className={`plain ${styles.pick}`}
                    aria-pressed={roll === chosen}
                    aria-label={`Choose the ${rollName(roll, asOf)}`}
                    onClick={() => onChoose(roll.key)}
                  >
                    {rollName(roll, asOf)}
                  </button>
                  <em>
                    {addedWords(roll)}, {sourceWords(roll)}
                  </em>
                </th>
                <td data-sign={signOf(roll.plan.netPerShare)}>
                  {netWords(roll)}
                  {roll.plan.netPerShare < 0 && <em>debit</em>}
                </td>
                <td>{rollRate(roll)}</td>
                <td>
                  {roll.plan.economicBreakeven === null ? 'none' : usd(roll.plan.economicBreakeven)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p className="note">
        {locked < 0
          ? `A credit is not a gain: every roll here first realizes a loss of ${usdWhole(-locked)} in ${year}.`
          : `Every roll here first realizes a gain of ${usdWhole(locked)} in ${year}.`}
        {billYield !== null &&
          ` T-bills pay ${percent(billYield)} a year${exampleWords(isBillExample)}.`}
      </p>
      {all.length > shown.length || isAll ? (
        <button type="button" className={`plain ${styles.all}`} onClick={() => setAll(!isAll)}>
          {isAll ? 'Show those worth a look' : `Show all ${all.length} rolls`}
        </button>
      ) : null}
    </>
  );
}
