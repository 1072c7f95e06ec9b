import { memo, useEffect, useRef } from 'react';
import { isExample } from '../../../draft/draft';
import type { Plan } from '../../../plan/plan';
import { usePage } from '../../../store/page';
import { count, monthDay, price } from '../../../text/format';
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
  const edit = useRef<HTMLButtonElement>(null);
  const was = useRef(isFolded);
  // The button that folded the form went with it: the focus comes to the one that unfolds it.
  useEffect(() => {
    const isNew = isFolded && !was.current;
    was.current = isFolded;
    if (isNew && document.activeElement === document.body) edit.current?.focus();
  }, [isFolded]);
  const example = usePage((page) => isExample(page.work.draft));
  const placedOn = usePage((page) => page.work.placement?.day);
  // The form says it too, and is out of sight.
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
