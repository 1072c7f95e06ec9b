import * as z from 'zod/mini';
import { nanoid } from 'nanoid';
import type { Account } from '../../account/account';
import type { SavedPlan } from '../../draft/savedPlan';
import type { Page } from '../../store/page';
import type { Settings } from '../../store/settings';
import { count } from '../../text/format';
import { parsed, unwrap, wrap, type Checked, type Kind } from '../envelope';
import { accountOfFirstPlans } from '../migrations/firstAccount';
import { FIRST } from '../migrations/firstVersion';
import { ACCOUNT, PLAN, SETTINGS } from '../kinds';
import { planWithoutPersonal, withoutPersonal } from './personal';
import { readUnreadable } from './unreadableFile';

/** No honest backup comes near it: all that fits a browser's storage makes a file of 10 MB. */
const SIZE_LIMIT = 20_000_000;

/** What a backup file holds: envelopes by the name of their kind, so that each has its own version. */
type Contents = Readonly<Record<string, readonly unknown[]>>;

const contentsSchema = z.record(z.string(), z.array(z.unknown()));

/** In version 1 the plans and the settings stood there bare, each of its own version 1. */
function contentsOfFirst(file: unknown): Contents {
  const { plans, settings } = z
    .object({ plans: z.array(z.unknown()), settings: z.optional(z.unknown()) })
    .parse(file);
  const first = (data: unknown) => wrap(FIRST, data);
  return {
    [PLAN.name]: plans.map(first),
    [SETTINGS.name]: settings === undefined ? [] : [first(settings)],
  };
}

const BACKUP: Kind<{ readonly contents: Contents }> = {
  name: 'backup',
  version: 2,
  migrations: { 1: (file) => ({ contents: contentsOfFirst(file) }) },
  schema: z.object({ contents: contentsSchema }),
};

const fileSchema = z.looseObject({
  app: z.literal('putwise'),
  version: z.int(),
  withoutPersonal: z.optional(z.unknown()),
});

type Kept = Pick<Page, 'plans' | 'settings' | 'account'>;

/** Everything the user has made, as one file; without how much there is, and where, if that is wanted. */
export function writeBackup(kept: Kept, savedAt: string, isPersonal = true) {
  const { plans, settings, account } = isPersonal ? kept : withoutPersonal(kept);
  const contents: Contents = {
    [SETTINGS.name]: [wrap(SETTINGS, settings)],
    [ACCOUNT.name]: [wrap(ACCOUNT, account)],
    [PLAN.name]: plans.map((plan) => wrap(PLAN, plan)),
  };
  const about = { app: 'putwise', version: BACKUP.version, savedAt };
  const left = isPersonal ? {} : { withoutPersonal: true };
  return JSON.stringify({ ...about, ...left, contents }, null, 2);
}

export interface Backup {
  readonly plans: readonly SavedPlan[];
  /** Null where the file's choices cannot be read. */
  readonly settings: Settings | null;
  /** Null where the file holds no account, or none that can be read. */
  readonly account: Account | null;
  /** Whether it was written without cash, account value and account number. */
  readonly withoutPersonal: boolean;
  /** Plans in the file that cannot be read. */
  readonly unreadable: number;
  /** What else in the file cannot be read. */
  readonly leftOut: readonly string[];
  /** What could be read in part, and without what. */
  readonly inPart: readonly string[];
  /** What else is in the file, which only a newer Putwise knows. */
  readonly newer: readonly string[];
}

export type BackupReading =
  | { readonly backup: Backup; readonly problem: null }
  | { readonly backup: null; readonly problem: string };

const refused = (problem: string): BackupReading => ({ backup: null, problem });

const NOT_OURS = 'This is not a Putwise backup. Choose the file that “Export all” made.';

export const tooLarge = (bytes: number): string | null =>
  bytes > SIZE_LIMIT
    ? 'This file is too large to be a Putwise backup. Choose the file that “Export all” made.'
    : null;

/** Reads a backup file; nothing is changed until the user has seen what it holds. */
export function readBackup(text: string): BackupReading {
  const json = parsed(text);
  if (json === undefined) {
    return refused(
      text.trimStart().startsWith('{')
        ? 'This file is damaged or cut short. Choose another copy of the backup.'
        : NOT_OURS,
    );
  }
  const aside = readUnreadable(json);
  if (aside) return { problem: null, backup: aside };
  const file = fileSchema.safeParse(json);
  if (!file.success) return refused(NOT_OURS);
  const opened = unwrap(wrap(file.data, file.data), BACKUP);
  if (opened.state === 'found') {
    const backup = backupOf(opened.data.contents, file.data.withoutPersonal === true);
    return { problem: null, backup };
  }
  return refused(
    opened.fromNewer
      ? 'This backup comes from a newer Putwise. Reload the page to update, then try again.'
      : NOT_OURS,
  );
}

const isFromNewer = (read: Checked<unknown>) => read.state === 'unreadable' && read.fromNewer;

function backupOf(contents: Contents, isWithoutPersonal: boolean): Backup {
  const {
    [PLAN.name]: plans = [],
    [SETTINGS.name]: settings = [],
    [ACCOUNT.name]: accounts = [],
    ...others
  } = contents;
  const read = plans.map((plan) => unwrap(plan, PLAN));
  const readable = read.flatMap((plan) => (plan.state === 'found' ? [plan.data] : []));
  const newer = read.filter(isFromNewer).length;
  const choices = unwrap(settings[0], SETTINGS);
  const account = unwrap(accounts[0] ?? wrap(ACCOUNT, accountOfFirstPlans(plans)), ACCOUNT);
  return {
    plans: readable,
    settings: choices.state === 'found' ? choices.data : null,
    account: account.state === 'found' ? account.data : null,
    withoutPersonal: isWithoutPersonal,
    unreadable: read.length - readable.length - newer,
    leftOut: [],
    inPart: [],
    newer: [
      ...(newer > 0 ? [count(newer, 'plan')] : []),
      ...(isFromNewer(choices) ? [SETTINGS.name] : []),
      ...(isFromNewer(account) ? [ACCOUNT.name] : []),
      ...Object.keys(others),
    ],
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
  const shown = backup.withoutPersonal ? current.map(planWithoutPersonal) : current;
  const here = new Map(shown.map((plan) => [plan.id, JSON.stringify(plan)]));
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

/** The plans that a restore adds to those that are here. */
export function restored({ added, besides }: RestorePreview): readonly SavedPlan[] {
  const copies = besides.map((plan) => ({
    ...plan,
    id: nanoid(),
    name: `${plan.name} (from backup)`,
  }));
  return [...added, ...copies];
}
