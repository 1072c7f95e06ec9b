import { local } from './area';
import { tabOf } from '../store/address';
import { say, usePage } from '../store/page';
import { keepWayBack } from '../store/typed/keepWayBack';
import { followAccount, keepAccount, takeAccount } from './keptAccount';
import { failureHere, isNewerHere } from './keptKind';
import { followSettings, keepSettings, takeSettings } from './keptSettings';
import { keepTexts } from './keptTexts';
import { keepWork, putBack, takeWork } from './keptWork';
import { movePlanList, planIdOf, readPlans } from './plans/keptPlans';
import { inOrder } from './plans/listed';
import { setPlansAside } from './plans/setPlansAside';
import { ACCOUNT, PLAN_LIST, SETTINGS, WORK } from './kinds';
import { followPlan, followPlans, keepOpenPlan } from './plans/progress';
import type { SavedPlan } from '../draft/savedPlan';
import { keyOf, unreadableTexts } from './storage';

/** The saved plans; unreadable ones are set aside, and those of a newer version are left alone. */
function takePlans(): readonly SavedPlan[] {
  movePlanList();
  const reading = readPlans();
  const mended = setPlansAside(reading);
  if (reading.newer.length > 0) {
    say('A newer version of Putwise has saved a plan here. Reload this page to see it.');
  }
  return inOrder([...reading.plans, ...mended]);
}

/** Puts what an earlier visit left on the page. */
export function restore() {
  const settings = takeSettings();
  const account = takeAccount();
  const work = takeWork();
  const named = tabOf(location.hash);
  usePage.setState({ account, settings, tab: named ?? settings.tab, plans: takePlans() });
  if (work) putBack(work);
}

/** Takes over all stored data; an earlier version may have written its list again. */
function followAll() {
  movePlanList();
  followPlans();
  followAccount();
  followSettings();
}

/** Keys a newer version in another tab may have started to write. */
const SHARED = new Set([ACCOUNT, SETTINGS, WORK].map(keyOf));

/** Follows other tabs' writes. */
function followOtherTabs() {
  addEventListener('storage', ({ key }) => {
    if (key === null || key === keyOf(PLAN_LIST)) return followAll();
    const plan = planIdOf(key);
    if (plan !== null) return followPlan(plan);
    if (key === keyOf(ACCOUNT)) followAccount();
    if (key === keyOf(SETTINGS)) followSettings();
    if (SHARED.has(key) && isNewerHere()) usePage.setState({ storageFailure: 'newer' });
  });
  // A page restored from the back/forward cache has heard of nothing meanwhile.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) followAll();
  });
}

/** From now on what is typed and chosen survives the page, and the user is told if it cannot. */
export function keepStored() {
  usePage.setState({
    storageFailure: failureHere(),
    setAside: unreadableTexts(local).length > 0,
  });
  keepAccount();
  keepWork();
  keepWayBack();
  keepTexts();
  keepOpenPlan();
  keepSettings();
  followOtherTabs();
}
