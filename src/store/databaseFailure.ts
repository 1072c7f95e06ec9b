import { create } from 'zustand';
import type { WriteFailure } from './page';

/** Why a use of the database failed; held where a tab of an older version does not let go of it. */
export type DatabaseFailure = WriteFailure | 'held';

/** Why the browser's database keeps nothing, as its last use has shown; null where it does. */
export const useDatabaseFailure = create<{ readonly failure: DatabaseFailure | null }>()(() => ({
  failure: null,
}));

/** Whether what is stored is whole, but out of this page's reach. */
export function isHeldElsewhere(): boolean {
  const { failure } = useDatabaseFailure.getState();
  return failure === 'held' || failure === 'newer';
}
