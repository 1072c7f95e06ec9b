import * as z from 'zod/mini';
import type { SavedPlan } from '../../draft/savedPlan';
import { isSameParts } from '../../store/changes/isSameParts';
import type { Page } from '../../store/page';
import { changeDatabase, readDatabase } from '../database/database';
import { unwrap, wrap, type Kind } from '../envelope';
import { fingerprint } from './fingerprint';

type Copied = Pick<Page, 'plans' | 'settings' | 'account'>;

const parts = z.record(z.string(), z.unknown());

/** What the last copy holds, as far as needed to tell changes since; the book tracks its own. */
const LAST = {
  name: 'copy',
  version: 1,
  migrations: {},
  schema: z.object({
    at: z.string(),
    fileName: z.string(),
    /** State of each plan when copied, by id. */
    plans: z.record(z.string(), z.string()),
    settings: parts,
    account: parts,
  }),
} satisfies Kind<unknown>;

export type LastCopy = z.infer<typeof LAST.schema>;

/** Its key. */
const KEY = 'last';

/** A plan may change without being saved again: its words, its ticks and its fill. */
const stateOf = (plan: SavedPlan) => `${plan.savedAt} ${fingerprint(plan)}`;

/** Switching tabs changes nothing that would have to be copied. */
const chosen = (settings: Page['settings']) => ({ ...settings, tab: null });

export const copyOf = (
  { plans, settings, account }: Copied,
  made: Pick<LastCopy, 'at' | 'fileName'>,
): LastCopy => ({
  ...made,
  plans: Object.fromEntries(plans.map((plan) => [plan.id, stateOf(plan)])),
  settings: chosen(settings),
  account: { ...account },
});

/**
 * Number of plans added, changed or deleted since, counting the settings and the account as one
 * each.
 */
export function changesSince(last: LastCopy, { plans, settings, account }: Copied): number {
  const here = new Set(plans.map(({ id }) => id));
  const isCopied = (plan: SavedPlan) =>
    // Copies of earlier versions contain only the time.
    [stateOf(plan), plan.savedAt].includes(last.plans[plan.id] ?? '');
  return (
    plans.filter((plan) => !isCopied(plan)).length +
    Object.keys(last.plans).filter((id) => !here.has(id)).length +
    Number(!isSameParts(last.settings, chosen(settings))) +
    Number(!isSameParts(last.account, account))
  );
}

/** The last copy, and how many records of the book have changed since; null without the database. */
export async function readLastCopy() {
  const { value } = await readDatabase(async (database) => {
    const read = database.transaction(['copies', 'uncopied']);
    const [stored, changes] = await Promise.all([
      read.objectStore('copies').get(KEY),
      read.objectStore('uncopied').count(),
    ]);
    return { stored, changes };
  });
  if (value === null) return null;
  const opened = unwrap(value.stored, LAST);
  return { last: opened.state === 'found' ? opened.data : null, changes: value.changes };
}

/** Notes a safe copy, and unmarks what it holds of the book, unless that has changed since. */
export const noteLastCopy = (
  last: LastCopy,
  copied: readonly (readonly [key: string, stamp: string])[],
) =>
  changeDatabase(['copies', 'uncopied'], async (change) => {
    const uncopied = change.objectStore('uncopied');
    await change.objectStore('copies').put(wrap(LAST, last), KEY);
    await Promise.all(
      copied.map(async ([key, stamp]) => {
        if ((await uncopied.get(key)) === stamp) await uncopied.delete(key);
      }),
    );
  });
