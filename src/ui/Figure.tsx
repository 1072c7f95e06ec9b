import type { ReactNode } from 'react';
import { DASH } from '../text/format';
import styles from './Figure.module.css';

interface FigureProps {
  readonly name: string;
  /** The figure as shown; null if it has no meaning, and then `note` says why. */
  readonly value: string | null;
  readonly note?: ReactNode;
  /** Its name, which opens to show its formula. */
  readonly recipe?: ReactNode;
  readonly size?: 'hero' | 'large' | 'small';
}

/** One named figure of a `<dl>`. */
export function Figure({ name, value, note, recipe, size = 'small' }: FigureProps) {
  return (
    <div className={styles.figure} data-size={size}>
      <dt>{recipe || name}</dt>
      <dd className={styles.value}>{value ?? DASH}</dd>
      {note && <dd className={styles.note}>{note}</dd>}
    </div>
  );
}
