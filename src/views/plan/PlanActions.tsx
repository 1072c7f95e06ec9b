import { lazy, memo, Suspense, useState } from 'react';
import { typedOn } from '../../draft/work';
import { usePage, say } from '../../store/page';

const LinkDialog = lazy(() => import('./LinkDialog'));

async function linkAddress(): Promise<string> {
  const { linkTo } = await import('../../storage/link/link');
  const { account, work, clock } = usePage.getState();
  const page = location.href.replace(/#.*$/, '');
  return page + linkTo(typedOn(work, account), work.plannedOn ?? clock?.today ?? null);
}

/** It comes with the page, so that a tap on what is seen is never lost. */
export const PlanActions = memo(function PlanActions() {
  const [shown, setShown] = useState<string | null>(null);
  const copyLink = async () => {
    const address = await linkAddress();
    try {
      await navigator.clipboard.writeText(address);
      say('Link copied. It holds the trade, its fees and its rates, not your cash or account.');
    } catch {
      setShown(address);
    }
  };
  const print = async () => {
    const { loadPrintSheet } = await import('./print/PrintSheetOnDemand');
    await loadPrintSheet();
    window.print();
  };
  return (
    <div className="buttons">
      <button type="button" onClick={() => void copyLink()}>
        Copy link
      </button>
      <button type="button" onClick={() => void print()}>
        Print checklist
      </button>
      {shown !== null && (
        <Suspense fallback={null}>
          <LinkDialog address={shown} onClose={() => setShown(null)} />
        </Suspense>
      )}
    </div>
  );
});
