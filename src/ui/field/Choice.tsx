import { useId } from 'react';
import styles from './Choice.module.css';

interface ChoiceProps<T extends string> {
  readonly legend: string;
  readonly value: T | null;
  readonly options: Readonly<Record<T, string>>;
  readonly onChoose: (value: T) => void;
  readonly hideLegend?: boolean;
}

/** A choice of few options, all visible. */
export function Choice<T extends string>(props: ChoiceProps<T>) {
  const group = useId();
  return (
    <fieldset className={styles.choice}>
      <legend className={props.hideLegend ? 'visually-hidden' : undefined}>{props.legend}</legend>
      <div className={styles.options}>
        {Object.entries<string>(props.options).map(([value, words]) => (
          <label key={value}>
            <input
              type="radio"
              name={group}
              value={value}
              checked={props.value === value}
              onChange={() => props.onChoose(value as T)}
            />
            <span>{words}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
