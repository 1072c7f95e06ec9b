import * as z from 'zod/mini';
import type { SavedPlan } from '../../draft/savedPlan';
import type { Page } from '../../store/page';
import { changeDatabase, readDatabase } from '../database/database';
import { unwrap, wrap, type Kind } from '../envelope';
import { isSameParts } from '../mergedParts';

type Copied = Pick<Page, 'plans' | 'settings' | 'account'>;

const parts = z.record(z.string(), z.unknown());

/** What the last copy holds, so far as a change since can be told by it; the book tells its own. */
const LAST = {
  name: 'copy',
  version: 1,
  migrations: {},
  schema: z.object({
    at: z.string(),
    fileName: z.string(),
    /** When each was saved, by its id. */
    plans: z.record(z.string(), z.string()),
    settings: parts,
    account: parts,
  }),
} satisfies Kind<unknown>;

export type LastCopy = z.infer<typeof LAST.schema>;

/** Its key. */
const KEY = 'last';

const savedAts = (plans: readonly SavedPlan[]) =>
  Object.fromEntries(plans.map(({ id, savedAt }) => [id, savedAt]));

/** A look into another tab changes nothing that would have to be copied. */
const chosen = (settings: Page['settings']) => ({ ...settings, tab: null });

export const copyOf = (
  { plans, settings, account }: Copied,
  made: Pick<LastCopy, 'at' | 'fileName'>,
): LastCopy => ({
  ...made,
  plans: savedAts(plans),
  settings: chosen(settings),
  account: { ...account },
});

/** How many plans were added, changed or deleted since, and the choices and the account as one each. */
export function changesSince(last: LastCopy, { plans, settings, account }: Copied): number {
  const now = savedAts(plans);
  const ids = Object.keys({ ...last.plans, ...now });
  return (
    ids.filter((id) => last.plans[id] !== now[id]).length +
    Number(!isSameParts(last.settings, chosen(settings))) +
    Number(!isSameParts(last.account, account))
  );
}

/** The last copy, and how many things of the book have changed since; null without the database. */
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

/** Notes a copy that is safe, and takes off what it holds of the book, unless that has changed since. */
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
