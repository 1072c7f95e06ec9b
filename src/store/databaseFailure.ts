import { create } from 'zustand';
import type { WriteFailure } from './page';

/** Why the browser's database keeps nothing, as its last use has shown; null where it does. */
export const useDatabaseFailure = create<{ readonly failure: WriteFailure | null }>()(() => ({
  failure: null,
}));
