import { count, number } from '../../text/format';
import styles from './Strikes.module.css';

interface JudgingProps {
  readonly done: number;
  readonly total: number;
  /** Whether it takes long enough to be canceled. */
  readonly isLong: boolean;
  readonly isCanceled: boolean;
  readonly onCancel: () => void;
  readonly onStart: () => void;
}

/** How many puts of a chain are judged so far, in place of the results. */
export function Judging({ done, total, isLong, isCanceled, onCancel, onStart }: JudgingProps) {
  return (
    <div className={`verdict ${styles.source}`}>
      <h1>
        {isCanceled
          ? `Canceled: ${number(done)} of ${count(total, 'put')} judged`
          : `Judging ${count(total, 'put')} …`}
      </h1>
      {isCanceled && (
        <button type="button" onClick={onStart}>
          Judge them all
        </button>
      )}
      {!isCanceled && isLong && (
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
