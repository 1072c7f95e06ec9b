import styles from './Sentence.module.css';

interface ChoiceInSentenceProps<T extends string> {
  readonly name: string;
  readonly label: string;
  readonly value: T;
  readonly options: Readonly<Record<T, string>>;
  readonly onChoose: (value: T) => void;
}

/** A choice within a sentence. */
export const ChoiceInSentence = <T extends string>(props: ChoiceInSentenceProps<T>) => (
  <span className={styles.field}>
    <select
      name={props.name}
      aria-label={props.label}
      value={props.value}
      onChange={({ target }) => props.onChoose(target.value as T)}
    >
      {Object.entries<string>(props.options).map(([value, words]) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </select>
  </span>
);
