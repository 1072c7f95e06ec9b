import { local, tab, type Area } from './area';
import { EXAMPLE_WORK, type Work } from '../draft/work';
import { keepAside } from './aside';
import { readKind, type Kind } from './envelope';
import { say, usePage, type WriteFailure } from '../store/page';
import { movePlanList, planIdOf, readPlans, setPlansAside } from './keptPlans';
import { PLAN_LIST, SETTINGS, WORK } from './kinds';
import { followPlan, followPlans, keepOpenPlan, resume } from './progress';
import type { SavedPlan } from '../draft/savedPlan';
import { putOnPage } from '../store/typing';
import { DEFAULT_SETTINGS } from '../store/settings';
import { forget, keyOf, storageFailure, unreadableTexts, writeKind } from './storage';

/** What is stored, or null; text that cannot be read is moved aside, a newer version's copied. */
function take<T>(area: Area, kind: Kind<T>): T | null {
  const opened = readKind(area, kind);
  if (opened.state !== 'unreadable') return opened.state === 'found' ? opened.data : null;
  const failure = keepAside(opened.fromNewer ? null : area, kind, opened.raw);
  if (failure === null && !opened.fromNewer) forget(area, keyOf(kind));
  return null;
}

/** The saved plans; what cannot be read is kept aside, and what a newer version wrote is left alone. */
function takePlans(): readonly SavedPlan[] {
  movePlanList();
  const reading = readPlans();
  setPlansAside(reading);
  if (reading.newer.length > 0) {
    say('A newer version of Putwise has saved a plan here. Reload this page to see it.');
  }
  return reading.plans;
}

/** Writes a kind, but never over text that cannot be read and is kept nowhere else. */
function keep<T>(area: Area, kind: Kind<T>, data: T): WriteFailure | null {
  const opened = readKind(area, kind);
  const failure = opened.state === 'unreadable' ? keepAside(area, kind, opened.raw) : null;
  return failure ?? writeKind(area, kind, data);
}

/** Puts on the page what an earlier visit left. */
export function restore() {
  const settings = take(local, SETTINGS) ?? DEFAULT_SETTINGS;
  const work = take(tab, WORK) ?? take(local, WORK);
  usePage.setState({ settings, plans: takePlans() });
  if (work) putOnPage(work);
  resume();
}

/** Writes the work once typing pauses, and at the latest when the page is left. */
function keepWork() {
  let timer = 0;
  let written: Work = EXAMPLE_WORK;
  const write = () => {
    clearTimeout(timer);
    const { work } = usePage.getState();
    if (work === written) return;
    written = work;
    keep(tab, WORK, work);
    // Work that fits where it stood tells nothing of the room for a plan.
    usePage.setState({ storageFailure: keep(local, WORK, work) ?? storageFailure(local) });
  };
  write();
  usePage.subscribe(({ work }) => {
    if (work === written) return;
    clearTimeout(timer);
    timer = window.setTimeout(write, 300);
  });
  addEventListener('pagehide', write);
  document.addEventListener('visibilitychange', write);
}

function keepSettings() {
  usePage.subscribe(({ settings }, before) => {
    if (settings === before.settings) return;
    document.documentElement.dataset['theme'] = settings.theme;
    if (keep(local, SETTINGS, settings)) {
      say('Your choice holds until this page is closed: it could not be saved.');
    }
  });
}

function followSettings() {
  const opened = readKind(local, SETTINGS);
  if (opened.state === 'found') usePage.setState({ settings: opened.data });
}

/** Takes over all that is stored; an earlier version may have written its list again. */
function followAll() {
  movePlanList();
  followPlans();
  followSettings();
}

/** Follows what another tab saves. */
function followOtherTabs() {
  addEventListener('storage', ({ key }) => {
    if (key === null || key === keyOf(PLAN_LIST)) return followAll();
    if (key === keyOf(SETTINGS)) return followSettings();
    const plan = planIdOf(key);
    if (plan !== null) followPlan(plan);
  });
  // A page that comes back as it was left has heard of nothing meanwhile.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) followAll();
  });
}

/** From here on what is typed and chosen survives the page, and says so where it cannot. */
export function keepStored() {
  usePage.setState({
    storageFailure: storageFailure(local),
    setAside: unreadableTexts(local).length > 0,
  });
  keepWork();
  keepOpenPlan();
  keepSettings();
  followOtherTabs();
}
