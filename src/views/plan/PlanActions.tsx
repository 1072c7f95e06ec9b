import { memo, useState } from 'react';
import { typedOn } from '../../draft/work';
import { insist } from '../../loading/insist';
import { attempt } from '../../parts/attempt';
import { part } from '../../parts/part';
import { usePage, say } from '../../store/page';

const LinkDialog = part(() => import('./LinkDialog'), { name: 'The link to copy' });

async function linkAddress(): Promise<string> {
  const { linkTo } = await insist(() => import('../../storage/link/link'));
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
    const load = await insist(async () => {
      const { loadPrintSheet } = await import('./print/PrintSheetOnDemand');
      return loadPrintSheet;
    });
    await load();
    window.print();
  };
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
