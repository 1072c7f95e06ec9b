import * as z from 'zod/mini';
import { nanoid } from 'nanoid';
import type { SavedPlan } from '../draft/savedPlan';
import { planSchema, settingsSchema } from './schemas';
import type { Settings } from '../store/settings';

const VERSION = 1;

/** No honest backup comes near it: ten thousand plans are about 10 MB. */
const SIZE_LIMIT = 20_000_000;

const backupSchema = z.object({
  app: z.literal('putwise'),
  version: z.int(),
  plans: z.array(z.unknown()),
  settings: z.optional(z.unknown()),
});

/** Everything the user has made, as one file. */
export function writeBackup(plans: readonly SavedPlan[], settings: Settings, savedAt: string) {
  return JSON.stringify({ app: 'putwise', version: VERSION, savedAt, settings, plans }, null, 2);
}

export interface Backup {
  readonly plans: readonly SavedPlan[];
  /** Null where the file's choices cannot be read. */
  readonly settings: Settings | null;
  /** Plans in the file that cannot be read. */
  readonly unreadable: number;
}

export type BackupReading =
  | { readonly backup: Backup; readonly problem: null }
  | { readonly backup: null; readonly problem: string };

const refused = (problem: string): BackupReading => ({ backup: null, problem });

export const tooLarge = (bytes: number): string | null =>
  bytes > SIZE_LIMIT
    ? 'This file is too large to be a Putwise backup. Choose the file that “Export all” made.'
    : null;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Reads a backup file; nothing is changed until the user has seen what it holds. */
export function readBackup(text: string): BackupReading {
  const json = parsed(text);
  if (json === undefined) {
    return refused(
      text.trimStart().startsWith('{')
        ? 'This file is damaged or cut short. Choose another copy of the backup.'
        : 'This is not a Putwise backup. Choose the file that “Export all” made.',
    );
  }
  const file = backupSchema.safeParse(json);
  if (!file.success) {
    return refused('This is not a Putwise backup. Choose the file that “Export all” made.');
  }
  if (file.data.version > VERSION) {
    return refused(
      'This backup comes from a newer Putwise. Reload the page to update, then try again.',
    );
  }
  const plans = file.data.plans.map((plan) => planSchema.safeParse(plan));
  const settings = settingsSchema.safeParse(file.data.settings);
  const readable = plans.flatMap((plan) => (plan.success ? [plan.data] : []));
  return {
    problem: null,
    backup: {
      plans: readable,
      settings: settings.success ? settings.data : null,
      unreadable: plans.length - readable.length,
    },
  };
}

/** What restoring would do; nothing that is saved is replaced. */
export interface RestorePreview {
  readonly added: readonly SavedPlan[];
  /** In the file and here, but not the same: added beside the one that is here. */
  readonly besides: readonly SavedPlan[];
  readonly same: readonly SavedPlan[];
}

export function previewRestore(backup: Backup, current: readonly SavedPlan[]): RestorePreview {
  const here = new Map(current.map((plan) => [plan.id, JSON.stringify(plan)]));
  const added: SavedPlan[] = [];
  const besides: SavedPlan[] = [];
  const same: SavedPlan[] = [];
  for (const plan of backup.plans) {
    const text = JSON.stringify(plan);
    const known = here.get(plan.id);
    if (known === undefined) added.push(plan);
    else (known === text ? same : besides).push(plan);
    here.set(plan.id, known ?? text); // a file made by hand may hold an id twice
  }
  return { added, besides, same };
}

/** The plans after a restore. */
export function restored(
  current: readonly SavedPlan[],
  { added, besides }: RestorePreview,
): readonly SavedPlan[] {
  const copies = besides.map((plan) => ({
    ...plan,
    id: nanoid(),
    name: `${plan.name} (from backup)`,
  }));
  return [...current, ...added, ...copies];
}
