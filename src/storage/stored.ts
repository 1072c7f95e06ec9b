import { local, tab, type Area } from './area';
import { readKind } from './envelope';
import { tabOf } from '../store/address';
import { say, usePage, type WriteFailure } from '../store/page';
import {
  followAccount,
  hindranceOfFirst,
  isRoomMade,
  keepAccount,
  takeAccount,
} from './keptAccount';
import { failureHere, isNewerHere, keep, take } from './keptKind';
import { followSettings, keepSettings, takeSettings } from './keptSettings';
import { inOrder, movePlanList, planIdOf, readPlans } from './plans/keptPlans';
import { setPlansAside } from './plans/setPlansAside';
import { ACCOUNT, PLAN_LIST, SETTINGS, WORK } from './kinds';
import { followPlan, followPlans, keepOpenPlan, resume } from './plans/progress';
import type { SavedPlan } from '../draft/savedPlan';
import type { Work } from '../draft/work';
import { putOnPage } from '../store/typing';
import { forget, keyOf, unreadableTexts } from './storage';

/** The saved plans; what cannot be read is kept aside, and what a newer version wrote is left alone. */
function takePlans(): readonly SavedPlan[] {
  movePlanList();
  const reading = readPlans();
  const mended = setPlansAside(reading);
  if (reading.newer.length > 0) {
    say('A newer version of Putwise has saved a plan here. Reload this page to see it.');
  }
  return inOrder([...reading.plans, ...mended]);
}

/** Puts on the page what an earlier visit left. */
export function restore() {
  const settings = takeSettings();
  const account = takeAccount();
  const work = take(tab, WORK) ?? take(local, WORK);
  const named = tabOf(location.hash);
  usePage.setState({ account, settings, tab: named ?? settings.tab, plans: takePlans() });
  if (work) putOnPage(work);
  resume();
}

const writeWork = (area: Area, work: Work): WriteFailure | null =>
  hindranceOfFirst(area) ?? keep(area, WORK, work);

/** Forgets the tab's older work, which a reload would take before what is in the browser's storage. */
function forgetTabsWork() {
  const isReadable = readKind(tab, WORK).state === 'found';
  if (isReadable && hindranceOfFirst(tab) === null) forget(tab, keyOf(WORK));
}

/** Writes the work into both storages; it is kept once it stands in the browser's. */
function writeBoth(work: Work): WriteFailure | null {
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
function keepWork() {
  let timer = 0;
  let latest = Number.POSITIVE_INFINITY;
  let { work: written } = usePage.getInitialState();
  const write = () => {
    clearTimeout(timer);
    latest = Number.POSITIVE_INFINITY;
    const { work } = usePage.getState();
    if (work === written) return;
    const failure = writeBoth(work);
    if (failure === null) written = work;
    // Work that fits where it stood tells nothing of the room for a plan.
    usePage.setState({ storageFailure: failure ?? failureHere() });
  };
  write();
  usePage.subscribe((page, before) => {
    const isDue = page.work !== before.work || isRoomMade(page, before);
    if (!isDue || page.work === written) return;
    clearTimeout(timer);
    const now = performance.now();
    latest = Math.min(latest, now + LONGEST_UNWRITTEN);
    timer = window.setTimeout(write, Math.min(PAUSE, latest - now));
  });
  addEventListener('pagehide', write);
  document.addEventListener('visibilitychange', write);
}

/** Takes over all that is stored; an earlier version may have written its list again. */
function followAll() {
  movePlanList();
  followPlans();
  followAccount();
  followSettings();
}

/** Keys at which a newer version in another tab may have begun to write. */
const SHARED = new Set([ACCOUNT, SETTINGS, WORK].map(keyOf));

/** Follows what another tab saves. */
function followOtherTabs() {
  addEventListener('storage', ({ key }) => {
    if (key === null || key === keyOf(PLAN_LIST)) return followAll();
    const plan = planIdOf(key);
    if (plan !== null) return followPlan(plan);
    if (key === keyOf(ACCOUNT)) followAccount();
    if (key === keyOf(SETTINGS)) followSettings();
    if (SHARED.has(key) && isNewerHere()) usePage.setState({ storageFailure: 'newer' });
  });
  // A page that comes back as it was left has heard of nothing meanwhile.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) followAll();
  });
}

/** From here on what is typed and chosen survives the page, and says so where it cannot. */
export function keepStored() {
  usePage.setState({
    storageFailure: failureHere(),
    setAside: unreadableTexts(local).length > 0,
  });
  keepAccount();
  keepWork();
  keepOpenPlan();
  keepSettings();
  followOtherTabs();
}
