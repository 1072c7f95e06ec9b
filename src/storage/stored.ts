import { local, tab, type Area } from './area';
import { EXAMPLE_WORK, type Work } from '../draft/work';
import { keepAside } from './aside';
import { readKind, type Kind } from './envelope';
import { say, usePage, type WriteFailure } from '../store/page';
import { followPlans, readPlans } from './plans';
import type { SavedPlan } from '../draft/savedPlan';
import { PLANS, SETTINGS, WORK } from './schemas';
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

/** The saved plans; where some cannot be read, what was stored is kept aside first. */
function takePlans(): readonly SavedPlan[] {
  const { plans, damaged, fromNewer } = readPlans();
  if (damaged !== null) {
    const failure = keepAside(fromNewer ? null : local, PLANS, damaged);
    if (failure === null && !fromNewer) writeKind(local, PLANS, plans);
  }
  return plans;
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
    // Work that fits over what it was says nothing of room for more.
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

/** Follows what another tab saves. */
function followOtherTabs() {
  addEventListener('storage', ({ key }) => {
    if (key === null || key === keyOf(PLANS)) followPlans();
    if (key === keyOf(SETTINGS)) {
      const opened = readKind(local, SETTINGS);
      if (opened.state === 'found') usePage.setState({ settings: opened.data });
    }
  });
}

/** From here on what is typed and chosen survives the page, and says so where it cannot. */
export function keepStored() {
  usePage.setState({
    storageFailure: storageFailure(local),
    setAside: unreadableTexts(local).length > 0,
  });
  keepWork();
  keepSettings();
  followOtherTabs();
}
