import { useId, type ReactNode } from 'react';
import styles from './field.module.css';

interface SelectFieldProps<T extends string> {
  readonly name: string;
  readonly label: string;
  readonly value: T;
  readonly options: Readonly<Record<T, string>>;
  readonly onChoose: (value: T) => void;
  readonly hint?: ReactNode;
}

export function SelectField<T extends string>(props: SelectFieldProps<T>) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{props.label}</label>
      <div className={styles.box}>
        <select
          id={id}
          name={props.name}
          value={props.value}
          aria-describedby={`${id}-note`}
          onChange={(event) => props.onChoose(event.target.value as T)}
        >
          {Object.entries<string>(props.options).map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      </div>
      <p id={`${id}-note`} className={styles.note}>
        {props.hint}
      </p>
    </div>
  );
}
