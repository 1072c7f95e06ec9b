import { lazy, Suspense, useState } from 'react';
import styles from './App.module.css';
import './styles/tokens.css';
import './styles/base.css';
import { usePage } from './state/page';
import { Message } from './views/page/Message';
import { PageFooter } from './views/page/PageFooter';
import { PlanPage } from './views/plan/PlanPage';

const StorageNotices = lazy(() => import('./views/page/StorageNotices'));
const SavePlan = lazy(() => import('./views/plan/SavePlan'));

/** The page's frame; the only file that knows every place. */
export function App() {
  const [saving, setSaving] = useState(false);
  const troubled = usePage((page) => page.storageFailure !== null || page.setAside);
  const saved = usePage((page) => page.plans.length);
  return (
    <>
      <a className={styles.skip} href="#plan">
        Skip to the trade
      </a>
      <header className={styles.header}>
        <span className={styles.name}>Putwise</span>
        <nav aria-label="Places">
          <a href="#plan" aria-current="page">
            Plan
          </a>
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
      <PlanPage />
      <PageFooter />
      <Message />
      {saving && (
        <Suspense fallback={null}>
          <SavePlan onClose={() => setSaving(false)} />
        </Suspense>
      )}
    </>
  );
}
