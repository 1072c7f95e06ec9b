import { EMPTY_DRAFT } from '../draft/draft';
import { usePage, type Page, type WriteFailure } from '../store/page';
import { putOnPage, sayReplaced } from '../store/typing';
import { local, tab, type Area } from './area';
import { readKind } from './envelope';
import { hindranceOfFirst, isRoomMade } from './keptAccount';
import { failureHere, keep, take } from './keptKind';
import { WORK } from './kinds';
import { isSame } from './mergedTexts';
import { behind, resume } from './plans/listed';
import type { StoredWork } from './schemas';
import { forget, keyOf } from './storage';

export const takeWork = () => take(tab, WORK) ?? take(local, WORK);

/** Puts work of an earlier visit on the page, and offers what it took the place of as that did. */
export function putBack({ replaced, seen, ...work }: StoredWork) {
  // A form that was emptied is known as that one.
  putOnPage(isSame(work.draft, EMPTY_DRAFT) ? { ...work, draft: EMPTY_DRAFT } : work);
  resume(seen);
  if (!replaced) return;
  if (replaced.isLookedAt) usePage.setState(({ work: lookedAt }) => ({ lookedAt }));
  sayReplaced(replaced.said, replaced, replaced.outlastsTyping);
}

/** What of a page is kept as its work. */
type Kept = Pick<Page, 'work' | 'lookedAt' | 'message' | 'plans'>;

const isSameKept = (one: Kept, other: Kept) =>
  one.work === other.work &&
  one.message?.replaced === other.message?.replaced &&
  behind(one) === behind(other);

function storedOf(page: Kept): StoredWork {
  const { work, lookedAt, message } = page;
  const seen = behind(page);
  return {
    ...work,
    ...(seen && { seen: { ticks: seen.ticks, draft: seen.draft, placement: seen.placement } }),
    ...(message?.replaced && {
      replaced: {
        ...message.replaced,
        said: message.text,
        outlastsTyping: !message.draft,
        isLookedAt: work === lookedAt,
      },
    }),
  };
}

const writeWork = (area: Area, work: StoredWork): WriteFailure | null =>
  hindranceOfFirst(area) ?? keep(area, WORK, work);

/** Forgets the tab's older work, which a reload would take before what is in the browser's storage. */
function forgetTabsWork() {
  const isReadable = readKind(tab, WORK).state === 'found';
  if (isReadable && hindranceOfFirst(tab) === null) forget(tab, keyOf(WORK));
}

/** Writes the work into both storages; it is kept once it stands in the browser's. */
function writeBoth(work: StoredWork): WriteFailure | null {
  const failureOfTab = writeWork(tab, work);
  const failure = writeWork(local, work);
  if (failureOfTab !== null && failure === null) forgetTabsWork();
  return failure;
}

/** Milliseconds without a key after which typing has paused, and those after which it is written anyway. */
const PAUSE = 300;
const LONGEST_UNWRITTEN = 1000;

/**
 * Writes the work once typing pauses, at least each second while it does not, once there is room for
 * it again, and at the latest when the page is left.
 */
export function keepWork() {
  let timer = 0;
  let latest = Number.POSITIVE_INFINITY;
  let written: Kept = usePage.getInitialState();
  const write = () => {
    clearTimeout(timer);
    latest = Number.POSITIVE_INFINITY;
    const page = usePage.getState();
    if (isSameKept(page, written)) return;
    const failure = writeBoth(storedOf(page));
    if (failure === null) written = page;
    // Work that fits where it stood tells nothing of the room for a plan.
    usePage.setState({ storageFailure: failure ?? failureHere() });
  };
  write();
  usePage.subscribe((page, before) => {
    const isDue = !isSameKept(page, before) || isRoomMade(page, before);
    if (!isDue || isSameKept(page, written)) return;
    clearTimeout(timer);
    const now = performance.now();
    latest = Math.min(latest, now + LONGEST_UNWRITTEN);
    timer = window.setTimeout(write, Math.min(PAUSE, latest - now));
  });
  addEventListener('pagehide', write);
  document.addEventListener('visibilitychange', write);
}
