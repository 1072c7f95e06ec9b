import { memo } from 'react';
import type { RankedPut } from '../../../core/chain/rankedPut';
import { NAMING, type Column } from '../../../plan/strikes/columns';
import type { ReadChain } from '../../../store/strikes/keptChain';
import { planPut } from '../../../store/strikes';
import { dashed } from '../../../ui/dashed';
import { chainPutName } from '../../../words/strikes/chainPutName';
import { doubtBrief } from '../../../words/strikes/doubtBrief';
import { doubtSentence } from '../../../words/strikes/doubtWords';
import { CELLS, COLUMN_NAMES, dashWords } from '../../../words/strikes/rowWords';
import { PinBox } from '../pins/PinBox';
import styles from './Rows.module.css';

interface PutRowProps {
  readonly put: RankedPut;
  readonly chain: ReadChain;
  readonly columns: readonly Column[];
  /** Whether it is shown as a card: name first, then actions, then the rest. */
  readonly isCard: boolean;
  /** Whether it is the put in Plan. */
  readonly isPlanned: boolean;
  /** Its index in the table, and the ref that measures it. */
  readonly index: number;
  readonly measure: (line: HTMLElement | null) => void;
}

/** A put with its figures, its doubts, and a button to plan it. */
export const PutRow = memo(function PutRow(props: PutRowProps) {
  const { put, chain, columns, isCard, isPlanned, index, measure } = props;
  const { doubts, contract, price } = put;
  const name = chainPutName(contract);
  const reasons = [...doubts.map(doubtSentence), dashWords(put)].filter((words) => words !== null);
  // Doubts are shown with the rules, or at the end of the row if these are hidden.
  const last = columns.includes('rules') ? 'rules' : columns.at(-1);
  const plan = () => {
    planPut(put, chain);
    location.assign('#plan');
  };
  const cells = columns.map((column) => {
    const { text, beside, besideIs } = CELLS[column](put);
    const Cell = column === 'expiration' ? 'th' : 'td';
    return (
      <Cell
        key={column}
        scope={column === 'expiration' ? 'row' : undefined}
        data-column={column}
        data-label={COLUMN_NAMES[column]}
        title={column === 'rules' ? [beside, ...reasons].filter(Boolean).join('. ') : undefined}
      >
        {dashed(text)}{' '}
        {beside && (
          <em>
            {beside} {besideIs && <span className={styles.is}>{besideIs}</span>}
          </em>
        )}
        {column === last && isPlanned && <strong className={styles.tag}>in Plan</strong>}
        {column === last && reasons.length > 0 && (
          <span className={styles.doubt}>
            <span aria-hidden="true">! </span>
            {doubts.length > 0 && <strong>{doubtBrief(doubts)}. </strong>}
            {doubts.length > 0 ? <em>{reasons.join(' ')}</em> : reasons.join(' ')}
          </span>
        )}
      </Cell>
    );
  });
  const acts = (
    <td key="acts" className={styles.act}>
      <PinBox contract={contract} />
      {price !== null && (
        <button type="button" aria-label={`Plan the ${name}`} onClick={plan}>
          Plan it
        </button>
      )}
    </td>
  );
  const naming = columns.filter((column) => NAMING.has(column)).length;
  return (
    <tr
      ref={measure}
      data-index={index}
      data-planned={isPlanned || undefined}
      data-said={reasons.length > 0 || undefined}
      aria-rowindex={index + 2}
    >
      {isCard ? cells.toSpliced(naming, 0, acts) : [...cells, acts]}
    </tr>
  );
});
