import { EXAMPLE_DRAFT } from '../draft/draft';
import { loadWithRetry } from '../loading/loadWithRetry';
import { attempt } from '../parts/attempt';
import { keepStored } from '../storage/stored';
import { followEstimate } from '../store/followEstimate';
import { isPlanLink } from '../store/address';
import { usePage } from '../store/page';
import { typeField } from '../store/typing';
import { readClock } from './clock';
import { keepFocus } from './keepFocus';
import { keepScroll } from './keepScroll';
import { keepToOne } from './keepToOne';

/** Days typed before the clock was read count from today, like all others. */
function dateEarlyDays() {
  const { draft, plannedOn } = usePage.getState().work;
  const isTyped = draft.days !== '' && draft.days !== EXAMPLE_DRAFT.days;
  if (isTyped && plannedOn === null) typeField('days', draft.days);
}

async function openLinkInAddress() {
  if (!isPlanLink(location.hash)) return;
  const { openLink } = await loadWithRetry(() => import('../storage/link/openLink'));
  openLink();
}

/** Takes text shared by another app from the address, and removes it there. */
async function takeShared() {
  const { search } = location;
  if (!/[?&](title|text|url)=/.test(search)) return;
  const { sharedText, takeText } = await loadWithRetry(() => import('./brought/takeText'));
  history.replaceState(null, '', location.pathname + location.hash);
  await takeText(sharedText(search));
}

interface LaunchQueue {
  setConsumer(take: (launch: { readonly files: readonly FileSystemFileHandle[] }) => void): void;
}

/** Opens files that the system opens with the installed app, if the browser supports it. */
function takeOpened() {
  const { launchQueue } = window as { readonly launchQueue?: LaunchQueue };
  launchQueue?.setConsumer(({ files }) => {
    if (files.length === 0) return;
    void attempt('What was opened with Putwise', async () => {
      const { takeFiles } = await loadWithRetry(() => import('./brought/takeFiles'));
      await takeFiles(await Promise.all(files.map((file) => file.getFile())));
    });
  });
}

/**
 * From now on the page keeps time, stores what is typed, keeps focus and scroll positions, and
 * opens links.
 */
export function keepGoing() {
  readClock();
  dateEarlyDays();
  setInterval(readClock, 60_000);
  document.addEventListener('visibilitychange', readClock);
  const openLinks = () => void attempt('The plan in the link', openLinkInAddress);
  addEventListener('hashchange', openLinks);
  openLinks(); // a link may have entered the address since the page went live
  followEstimate();
  keepStored();
  keepFocus();
  keepScroll();
  keepToOne();
  void attempt('What was shared with Putwise', takeShared);
  takeOpened();
}
