import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { standardForm, stepsOf, stepText, type NumberKind, type Typing } from '../../text/adjust';
import styles from './field.module.css';

export interface TextFieldProps {
  readonly name: string;
  readonly label: string;
  readonly text: string;
  readonly onType: (text: string) => void;
  /** How the text is read; if absent, as any words. */
  readonly typing?: Typing | undefined;
  /** The unit, shown inside the box; `unit` says it in words. */
  readonly before?: string;
  readonly after?: ReactNode;
  readonly unit?: string;
  readonly hint?: ReactNode;
  /** The value that applies while it is empty. */
  readonly placeholder?: string | undefined;
  readonly problem?: string | undefined;
  /**
   * Whether an answer was requested, so that an error is shown even if the field was never focused.
   */
  readonly asked?: boolean;
  readonly type?: 'text' | 'date';
  readonly buttons?: boolean;
  readonly required?: boolean;
  /** Whether short words are capitalized when the field is left. */
  readonly isTicker?: boolean;
  /**
   * Changes when another text is put here than the one typed: the field then counts as never
   * focused.
   */
  readonly occasion?: number;
}

const INPUT_MODES = {
  money: 'decimal',
  percent: 'decimal',
  whole: 'numeric',
} as const satisfies Record<NumberKind, string>;

/**
 * Enter moves to the next field of the same form or card, as in a spreadsheet; returns false in the
 * last one, where Enter submits the form as usual.
 */
function focusNextField(from: HTMLElement): boolean {
  const fields = from
    .closest('form, section')
    ?.querySelectorAll<HTMLElement>('input:not([type=radio]), select');
  const ahead = [...(fields ?? [])];
  const next = ahead[ahead.indexOf(from) + 1];
  next?.focus();
  // As with the Tab key, typing then replaces the text.
  if (next instanceof HTMLInputElement) next.select();
  return next !== undefined;
}

export function TextField(props: TextFieldProps) {
  const { name, label, text, onType, typing, problem, type = 'text' } = props;
  const id = useId();
  // An error is shown once the field is left, and stays until the text can be read.
  const [typingOn, setTypingOn] = useState(false);
  const [left, setLeft] = useState(false);
  const [changed, setChanged] = useState(false);
  const [occasion, setOccasion] = useState(props.occasion);
  if (occasion !== props.occasion) {
    setOccasion(props.occasion);
    setLeft(false);
  }
  const noted = typing !== undefined || type === 'date' || props.hint !== undefined;
  const described = [props.unit && `${id}-unit`, noted && `${id}-note`].filter(Boolean).join(' ');
  const told = problem !== undefined && !typingOn && (text !== '' || left || props.asked === true);

  const onEdit = (next: string) => {
    if (!told) setTypingOn(true);
    setChanged(true);
    onType(next);
  };
  const onBlur = () => {
    setTypingOn(false);
    setLeft(true);
    if (!changed) return;
    setChanged(false);
    const isTicker = props.isTicker && /^[a-z.]{1,6}$/i.test(text);
    const standard = typing ? standardForm(text, typing) : isTicker ? text.toUpperCase() : text;
    if (standard !== text) onType(standard);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter' && focusNextField(event.currentTarget)) event.preventDefault();
    const steps = stepsOf(event);
    if (!typing || steps === 0) return;
    event.preventDefault();
    onEdit(stepText(text, steps, typing));
  };

  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <div className={styles.box} data-told={told || undefined}>
        {props.before && <span aria-hidden="true">{props.before}</span>}
        <input
          id={id}
          name={name}
          type={type}
          value={text}
          inputMode={typing && INPUT_MODES[typing.kind]}
          autoComplete="off"
          spellCheck="false"
          placeholder={props.placeholder}
          aria-invalid={told || undefined}
          aria-describedby={described || undefined}
          aria-required={props.required}
          onChange={(event) => onEdit(event.target.value)}
          onBlur={onBlur}
          onKeyDown={onKeyDown}
        />
        {props.after && <span aria-hidden="true">{props.after}</span>}
        {typing && props.buttons && (
          <span className={styles.steps}>
            <button
              type="button"
              aria-label={`Decrease ${label.toLowerCase()}`}
              onClick={() => onType(stepText(text, -1, typing))}
            >
              −
            </button>
            <button
              type="button"
              aria-label={`Increase ${label.toLowerCase()}`}
              onClick={() => onType(stepText(text, 1, typing))}
            >
              +
            </button>
          </span>
        )}
      </div>
      {props.unit && (
        <span id={`${id}-unit`} className="visually-hidden">
          {props.unit}
        </span>
      )}
      {noted && (
        <p id={`${id}-note`} className={styles.note} data-told={told || undefined}>
          {told ? <Told>{problem}</Told> : props.hint}
        </p>
      )}
    </div>
  );
}

const Told = ({ children }: { readonly children: ReactNode }) => (
  <>
    <span aria-hidden="true" className={styles.sign}>
      !
    </span>
    <span className="visually-hidden">Error: </span>
    {children}
  </>
);
