import { usePage } from '../../../store/page';
import type { PlanView } from '../../../store/usePlan';
import { ExpirationDay } from './ExpirationDay';
import styles from './ExpirationNote.module.css';

/** Room for what is to be said of the expiration, once the day it is seen from is known. */
export default function ExpirationNote({ view: { plan, problems } }: { readonly view: PlanView }) {
  const today = usePage((page) => page.clock?.today ?? null);
  const expiration = problems.days || problems.expiration ? null : plan?.expiration;
  return (
    <p className={styles.note} role="note" tabIndex={-1}>
      {expiration && today && <ExpirationDay expiration={expiration} today={today} />}
    </p>
  );
}
