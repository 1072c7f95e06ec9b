import { memo } from 'react';
import { usePage } from '../../store/page';
import type { Plan } from '../../plan/plan';
import { typeField } from '../../store/typing';
import { useSettled } from '../../ui/useRested';
import { noticesOf } from '../../words/notices';
import styles from './Notices.module.css';

/** What is worth knowing about the trade as typed. */
export default memo(function Notices({ plan: typed }: { readonly plan: Plan }) {
  const plan = useSettled(typed);
  const plannedOn = usePage((page) => page.work.plannedOn);
  const placement = usePage((page) => page.work.placement);
  const today = usePage((page) => page.clock?.today ?? null);
  const notices = noticesOf(plan, { plannedOn, placement }, today);
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
