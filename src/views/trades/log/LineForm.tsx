import { useEffect, useId, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import type { Happened } from '../../../core/book/event';
import { BETWEEN_LINES } from '../../../files/read/typed/readTypedText';
import { useTypedLine } from '../../../store/desk/useTypedLine';
import { LINE_HINT } from '../../../words/trades/typedWords';
import { Announced } from '../../../ui/Announced';
import { ReadBack, readBackWords } from './ReadBack';
import styles from './LineForm.module.css';

interface LineFormProps {
  readonly label: string;
  readonly text: string;
  readonly onType: (text: string) => void;
  readonly act: string;
  readonly onDone: (events: readonly Happened[]) => void;
  /** The event that the line will replace. */
  readonly instead?: string;
  /** Whether it appears in place of its button. */
  readonly takesFocus?: boolean;
  readonly onCancel?: () => void;
  /** The account used if the line names none; the person's own if absent. */
  readonly account?: string | undefined;
}

/** A line for an event, read back in words before Enter records it. */
export function LineForm(props: LineFormProps) {
  const { label, text, onType, act, onDone, instead, takesFocus, onCancel, account } = props;
  const id = useId();
  const typed = useTypedLine(text, instead, account);
  const [isAsked, setAsked] = useState(false);
  const events = typed?.line.value?.events;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) field.current?.focus();
  }, [takesFocus]);
  const onKeyDown = ({ key }: KeyboardEvent) => key === 'Escape' && onCancel?.();
  // The field keeps no line breaks, so pasted lines are joined by a separator.
  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const lines = event.clipboardData
      .getData('text')
      .trim()
      .split(/\s*[\n\r]+\s*/);
    if (lines.length < 2 || instead !== undefined) return;
    event.preventDefault();
    const { selectionStart, selectionEnd } = event.currentTarget;
    const [from, to] = [selectionStart ?? text.length, selectionEnd ?? text.length];
    onType(text.slice(0, from) + lines.join(BETWEEN_LINES) + text.slice(to));
  };
  return (
    <form
      className={`screen-only ${styles.entry}`}
      data-wide={instead !== undefined || undefined}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(!events);
        if (events) onDone(events);
      }}
    >
      <label htmlFor={id}>{label}</label>
      <input
        ref={field}
        id={id}
        type="text"
        value={text}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck="false"
        aria-describedby={`${id}-back`}
        aria-invalid={(isAsked && !events) || undefined}
        onChange={({ target }) => {
          setAsked(false);
          onType(target.value);
        }}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
      <span className="buttons">
        <button type="submit">{act}</button>
        {onCancel && (
          <button type="button" onClick={onCancel}>
            Cancel
          </button>
        )}
      </span>
      <p id={`${id}-back`} className={styles.back} data-told={(isAsked && !events) || undefined}>
        {text.trim() === '' && !isAsked ? LINE_HINT : typed && <ReadBack typed={typed} />}
      </p>
      <Announced name="Read back">{typed ? readBackWords(typed) : ''}</Announced>
    </form>
  );
}
