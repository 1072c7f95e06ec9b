import type { KeptWork } from './work';

/** A plan as it is kept: only what was typed or ticked, never a computed figure. */
export interface SavedPlan extends KeptWork {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  /** Instant of the last save, ISO; tells two versions of a plan apart. */
  readonly savedAt: string;
}
