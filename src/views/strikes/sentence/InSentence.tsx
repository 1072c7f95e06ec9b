import type { KeyboardEvent } from 'react';
import { standardForm, stepsOf, stepText, type Typing } from '../../../text/adjust';
import styles from './Sentence.module.css';

interface InSentenceProps {
  readonly name: string;
  readonly spec: Typing & { readonly label: string };
  readonly text: string;
  readonly isWrong?: boolean;
  readonly describedBy: string;
  readonly onType: (text: string) => void;
}

/** A field within a sentence; arrow keys step it as in any other field. */
export function InSentence(props: InSentenceProps) {
  const { name, spec, text, isWrong, describedBy, onType } = props;
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const steps = stepsOf(event);
    if (steps === 0) return;
    event.preventDefault();
    onType(stepText(text, steps, spec));
  };
  const isPercent = spec.kind === 'percent' && !text.includes('%');
  return (
    <span className={styles.field} data-kind={spec.kind}>
      {spec.kind === 'money' && <span aria-hidden="true">$</span>}
      <input
        name={name}
        aria-label={spec.label}
        aria-describedby={describedBy}
        aria-invalid={isWrong || undefined}
        type="text"
        inputMode={spec.kind === 'whole' ? 'numeric' : 'decimal'}
        autoComplete="off"
        spellCheck="false"
        placeholder="any"
        value={text}
        onChange={({ target }) => onType(target.value)}
        onBlur={() => onType(standardForm(text, spec))}
        onKeyDown={onKeyDown}
      />
      {isPercent && text.trim() !== '' && <span aria-hidden="true">%</span>}
    </span>
  );
}
