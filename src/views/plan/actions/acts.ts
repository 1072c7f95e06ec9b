import { typedOn } from '../../../draft/work';
import { loadWithRetry } from '../../../loading/loadWithRetry';
import { tell, usePage } from '../../../store/page';

async function linkAddress(): Promise<string> {
  const { linkTo } = await loadWithRetry(() => import('../../../storage/link/link'));
  const { account, work, clock, plannedAt } = usePage.getState();
  const page = location.href.replace(/#.*$/, '');
  const plannedOn = work.plannedOn ?? clock?.today ?? null;
  return page + linkTo(typedOn(work, account), plannedOn, plannedAt ?? clock?.now);
}

/** Copies the link to the trade; calls `show` if the browser does not let a page copy. */
export async function copyLink(show: (address: string) => void) {
  const address = await linkAddress();
  try {
    await navigator.clipboard.writeText(address);
    tell('Link copied. It holds the trade, its fees and its rates, not your cash or account.');
  } catch {
    show(address);
  }
}

/** Prints the checklist once the sheet is ready. */
export const printChecklist = () =>
  loadWithRetry(async () => {
    const { printPlan } = await import('../print/PaperPlan');
    await printPlan();
  });
