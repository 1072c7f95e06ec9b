import { ExpirationDates } from '../../../fields/ExpirationDates';
import { expirationsToPick } from '../../../plan/order/expirationsToPick';
import { usePage } from '../../../store/page';
import type { PlanView } from '../../../store/usePlan';
import { shortDate } from '../../../text/format';
import { ExpirationDay } from './ExpirationDay';
import styles from './ExpirationNote.module.css';

/** Space for a note about the expiration, filled once the current day is known. */
export default function ExpirationNote({ view }: { readonly view: PlanView }) {
  const today = usePage((page) => page.clock?.today ?? null);
  const isTold = view.problems.days ?? view.problems.expiration;
  return (
    <p className={styles.note} role="note" tabIndex={-1} data-below={isTold ? '' : undefined}>
      {today && <Said view={view} today={today} />}
    </p>
  );
}

interface SaidProps {
  readonly view: PlanView;
  readonly today: string;
}

/** The kind of day; if a field refuses it, the days around it to pick from. */
function Said({ view: { plan, problems }, today }: SaidProps) {
  const draft = usePage((page) => page.work.draft);
  if (!problems.days && !problems.expiration) {
    return plan?.expiration && <ExpirationDay expiration={plan.expiration} today={today} />;
  }
  const dates = problems.expiration ? expirationsToPick(draft, today) : null;
  if (!dates || dates.length === 0) return null;
  return (
    <>
      Nearest expirations:{' '}
      <ExpirationDates
        dates={dates}
        words={shortDate}
        onPick={(button) => button.closest('p')?.focus()}
      />
    </>
  );
}
