import { restoreEvents } from '../../store/desk/restoreEvents';
import { onceWritten } from '../../store/book';
import { say, usePage, type Page } from '../../store/page';
import { fewNames } from '../../text/fewNames';
import { count } from '../../text/format';
import { listed } from '../../text/listed';
import type { Backup } from './backup';
import { previewRestore, restored } from './restorePreview';
import { addPlans, readPlans } from '../plans/keptPlans';
import { removeUnchanged } from '../plans/removeUnchanged';

/** The parts of a backup that replace what is here. */
export type Replaced = Partial<Pick<Page, 'settings' | 'account'>>;

/** Why nothing of a backup was restored, and how many of its plans would fit. */
export interface Refusal {
  readonly reason: string;
  readonly fitting: number;
}

/**
 * Adds a backup's contents to what is here: all or nothing, unless the plans that fit are requested
 * when not all do. Returns why nothing was restored; null if something was.
 */
export function restoreBackup(
  backup: Backup,
  replaced: Replaced,
  isPartWanted = false,
): Refusal | null {
  const plans = restored(previewRestore(backup, readPlans().plans));
  const { fitting, problem } = addPlans(plans, isPartWanted);
  if (problem !== null && (!isPartWanted || fitting.length === 0)) {
    return { reason: refusal(problem, fitting.length, plans.length), fitting: fitting.length };
  }
  const { settings, account } = usePage.getState();
  const trouble = replace(replaced);
  const left = plans.filter((plan) => !fitting.includes(plan)).map(({ name }) => name);
  const log = backup.book && restoreEvents(backup.book);
  const events = log?.added ?? 0;
  const said = [
    ...(fitting.length > 0 || events === 0 ? [`Restored ${count(fitting.length, 'plan')}.`] : []),
    ...(events > 0 ? [`Added ${count(events, 'event')} to the log.`] : []),
    ...(left.length > 0 ? [`There is no room for ${fewNames(left)}.`] : []),
    ...(trouble === null ? [] : [trouble]),
  ];
  const sayOfAll = events > 0 ? onceWritten : (sayIt: (where: string) => void) => sayIt('');
  const takeBackRest = (entries: number) => {
    const { changed, stuck } = removeUnchanged(fitting);
    const stayed = [
      ...(changed > 0 ? [count(changed, 'plan')] : []),
      ...(entries > 0 ? [`${count(entries, 'thing')} in Trades`] : []),
      ...putBack(replaced, { settings, account }),
    ];
    sayOfAll((where) => say(undone(stayed, stuck) + where));
  };
  const takeBack = () => (log ? log.back(takeBackRest) : takeBackRest(0));
  sayOfAll((where) => say(said.join(' ') + where, takeBack));
  return null;
}

const refusal = (problem: string, fitting: number, all: number) =>
  fitting === 0
    ? problem
    : `Nothing is restored yet: there is room for ${fitting} of these ${count(all, 'plan')}. Add those, or delete plans you no longer need and try again.`;

/** Applies a file's settings and account; returns the message if they could not be stored. */
function replace(replaced: Replaced): string | null {
  usePage.setState({ ...replaced, message: null });
  return usePage.getState().message?.text ?? null;
}

/** Restores what was replaced, except what has been changed since, which it names. */
function putBack(replaced: Replaced, before: Required<Replaced>): readonly string[] {
  const now = usePage.getState();
  const names = (['settings', 'account'] as const).filter((name) => replaced[name] !== undefined);
  for (const name of names) {
    if (now[name] === replaced[name]) usePage.setState({ [name]: before[name] });
  }
  return names.filter((name) => now[name] !== replaced[name]);
}

/** The result of an undo, given what has been changed since and plans that could not be deleted. */
function undone(stayed: readonly string[], stuck: number): string {
  if (stayed.length + stuck === 0) return 'Undone: all is as it was before the restore.';
  const said = [
    ...(stayed.length > 0 ? [`Changed since, and left as it is now: ${listed(stayed)}.`] : []),
    ...(stuck > 0 ? [`Could not be deleted: ${count(stuck, 'plan')}.`] : []),
  ];
  return `Undone in part. ${said.join(' ')}`;
}
