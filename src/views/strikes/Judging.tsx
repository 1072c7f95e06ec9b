import { count, number } from '../../text/format';
import styles from './Strikes.module.css';

interface JudgingProps {
  readonly done: number;
  readonly total: number;
  /** Whether it takes long enough to be canceled. */
  readonly isLong: boolean;
  readonly isCancelled: boolean;
  readonly onCancel: () => void;
  readonly onStart: () => void;
}

/** How many puts of a chain are judged so far, in place of the results. */
export function Judging({ done, total, isLong, isCancelled, onCancel, onStart }: JudgingProps) {
  return (
    <div className={`verdict ${styles.source}`}>
      <h1>
        {isCancelled
          ? `Canceled: ${number(done)} of ${count(total, 'put')} judged`
          : `Judging ${count(total, 'put')} …`}
      </h1>
      {isCancelled && (
        <button type="button" onClick={onStart}>
          Judge them all
        </button>
      )}
      {!isCancelled && isLong && (
        <>
          <progress aria-label="Puts judged" max={total} value={done} />
          <button type="button" onClick={onCancel}>
            Cancel
          </button>
        </>
      )}
    </div>
  );
}
