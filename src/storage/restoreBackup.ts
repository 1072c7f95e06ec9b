import type { SavedPlan } from '../draft/savedPlan';
import { say, usePage, type Page } from '../store/page';
import { count } from '../text/format';
import { previewRestore, restored, type Backup } from './backup';
import { addPlans, readPlan, readPlans, removePlan } from './keptPlans';

/** What of a backup takes the place of what is here. */
export type Replaced = Partial<Pick<Page, 'settings' | 'account'>>;

/** Adds what is in a backup to what is here; false, and said, where there is no room for all of it. */
export function restoreBackup(backup: Backup, replaced: Replaced): boolean {
  const plans = restored(previewRestore(backup, readPlans().plans));
  if (!addPlans(plans)) return false;
  const { settings, account } = usePage.getState();
  usePage.setState(replaced);
  say(`Restored ${count(plans.length, 'plan')}.`, () => {
    if (!takeAway(plans)) return;
    const now = usePage.getState();
    if (now.settings === replaced.settings) usePage.setState({ settings });
    if (now.account === replaced.account) usePage.setState({ account });
    say('Undone: all is as it was before the restore.');
  });
  return true;
}

/** Takes plans away again, but none that has been changed since. */
const takeAway = (plans: readonly SavedPlan[]) =>
  plans.every((plan) => {
    const stored = readPlan(plan.id);
    const isUnchanged =
      stored.state === 'found' && JSON.stringify(stored.data) === JSON.stringify(plan);
    return !isUnchanged || removePlan(plan.id);
  });
