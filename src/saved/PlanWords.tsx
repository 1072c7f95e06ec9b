import { useId } from 'react';
import styles from './PlanWords.module.css';

interface PlanWordsProps {
  readonly name: string;
  readonly note: string;
  readonly onName: (name: string) => void;
  readonly onNote: (note: string) => void;
}

/** The name and note of a plan. */
export function PlanWords({ name, note, onName, onNote }: PlanWordsProps) {
  const id = useId();
  return (
    <div className={styles.words}>
      <label htmlFor={`${id}-name`}>Name</label>
      <input
        id={`${id}-name`}
        value={name}
        autoComplete="off"
        onChange={(event) => onName(event.target.value)}
        onFocus={(event) => event.target.select()}
      />
      <label htmlFor={`${id}-note`}>Note</label>
      <textarea
        id={`${id}-note`}
        rows={4}
        value={note}
        onChange={(event) => onNote(event.target.value)}
      />
    </div>
  );
}
