import { useId, type ReactNode } from 'react';
import type { Stage as StageName } from './whichStage';
import styles from './Order.module.css';

interface StageProps {
  readonly stage: StageName;
  readonly title: string;
  /** The text of its line while folded. */
  readonly line: string;
  readonly isOpen: boolean;
  /** Folds or unfolds it; null for the current stage, which stays open. */
  readonly onToggle: (() => void) | null;
  readonly children: () => ReactNode;
}

/** A stage of the order: all of it, or a line that opens it. */
export function Stage({ stage, title, line, isOpen, onToggle, children }: StageProps) {
  const id = useId();
  return (
    <section
      className={styles.stage}
      aria-labelledby={id}
      aria-current={onToggle ? undefined : 'true'}
      data-stage={stage}
      tabIndex={-1}
    >
      <h2>
        {onToggle ? (
          <button type="button" aria-expanded={isOpen} onClick={onToggle}>
            <span id={id}>{title}</span>
            <span className={styles.about}>{line}</span>
          </button>
        ) : (
          <span id={id}>{title}</span>
        )}
      </h2>
      {isOpen && children()}
    </section>
  );
}
