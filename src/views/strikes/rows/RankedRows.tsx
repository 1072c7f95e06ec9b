import {
  Fragment,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import type { RankedPut } from '../../../core/chain/rankedPut';
import type { ReadChain } from '../../../store/strikes/keptChain';
import { count, number } from '../../../text/format';
import { PutRow } from '../PutRow';
import styles from '../Strikes.module.css';
import { focusAt, indexOf, placeAfter, type Place } from './byKeys';
import { MOST_PRINTED, useLines } from './useLines';

interface RankedRowsProps {
  readonly chain: ReadChain;
  readonly sound: readonly RankedPut[];
  readonly doubtful: readonly RankedPut[];
  /** How many cells a row has. */
  readonly cells: number;
  readonly label: string;
  readonly head: ReactNode;
}

/** Room for rows that are not there. */
const Space = ({ height, cells }: { readonly height: number; readonly cells: number }) =>
  height > 0 && (
    <tr className={styles.space} aria-hidden="true" style={{ height }}>
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- nothing is in it */}
      <td colSpan={cells} />
    </tr>
  );

/**
 * The table of the puts: the sound ones, and under a line of their own the doubtful. Of many only those
 * near what is in sight are there; arrows, Page, Home and End lead from a control to that of other rows.
 */
export function RankedRows({ chain, sound, doubtful, cells, label, head }: RankedRowsProps) {
  const divider = doubtful.length > 0 ? sound.length : Number.POSITIVE_INFINITY;
  const total = sound.length + (doubtful.length > 0 ? doubtful.length + 1 : 0);
  const [held, setHeld] = useState<number | null>(null);
  const wanted = useRef<Place>(null);
  const { lines, rest, measure, show, table } = useLines(total, held);
  useLayoutEffect(() => {
    const { current: place } = wanted;
    if (place === null || !focusAt(place, table.current!)) return;
    wanted.current = null;
    show(place.index);
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const place = placeAfter(event.key, event.target as Element, total);
    if (place === null) return;
    event.preventDefault();
    const down = place.index > (indexOf(event.target as Element) ?? 0);
    // Nothing can be done in the line between the two groups.
    const index = place.index === divider ? place.index + (down ? 1 : -1) : place.index;
    if (index < 0) return;
    wanted.current = { ...place, index };
    setHeld(index);
  };
  const rowOf = ({ index, space }: (typeof lines)[number]) => {
    const put = index < divider ? sound[index] : doubtful[index - divider - 1];
    return (
      <Fragment key={index}>
        <Space height={space} cells={cells} />
        {put === undefined ? (
          <tr className={styles.divider} ref={measure} data-index={index} aria-rowindex={index + 2}>
            <th colSpan={cells} scope="rowgroup">
              Doubtful, not ranked
            </th>
          </tr>
        ) : (
          <PutRow put={put} chain={chain} index={index} measure={measure} />
        )}
      </Fragment>
    );
  };
  const ranked = lines.filter(({ index }) => index < divider);
  const doubted = lines.filter(({ index }) => index >= divider);
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- of the controls in it */}
      <table
        ref={table}
        className={styles.table}
        aria-rowcount={total + 1}
        onKeyDown={onKeyDown}
        onFocus={({ target }) => setHeld(indexOf(target))}
        onBlur={() => setHeld(null)}
      >
        <caption className="visually-hidden">{label}</caption>
        <thead>{head}</thead>
        <tbody>
          {ranked.map(rowOf)}
          {doubted.length === 0 && <Space height={rest} cells={cells} />}
        </tbody>
        {doubted.length > 0 && (
          <tbody data-doubtful>
            {doubted.map(rowOf)}
            <Space height={rest} cells={cells} />
          </tbody>
        )}
      </table>
      {total > MOST_PRINTED && (
        <p className="paper">
          The first {number(MOST_PRINTED)} of {count(total, 'row')}.
        </p>
      )}
    </>
  );
}
