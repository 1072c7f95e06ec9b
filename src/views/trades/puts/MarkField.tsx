import { useEffect, useEffectEvent, useId, useState, type KeyboardEvent } from 'react';
import { typeMark } from '../../../store/desk/typeMark';
import { DASH } from '../../../text/format';
import { parseMoney } from '../../../text/parse';
import { priceText } from '../../../text/priceText';
import { problemSentence } from '../../../text/problem';
import styles from './MarkField.module.css';

interface MarkFieldProps {
  /** Key of the mark. */
  readonly markKey: string;
  /** The accessible name: `Mark of DIS 110 put`. */
  readonly label: string;
  /** The observed price; null if there is none. */
  readonly price: number | null;
  /** Shown while nothing is typed. */
  readonly placeholder?: string;
  readonly asOf: string;
}

/** A price typed directly in a table, taken once the field is left or Enter is pressed. */
export function MarkField({ markKey, label, price, placeholder = DASH, asOf }: MarkFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const shown = typed ?? (price === null ? '' : priceText(price));
  const take = () => {
    if (typed === null) return;
    const { value, problem: fault } = parseMoney(typed);
    if (typed.trim() === '') setTyped(null);
    else if (fault || value < 0) {
      const words = { subject: 'A price', inner: 'a price', example: '4.35' };
      return setProblem(problemSentence(fault ?? 'notNumber', words));
    } else {
      typeMark(markKey, value, { name: label, asOf });
      setTyped(null);
    }
    setProblem(null);
  };
  // If the place changes while the field is being edited, the field is removed without being left.
  const takeLast = useEffectEvent(take);
  useEffect(() => () => takeLast(), []);
  // Nor is it left when the page is closed or reloaded.
  const isTyping = typed !== null;
  useEffect(() => {
    if (!isTyping) return;
    const takeNow = () => takeLast();
    addEventListener('pagehide', takeNow);
    return () => removeEventListener('pagehide', takeNow);
  }, [isTyping]);
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'Enter') take();
    if (key === 'Escape') {
      setTyped(null);
      setProblem(null);
    }
  };
  return (
    <span className={styles.mark}>
      <input
        aria-label={label}
        inputMode="decimal"
        autoComplete="off"
        spellCheck="false"
        value={shown}
        placeholder={placeholder}
        aria-invalid={problem !== null || undefined}
        aria-describedby={problem === null ? undefined : id}
        onFocus={({ target }) => target.select()}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={take}
        onKeyDown={onKeyDown}
      />
      {problem !== null && (
        <span id={id} role="alert" className={styles.problem}>
          {problem}
        </span>
      )}
    </span>
  );
}
