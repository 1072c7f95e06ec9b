import type { SavedPlan } from '../../draft/savedPlan';
import { say, usePage, type Page } from '../../store/page';
import { count } from '../../text/format';
import { previewRestore, restored, type Backup } from './backup';
import { addPlans, readPlan, readPlans, removePlan } from '../plans/keptPlans';

/** What of a backup takes the place of what is here. */
export type Replaced = Partial<Pick<Page, 'settings' | 'account'>>;

/** Adds what is in a backup to what is here; false, and said, where there is no room for all of it. */
export function restoreBackup(backup: Backup, replaced: Replaced): boolean {
  const plans = restored(previewRestore(backup, readPlans().plans));
  if (!addPlans(plans)) return false;
  const { settings, account } = usePage.getState();
  usePage.setState(replaced);
  say(`Restored ${count(plans.length, 'plan')}.`, () => {
    const { changed, stuck } = takeAway(plans);
    const stayed = [
      ...(changed > 0 ? [count(changed, 'plan')] : []),
      ...putBack(replaced, { settings, account }),
    ];
    say(undone(stayed, stuck));
  });
  return true;
}

/** Takes plans away again, but none that has been changed since; counts those that stay. */
function takeAway(plans: readonly SavedPlan[]) {
  let [changed, stuck] = [0, 0];
  for (const plan of plans) {
    const stored = readPlan(plan.id);
    if (stored.state === 'absent') continue;
    const isUnchanged =
      stored.state === 'found' && JSON.stringify(stored.data) === JSON.stringify(plan);
    if (!isUnchanged) changed += 1;
    else if (!removePlan(plan.id)) stuck += 1;
  }
  return { changed, stuck };
}

/** Puts back what was replaced, but nothing that has been changed since; names that. */
function putBack(replaced: Replaced, before: Required<Replaced>): readonly string[] {
  const now = usePage.getState();
  const names = (['settings', 'account'] as const).filter((name) => replaced[name] !== undefined);
  for (const name of names) {
    if (now[name] === replaced[name]) usePage.setState({ [name]: before[name] });
  }
  return names.filter((name) => now[name] !== replaced[name]);
}

const LIST = new Intl.ListFormat('en-US');

/** What has become of an undo, by what has been changed since and by plans that cannot be deleted. */
function undone(stayed: readonly string[], stuck: number): string {
  if (stayed.length + stuck === 0) return 'Undone: all is as it was before the restore.';
  const said = [
    ...(stayed.length > 0 ? [`Changed since, and left as it is now: ${LIST.format(stayed)}.`] : []),
    ...(stuck > 0 ? [`Could not be deleted: ${count(stuck, 'plan')}.`] : []),
  ];
  return `Undone in part. ${said.join(' ')}`;
}
