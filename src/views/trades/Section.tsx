import { useId, type ReactNode } from 'react';
import styles from './Section.module.css';

interface SectionProps {
  readonly title: string;
  /** Smaller text beside the title. */
  readonly beside?: string | undefined;
  readonly id?: string;
  readonly children: ReactNode;
}

/** One titled part of Trades. */
export function Section({ title, beside, id, children }: SectionProps) {
  const titleId = useId();
  return (
    <section
      className={styles.section}
      aria-labelledby={titleId}
      id={id}
      tabIndex={id ? -1 : undefined}
    >
      <h2 id={titleId}>
        {title} {beside !== undefined && <small>{beside}</small>}
      </h2>
      {children}
    </section>
  );
}
