import type { KeyboardEvent } from 'react';
import { BACKWARD, type BackwardName } from '../../../plan/strikes/backward';
import { useQuestion } from '../../../store/strikes/askBackward';
import { standardForm, stepText } from '../../../text/adjust';
import styles from './Backward.module.css';

interface InSentenceProps {
  readonly name: BackwardName;
  readonly describedBy: string;
}

/** A field in the middle of a sentence; the arrow keys step it as they do any other. */
export function InSentence({ name, describedBy }: InSentenceProps) {
  const text = useQuestion((question) => question[name]);
  const spec = BACKWARD[name];
  const type = (typed: string) => useQuestion.setState({ [name]: typed });
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const way = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (way === 0) return;
    event.preventDefault();
    type(stepText(text, way * (event.shiftKey ? 10 : 1), spec));
  };
  return (
    <span className={styles.field}>
      <input
        name={`backward-${name}`}
        aria-label={spec.label}
        aria-describedby={describedBy}
        type="text"
        inputMode={spec.kind === 'whole' ? 'numeric' : 'decimal'}
        autoComplete="off"
        spellCheck="false"
        placeholder="any"
        value={text}
        onChange={({ target }) => type(target.value)}
        onBlur={() => type(standardForm(text, spec))}
        onKeyDown={onKeyDown}
      />
      {spec.kind === 'percent' && <span aria-hidden="true">%</span>}
    </span>
  );
}
