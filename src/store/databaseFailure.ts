import { create } from 'zustand';
import type { WriteFailure } from './page';

/** Why using the database failed; 'held' if a tab with an older version keeps it open. */
export type DatabaseFailure = WriteFailure | 'held';

/** Why the browser's database stores nothing, as of its last use; null if it works. */
export const useDatabaseFailure = create<{ readonly failure: DatabaseFailure | null }>()(() => ({
  failure: null,
}));

/** Whether the stored data is intact but out of this page's reach. */
export function isHeldElsewhere(): boolean {
  const { failure } = useDatabaseFailure.getState();
  return failure === 'held' || failure === 'newer';
}
