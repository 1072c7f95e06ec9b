import { nanoid } from 'nanoid';
import type { SavedPlan } from '../../draft/savedPlan';
import type { Backup } from './backup';
import { planWithoutPersonal } from './personal';

/** What restoring would do; nothing that is saved is replaced. */
export interface RestorePreview {
  readonly added: readonly SavedPlan[];
  /** In the file and here, but not the same: added beside the one that is here. */
  readonly besides: readonly SavedPlan[];
  readonly same: readonly SavedPlan[];
}

/** A plan as it is added beside another under its id. */
const copyOf = (plan: SavedPlan, id: string): SavedPlan => ({
  ...plan,
  id,
  name: `${plan.name} (from backup)`,
});

export function previewRestore(backup: Backup, current: readonly SavedPlan[]): RestorePreview {
  const shown = backup.withoutPersonal ? current.map(planWithoutPersonal) : current;
  const here = new Map(shown.map((plan) => [plan.id, JSON.stringify(plan)]));
  const texts = new Set(shown.map((plan) => JSON.stringify({ ...plan, id: '' })));
  const added: SavedPlan[] = [];
  const besides: SavedPlan[] = [];
  const same: SavedPlan[] = [];
  for (const plan of backup.plans) {
    const text = JSON.stringify(plan);
    const known = here.get(plan.id);
    if (known === undefined) added.push(plan);
    else if (known === text || texts.has(JSON.stringify(copyOf(plan, '')))) same.push(plan);
    else besides.push(plan);
    here.set(plan.id, known ?? text); // a file made by hand may hold an id twice
  }
  return { added, besides, same };
}

/** The plans that a restore adds to those that are here. */
export function restored({ added, besides }: RestorePreview): readonly SavedPlan[] {
  return [...added, ...besides.map((plan) => copyOf(plan, nanoid()))];
}
