import { memo, useState } from 'react';
import { loadWithRetry } from '../../../loading/loadWithRetry';
import { attempt } from '../../../parts/attempt';
import { part } from '../../../parts/part';

const LinkDialog = part(() => import('./LinkDialog'), { name: 'The link to copy' });

const acts = () => loadWithRetry(() => import('./acts'));

/** Loaded with the page, so that a tap on a visible button is never lost. */
export const PlanActions = memo(function PlanActions() {
  const [shown, setShown] = useState<string | null>(null);
  const copyLink = async () => (await acts()).copyLink(setShown);
  const print = async () => (await acts()).printChecklist();
  return (
    <div className="buttons">
      <button type="button" onClick={() => void attempt('“Copy link”', copyLink)}>
        Copy link
      </button>
      <button type="button" onClick={() => void attempt('The sheet to print', print)}>
        Print checklist
      </button>
      {shown !== null && <LinkDialog address={shown} onClose={() => setShown(null)} />}
    </div>
  );
});
