import { Fragment, type ReactNode } from 'react';
import { useStrikesView } from '../../../store/strikes/view';
import { useIsNarrow } from '../../../ui/useIsNarrow';
import { useMedia } from '../../../ui/useMedia';
import styles from './Beside.module.css';

interface BesideProps {
  readonly views: ReactNode;
  readonly table: ReactNode;
  readonly question: ReactNode;
}

/** Width needed for a picture beside the table; its styles use the same width. */
const WIDE = '(min-width: 1240px)';

/** The table with pictures beside it; above it if equally wide, and on a phone one at a time. */
export function Beside({ views, table, question }: BesideProps) {
  const { view, isList } = useStrikesView();
  const isNarrow = useIsNarrow();
  const isWide = useMedia(WIDE);
  if (isNarrow) {
    return (
      <>
        {views}
        {isList && table}
        {question}
      </>
    );
  }
  // Keyed, so that neither is remounted when they change places.
  const ranked = <Fragment key="table">{table}</Fragment>;
  const side = (
    <div key="side" className={styles.side}>
      {views}
      {question}
    </div>
  );
  const isBeside = isWide && view !== 'heat';
  return (
    <div className={styles.split} data-view={view}>
      {isBeside ? [ranked, side] : [side, ranked]}
    </div>
  );
}
