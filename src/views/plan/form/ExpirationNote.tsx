import { lazy, Suspense } from 'react';
import { usePage } from '../../../store/page';
import type { PlanView } from '../../../store/usePlan';
import styles from './ExpirationNote.module.css';

const ExpirationDay = lazy(() => import('./ExpirationDay'));

/** Room for what is to be said of the expiration, once the day it is seen from is known. */
export function ExpirationNote({ view: { plan, problems } }: { readonly view: PlanView }) {
  const today = usePage((page) => page.clock?.today ?? null);
  const expiration = problems.days || problems.expiration ? null : plan?.expiration;
  return (
    <p className={styles.note} role="note" tabIndex={-1}>
      <Suspense fallback={null}>
        {expiration && today && <ExpirationDay expiration={expiration} today={today} />}
      </Suspense>
    </p>
  );
}
