import { nanoid } from 'nanoid';
import type { SavedPlan } from '../../draft/savedPlan';
import type { Backup } from './backup';
import { planWithoutPersonal } from './personal';

/** What restoring would do; it replaces nothing that is saved. */
export interface RestorePreview {
  readonly added: readonly SavedPlan[];
  /** Plans both in the file and here, in different versions: added beside the ones here. */
  readonly besides: readonly SavedPlan[];
  readonly same: readonly SavedPlan[];
}

/** A plan as added beside another one with its id. */
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
    here.set(plan.id, known ?? text); // a hand-made file may contain an id twice
  }
  return { added, besides, same };
}

/** The plans a restore would add. */
export function restored({ added, besides }: RestorePreview): readonly SavedPlan[] {
  return [...added, ...besides.map((plan) => copyOf(plan, nanoid()))];
}
