import { useId, useState, type ReactNode } from 'react';
import styles from './Compare.module.css';

interface FoldProps {
  readonly title: string;
  /** Its contents in short. */
  readonly brief: ReactNode;
  readonly children: ReactNode;
}

/** A rarely asked question: its title and short answer, with the rest on demand. */
export function Fold({ title, brief, children }: FoldProps) {
  const [open, setOpen] = useState(false);
  const titleId = useId();
  return (
    <section className={styles.fold} aria-labelledby={titleId}>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          <h2 id={titleId}>{title}</h2> <span>{brief}</span>
        </summary>
        {open && children}
      </details>
    </section>
  );
}
