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

/** Puts the work of an earlier visit on the page, and offers what it had replaced, as it did then. */
export function putBack({ replaced, seen, ...work }: StoredWork) {
  // Cleared work is recognized by this object.
  putOnPage(isSame(work.draft, EMPTY_DRAFT) ? { ...work, draft: EMPTY_DRAFT } : work);
  resume(seen);
  if (!replaced) return;
  if (replaced.isLookedAt) usePage.setState(({ work: lookedAt }) => ({ lookedAt }));
  sayReplaced(replaced.said, replaced, replaced.outlastsTyping);
}

/** The parts of a page that are stored as its work. */
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

/** Deletes the tab's older work, which a reload would prefer to the one in the shared storage. */
function forgetTabsWork() {
  const isReadable = readKind(tab, WORK).state === 'found';
  if (isReadable && hindranceOfFirst(tab) === null) forget(tab, keyOf(WORK));
}

/** Writes the work into both storages; it counts as stored once it is in the shared one. */
function writeBoth(work: StoredWork): WriteFailure | null {
  const failureOfTab = writeWork(tab, work);
  const failure = writeWork(local, work);
  if (failureOfTab !== null && failure === null) forgetTabsWork();
  return failure;
}

/** Milliseconds without a key until typing has paused, and until it is written anyway. */
const PAUSE = 300;
const LONGEST_UNWRITTEN = 1000;

/**
 * Writes the work once typing pauses, at least once a second while it does not, once there is room
 * again, and at the latest when the page is left.
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
    // Work that fits over its old text tells nothing about room for a plan.
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
