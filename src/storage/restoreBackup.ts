import type { SavedPlan } from '../draft/savedPlan';
import { changeSettings } from '../store/changeSettings';
import { say, usePage } from '../store/page';
import type { Settings } from '../store/settings';
import { count } from '../text/format';
import { previewRestore, restored, type Backup } from './backup';
import { addPlans, readPlan, readPlans, removePlan } from './keptPlans';

/** Adds what is in a backup to what is here; false, and said, where there is no room for all of it. */
export function restoreBackup(backup: Backup, settings: Settings | null): boolean {
  const plans = restored(previewRestore(backup, readPlans().plans));
  if (!addPlans(plans)) return false;
  const { settings: before } = usePage.getState();
  if (settings) changeSettings(settings);
  const { settings: after } = usePage.getState();
  say(`Restored ${count(plans.length, 'plan')}.`, () => {
    if (!takeAway(plans)) return;
    if (usePage.getState().settings === after) changeSettings(before);
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
