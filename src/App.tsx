import { useEffect, useRef, useState } from 'react';
import styles from './App.module.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/parts.css';
import './styles/print.css';
import { Boundary } from './parts/Boundary';
import { Lost } from './parts/Lost';
import { part } from './parts/part';
import { tabOf, type Place } from './store/address';
import { usePage } from './store/page';
import { PlanActions } from './views/plan/actions/PlanActions';
import { PlanPage } from './views/plan/PlanPage';
import { lostWords, NOT_KEPT } from './words/page/lostWords';

const Message = part(() => import('./views/page/Message'), { name: 'What the page has to say' });
const PageFooter = part(() => import('./views/page/PageFooter'));
const StorageNotices = part(() => import('./views/page/StorageNotices'), {
  name: 'A notice about what is saved here',
});
const SavedPlans = part(() => import('./views/plan/saved/SavedPlans'), { name: 'Saved plans' });
const CopyLine = part(() => import('./views/plan/saved/copy/CopyLine'), { name: 'The last copy' });
const SavePlan = part(() => import('./views/plan/saved/SavePlan'), { name: '“Save plan”' });

/** The name and contents of each place. Only the first comes with the page. */
const PLACES = {
  plan: { name: 'Plan', Page: PlanPage },
  compare: { name: 'Compare', Page: part(() => import('./views/compare/ComparePage')) },
  strikes: { name: 'Strikes', Page: part(() => import('./views/strikes/StrikesPage')) },
  order: { name: 'Order', Page: part(() => import('./views/order/OrderPage')) },
  trades: { name: 'Trades', Page: part(() => import('./views/trades/TradesPage')) },
} as const satisfies Record<Place, unknown>;

// These read from the store, so one element serves every render.
const FOOT = (
  <>
    <PageFooter />
    <Message />
  </>
);

/** The page's frame; the only file that knows all places. */
export function App() {
  const [saving, setSaving] = useState(false);
  const [listing, setListing] = useState(false);
  const troubled = usePage((page) => page.storageFailure !== null || page.setAside);
  const lost = usePage((page) => page.lost);
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
        <CopyLine />
        {place === 'plan' && (
          <span className={styles.wide}>
            <PlanActions />
          </span>
        )}
        <button type="button" aria-expanded={listing} onClick={() => setListing(!listing)}>
          <span>
            Saved<span className={styles.wide}> plans</span> ({saved})
          </span>
        </button>
        <button type="button" className="primary" onClick={() => setSaving(true)}>
          Save plan
        </button>
      </header>
      {saving && <SavePlan onClose={() => setSaving(false)} />}
      {listing && <SavedPlans onClose={() => setListing(false)} />}
      {lost && <Lost words={`${lostWords(lost)} ${NOT_KEPT}`} />}
      {troubled && <StorageNotices />}
      <Boundary key={place}>
        {place === 'plan' ? (
          <Page />
        ) : (
          <div className={styles.place}>
            <Page />
          </div>
        )}
      </Boundary>
      {FOOT}
    </>
  );
}

/**
 * Going to another place scrolls to its top, or to the tab of Plan that the address names. A link
 * to Plan may disappear with the place that held it, so the focus moves too.
 */
function useArrival(place: Place) {
  const left = useRef(place);
  useEffect(() => {
    if (left.current === place) return;
    left.current = place;
    const what = PLACES[place].name.toLowerCase();
    document.title = `Putwise: ${what}${place === 'trades' ? '' : ' a cash-secured put'}`;
    scrollTo(0, 0);
    if (place !== 'plan') return;
    const tab = tabOf(location.hash);
    const there = tab && document.getElementById(`tab-${tab}`);
    if (document.activeElement === document.body) {
      (there ?? document.querySelector('h1'))?.focus({ preventScroll: true });
    }
    there?.scrollIntoView();
  }, [place]);
}
