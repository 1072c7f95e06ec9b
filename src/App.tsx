import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import styles from './App.module.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/parts.css';
import './styles/print.css';
import { PLACES } from './store/address';
import { usePage } from './store/page';
import { PlanPage } from './views/plan/PlanPage';

const Message = lazy(() => import('./views/page/Message'));
const PageFooter = lazy(() => import('./views/page/PageFooter'));
const StorageNotices = lazy(() => import('./views/page/StorageNotices'));
const SavePlan = lazy(() => import('./views/plan/saved/SavePlan'));
const ComparePage = lazy(() => import('./views/compare/ComparePage'));
const OrderPage = lazy(() => import('./views/order/OrderPage'));

const NAMES = { plan: 'Plan', compare: 'Compare', order: 'Order' } as const;

// They follow what they show by themselves, so they are made once.
const FOOT = (
  <>
    <Suspense fallback={null}>
      <PageFooter />
    </Suspense>
    <Suspense fallback={null}>
      <Message />
    </Suspense>
  </>
);

/** The page's frame; the only file that knows every place. */
export function App() {
  const [saving, setSaving] = useState(false);
  const troubled = usePage((page) => page.storageFailure !== null || page.setAside);
  const saved = usePage((page) => page.plans.length);
  const place = usePage((page) => page.place);
  useArrival(place);
  return (
    <>
      <a className={`screen-only ${styles.skip}`} href={`#${place}`}>
        Skip to the trade
      </a>
      <header className={`screen-only ${styles.header}`}>
        <span className={styles.name}>Putwise</span>
        <nav aria-label="Places">
          {PLACES.map((each) => (
            <a key={each} href={`#${each}`} aria-current={each === place ? 'page' : undefined}>
              {NAMES[each]}
            </a>
          ))}
        </nav>
        <a className="button" href="#saved">
          <span>
            Saved<span className={styles.wide}> plans</span> ({saved})
          </span>
        </a>
        <button type="button" className="primary" onClick={() => setSaving(true)}>
          Save plan
        </button>
      </header>
      {troubled && (
        <Suspense fallback={null}>
          <StorageNotices />
        </Suspense>
      )}
      {place === 'plan' ? (
        <PlanPage />
      ) : (
        <div className={styles.place}>
          <Suspense fallback={null}>
            {place === 'compare' ? <ComparePage /> : <OrderPage />}
          </Suspense>
        </div>
      )}
      {FOOT}
      {saving && (
        <Suspense fallback={null}>
          <SavePlan onClose={() => setSaving(false)} />
        </Suspense>
      )}
    </>
  );
}

/**
 * Going to another place starts at its top, or at the part of Plan that the address names. A link
 * to Plan may go with the place it stood in: the focus goes along.
 */
function useArrival(place: keyof typeof NAMES) {
  const left = useRef(place);
  useEffect(() => {
    if (left.current === place) return;
    left.current = place;
    document.title = `Putwise: ${NAMES[place].toLowerCase()} a cash-secured put`;
    scrollTo(0, 0);
    if (place !== 'plan') return;
    const part = document.getElementById(location.hash.slice(1));
    if (document.activeElement === document.body) {
      const isCard = part !== null && part.localName !== 'main';
      (isCard ? part : document.querySelector('h1'))?.focus({ preventScroll: true });
    }
    part?.scrollIntoView();
  }, [place]);
}
