import { memo } from 'react';
import { usePage } from '../../store/page';
import type { Plan } from '../../plan/plan';
import { typeField } from '../../store/typing';
import { TYPING_PAUSE } from '../../text/typingPause';
import { useRested } from '../../ui/useRested';
import { noticesOf } from '../../words/notices';
import { warningWords } from '../../words/plan/verdictWords';
import styles from './Notices.module.css';

/** Milliseconds: a price of 3, typed slowly on the way to 391, deserves no notice. */
const LONG_PAUSE = 2 * TYPING_PAUSE;

/**
 * Notices about the trade as typed. They are below the chart, which they would otherwise push
 * around while someone types.
 */
export default memo(function Notices({ plan: typed }: { readonly plan: Plan }) {
  const plan = useRested(typed, LONG_PAUSE);
  const plannedOn = usePage((page) => page.work.plannedOn);
  const placement = usePage((page) => page.work.placement);
  const today = usePage((page) => page.clock?.today ?? null);
  const notices = [
    ...warningWords(plan).map((text) => ({ key: text, text, actions: [] })),
    ...noticesOf(plan, { plannedOn, placement }, today),
  ];
  if (notices.length === 0) return null;
  return (
    <ul className={styles.notices} aria-label="Worth knowing">
      {notices.map(({ key, text, actions }) => (
        <li key={key}>
          {text}{' '}
          {actions.map((action) => (
            <button
              key={action.words}
              type="button"
              className="plain"
              onClick={() => typeField(action.field, action.text)}
            >
              {action.words}
            </button>
          ))}
        </li>
      ))}
    </ul>
  );
});
