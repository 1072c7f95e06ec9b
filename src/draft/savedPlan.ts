import type { KeptWork } from './work';

/** A plan as stored: only what was typed or ticked, never a computed figure. */
export interface SavedPlan extends KeptWork {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  /** Instant of the last save, ISO; distinguishes versions of a plan. */
  readonly savedAt: string;
}
