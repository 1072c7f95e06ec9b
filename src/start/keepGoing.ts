import { EXAMPLE_DRAFT } from '../draft/draft';
import { insist } from '../loading/insist';
import { attempt } from '../parts/attempt';
import { keepStored } from '../storage/stored';
import { followEstimate } from '../store/followEstimate';
import { isPlanLink } from '../store/address';
import { usePage } from '../store/page';
import { typeField } from '../store/typing';
import { readClock } from './clock';
import { keepFocus } from './keepFocus';

/** Days typed before the clock was read count from today like any others. */
function dateEarlyDays() {
  const { draft, plannedOn } = usePage.getState().work;
  const isTyped = draft.days !== '' && draft.days !== EXAMPLE_DRAFT.days;
  if (isTyped && plannedOn === null) typeField('days', draft.days);
}

async function openLinkInAddress() {
  if (!isPlanLink(location.hash)) return;
  const { openLink } = await insist(() => import('../storage/link/openLink'));
  openLink();
}

/** From here on the page keeps time, keeps what is typed and the focus, and opens links. */
export function keepGoing() {
  readClock();
  dateEarlyDays();
  setInterval(readClock, 60_000);
  document.addEventListener('visibilitychange', readClock);
  const openLinks = () => void attempt('The plan in the link', openLinkInAddress);
  addEventListener('hashchange', openLinks);
  openLinks(); // one that came into the address since the page went live
  followEstimate();
  keepStored();
  keepFocus();
}
