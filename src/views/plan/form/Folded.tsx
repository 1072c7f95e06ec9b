import { memo, useEffect, useRef } from 'react';
import { isExample } from '../../../draft/draft';
import type { Plan } from '../../../plan/plan';
import { usePage } from '../../../store/page';
import { count, monthDay, price } from '../../../text/format';
import { putName } from '../../../words/putName';
import styles from './Folded.module.css';

interface FoldedProps {
  readonly plan: Plan;
  /** Whether it replaces the form. */
  readonly isFolded: boolean;
  readonly onEdit: () => void;
}

/** On a phone, the trade in the line to which its form folds. */
export default memo(function Folded({ plan, isFolded, onEdit }: FoldedProps) {
  const edit = useRef<HTMLButtonElement>(null);
  const was = useRef(isFolded);
  // The button that folded the form disappeared with it, so the one that unfolds it gets the focus.
  useEffect(() => {
    const isNew = isFolded && !was.current;
    was.current = isFolded;
    if (isNew && document.activeElement === document.body) edit.current?.focus();
  }, [isFolded]);
  const example = usePage((page) => isExample(page.work.draft));
  const placedOn = usePage((page) => page.work.placement?.day);
  // The form says this too, but is hidden.
  const mark = placedOn ? `Placed on ${monthDay(placedOn)}:` : example && 'A worked example:';
  return (
    <p className={styles.folded} data-folded={isFolded || undefined}>
      <span>
        {mark && (
          <>
            {mark} <br />
          </>
        )}
        <strong>{putName(plan)}</strong> · {price(plan.terms.premium)} · {count(plan.days, 'day')}
      </span>
      <button
        ref={edit}
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
