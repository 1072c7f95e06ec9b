import type { ReactNode } from 'react';
import { useStrikesView } from '../../../store/strikes/view';
import { useIsNarrow } from '../../../ui/useIsNarrow';
import styles from './Beside.module.css';

interface BesideProps {
  readonly views: ReactNode;
  readonly table: ReactNode;
  readonly question: ReactNode;
}

/** The table with the pictures beside it; above it what is as wide, and on a phone one at a time. */
export function Beside({ views, table, question }: BesideProps) {
  const { view, isList } = useStrikesView();
  const isNarrow = useIsNarrow();
  if (isNarrow) {
    return (
      <>
        {views}
        {isList && table}
        {question}
      </>
    );
  }
  return (
    <div className={styles.split} data-view={view}>
      <div className={styles.side}>
        {views}
        {question}
      </div>
      {table}
    </div>
  );
}
