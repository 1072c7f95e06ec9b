import type { ReactNode } from 'react';
import styles from './ScrollRegion.module.css';

/** What may be wider than the page scrolls by itself, and takes the focus so that keys can do it. */
export function ScrollRegion({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    <section className={styles.region} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
