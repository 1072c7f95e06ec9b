import { useEffect, useState } from 'react';
import { loadWithRetry } from '../../../../loading/loadWithRetry';
import { attempt } from '../../../../parts/attempt';
import { part } from '../../../../parts/part';
import { useCopy } from '../../../../store/copy';
import { usePage } from '../../../../store/page';
import { copyWords } from '../../../../words/page/copyWords';
import styles from './CopyLine.module.css';

const CopyDialog = part(() => import('./CopyDialog'), { name: 'The copy outside this browser' });

/** Code for copies may wait until the page is ready. */
const whenIdle = (act: () => void) =>
  'requestIdleCallback' in window ? void requestIdleCallback(act) : void setTimeout(act, 500);

const keep = async () => {
  const { keepCopies } = await loadWithRetry(() => import('../../../../storage/copy/keepCopies'));
  await keepCopies();
};

/** When everything was last copied out of the browser, and what has changed since. */
export default function CopyLine() {
  const last = useCopy((copy) => copy.last);
  const changes = useCopy((copy) => copy.changes);
  const folder = useCopy((copy) => copy.folder);
  const today = usePage((page) => page.clock?.today ?? null);
  const [isShown, setIsShown] = useState(false);
  useEffect(() => whenIdle(() => void attempt('What keeps copies', keep)), []);
  const words = today === null ? null : copyWords({ last, changes, folder }, today);
  if (words === null) return null;
  const [when, since] = words;
  return (
    <>
      <button
        type="button"
        className={`plain ${styles.line}`}
        data-paused={folder?.trouble ? '' : undefined}
        onClick={() => setIsShown(true)}
      >
        <span>{when}</span> <span>{since}</span>
      </button>
      {isShown && <CopyDialog onClose={() => setIsShown(false)} />}
    </>
  );
}
