import { memo } from 'react';
import type { Plan } from '../../../plan/plan';
import { count, price } from '../../../text/format';
import { putName } from '../../../words/putName';
import styles from './Folded.module.css';

interface FoldedProps {
  readonly plan: Plan;
  /** Whether it stands for the form. */
  readonly isFolded: boolean;
  readonly onEdit: () => void;
}

/** On a phone, the trade in the line that its form folds to. */
export default memo(function Folded({ plan, isFolded, onEdit }: FoldedProps) {
  return (
    <p className={styles.folded} data-folded={isFolded || undefined}>
      <span>
        <strong>{putName(plan)}</strong> · {price(plan.terms.premium)} · {count(plan.days, 'day')}
      </span>
      <button
        type="button"
        onClick={() => {
          onEdit();
          document.querySelector<HTMLElement>('form input')?.focus();
        }}
      >
        Edit
      </button>
    </p>
  );
});
