import {
  Fragment,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import type { RankedPut } from '../../../core/chain/rankedPut';
import { cardOrder, type Column } from '../../../plan/strikes/columns';
import { useTableChoices } from '../../../store/strikes/choices';
import { useIsPlanned } from '../../../store/strikes/usePlanned';
import type { ReadChain } from '../../../store/strikes/keptChain';
import { count, number } from '../../../text/format';
import { useIsNarrow } from '../../../ui/useIsNarrow';
import { PutRow } from './PutRow';
import { focusAt, indexOf, placeAfter, type Place } from './byKeys';
import { entriesOf } from './entries';
import styles from './Rows.module.css';
import { MOST_PRINTED, useLines } from './useLines';

interface RankedRowsProps {
  readonly chain: ReadChain;
  readonly sound: readonly RankedPut[];
  readonly doubtful: readonly RankedPut[];
  readonly columns: readonly Column[];
  readonly label: string;
  readonly head: ReactNode;
}

/** Milliseconds in which the lines around a newly reached one are measured. */
const SETTLED = 500;

/** Space for rows that are not rendered. */
const Space = ({ height, cells }: { readonly height: number; readonly cells: number }) =>
  height > 0 && (
    <tr className={styles.space} aria-hidden="true" style={{ height }}>
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- the cell is empty */}
      <td colSpan={cells} />
    </tr>
  );

/**
 * The table of puts: sound ones and, under a heading, doubtful ones. In a long table only rows near
 * the viewport are rendered; arrows, Page, Home and End move from a control to the same one in
 * other rows.
 */
export function RankedRows({ chain, sound, doubtful, columns, label, head }: RankedRowsProps) {
  const { isGrouped } = useTableChoices();
  const isPlanned = useIsPlanned();
  const { entries, above } = useMemo(
    () => entriesOf({ sound, doubtful, isGrouped }),
    [sound, doubtful, isGrouped],
  );
  const total = entries.length;
  const cells = columns.length + 1;
  const isCard = useIsNarrow();
  const inOrder = useMemo(() => (isCard ? cardOrder(columns) : columns), [isCard, columns]);
  const [held, setHeld] = useState<number | null>(null);
  const wanted = useRef<Place>(null);
  const { lines, rest, measure, show, table } = useLines(total, held);
  // Lines on the way may turn out taller than assumed, and push it away again.
  const isSettling = useRef(false);
  useLayoutEffect(() => {
    const { current: place } = wanted;
    if (place !== null && focusAt(place, table.current!)) {
      wanted.current = null;
      show(place.index);
      isSettling.current = true;
      setTimeout(() => {
        isSettling.current = false;
      }, SETTLED);
    }
    if (isSettling.current) document.activeElement?.scrollIntoView({ block: 'nearest' });
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const place = placeAfter(event.key, event.target as Element, total);
    if (place === null) return;
    event.preventDefault();
    const down = place.index > (indexOf(event.target as Element) ?? 0);
    // A heading line has no controls.
    let { index } = place;
    while (typeof entries[index] === 'string') index += down ? 1 : -1;
    if (entries[index] === undefined) return;
    wanted.current = { ...place, index };
    setHeld(index);
  };
  const rowOf = ({ index, space }: (typeof lines)[number]) => {
    const entry = entries[index];
    return (
      <Fragment key={index}>
        <Space height={space} cells={cells} />
        {typeof entry === 'string' ? (
          <tr className={styles.divider} ref={measure} data-index={index} aria-rowindex={index + 2}>
            <th colSpan={cells} scope="rowgroup">
              {entry}
            </th>
          </tr>
        ) : (
          entry && (
            <PutRow
              put={entry}
              chain={chain}
              columns={inOrder}
              isCard={isCard}
              isPlanned={isPlanned(entry.contract)}
              index={index}
              measure={measure}
            />
          )
        )}
      </Fragment>
    );
  };
  const ranked = lines.filter(({ index }) => index < above);
  const doubted = lines.filter(({ index }) => index >= above);
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the events come from the controls in it */}
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
