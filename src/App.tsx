import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import styles from './App.module.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/parts.css';
import './styles/print.css';
import type { Place } from './store/address';
import { usePage } from './store/page';
import { PlanPage } from './views/plan/PlanPage';

const Message = lazy(() => import('./views/page/Message'));
const PageFooter = lazy(() => import('./views/page/PageFooter'));
const StorageNotices = lazy(() => import('./views/page/StorageNotices'));
const SavePlan = lazy(() => import('./views/plan/saved/SavePlan'));

/** The places: what each is called and shows. Only the first comes with the page. */
const PLACES = {
  plan: { name: 'Plan', Page: PlanPage },
  compare: { name: 'Compare', Page: lazy(() => import('./views/compare/ComparePage')) },
  order: { name: 'Order', Page: lazy(() => import('./views/order/OrderPage')) },
} as const satisfies Record<Place, unknown>;

// They take what they show from the store, so one element serves every render.
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
  const { Page } = PLACES[place];
  useArrival(place);
  return (
    <>
      <a className={`screen-only ${styles.skip}`} href={`#${place}`}>
        Skip to the trade
      </a>
      <header className={`screen-only ${styles.header}`}>
        <span className={styles.name}>Putwise</span>
        <nav aria-label="Places">
          {(Object.keys(PLACES) as Place[]).map((each) => (
            <a key={each} href={`#${each}`} aria-current={each === place ? 'page' : undefined}>
              {PLACES[each].name}
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
        <Page />
      ) : (
        <div className={styles.place}>
          <Suspense fallback={null}>
            <Page />
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
function useArrival(place: Place) {
  const left = useRef(place);
  useEffect(() => {
    if (left.current === place) return;
    left.current = place;
    document.title = `Putwise: ${PLACES[place].name.toLowerCase()} a cash-secured put`;
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
