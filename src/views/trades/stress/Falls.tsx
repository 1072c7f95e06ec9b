import type { Shock } from '../../../plan/book/shocked';
import type { Stressed, StressView } from '../../../plan/book/stressed';
import { DASH, percentBrief, usdWhole } from '../../../text/format';
import { usdResultShort } from '../../../text/resultFormat';
import { signOf } from '../../../text/sign';
import { ScrollRegion } from '../../../ui/table/ScrollRegion';
import { leftOutWords, unpricedWords } from '../../../words/book/stressWords';
import styles from '../Rows.module.css';
import { RowHeads } from '../RowHeads';
import { Section } from '../Section';

interface FallsProps {
  readonly view: StressView;
  /** The immediate effect of each, in the same order. */
  readonly shocks: readonly Shock[];
  readonly typed: Stressed;
}

const HEADS = [
  'Fall',
  'At once',
  'Margin then',
  'Result since opening',
  'Against no fall',
  'Owed if assigned',
  'Months of premium',
] as const;

const gain = (total: number | null) => ({
  text: total === null ? DASH : usdResultShort(total),
  sign: total === null ? undefined : signOf(total),
});

const cellsOf = (one: Stressed, { changeTotal, marginTotal }: Shock) => [
  gain(changeTotal),
  { text: usdWhole(marginTotal), sign: undefined },
  gain(one.resultTotal),
  gain(one.changeTotal),
  { text: usdWhole(one.owedTotal), sign: undefined },
  {
    text: one.monthsOfPremium === null ? DASH : one.monthsOfPremium.toFixed(1),
    sign: undefined,
  },
];

/** Falls, one row each: the immediate effect, and the result if all options expired there. */
export function Falls({ view, shocks, typed }: FallsProps) {
  const unpriced = shocks[0]?.unpriced ?? [];
  return (
    <Section title="Through a fall">
      <ScrollRegion label="Falls, a row each">
        <table className={`${styles.rows} ${styles.kept}`}>
          <caption className="visually-hidden">Through a fall</caption>
          <RowHeads heads={HEADS} />
          <tbody>
            {view.falls.map((one, at) => (
              <tr key={one.fall} data-strong={one === typed || undefined}>
                <th scope="row">{percentBrief(one.fall)}</th>
                {cellsOf(one, shocks[at]!).map(({ text, sign }, column) => (
                  <td key={HEADS[column + 1]} data-sign={sign}>
                    {text}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {view.leftOut.length > 0 && <p className="note">{leftOutWords(view.leftOut)}</p>}
      {unpriced.length > 0 && <p className="note">{unpricedWords(unpriced)}</p>}
    </Section>
  );
}
