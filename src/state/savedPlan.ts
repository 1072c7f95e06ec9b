import type { RuleThresholds } from '../core/trade/ruleThresholds';
import type { Draft } from './draft';

/** A plan as it is kept: only what was typed or ticked, never a computed figure. */
export interface SavedPlan {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly draft: Draft;
  /** Checklist lines ticked by hand. */
  readonly ticks: readonly string[];
  /** New York date on which the days were typed; days alone count from it. */
  readonly plannedOn: string | null;
  readonly quotedAt: string | null;
  readonly reasons: Readonly<Record<string, string>>;
  readonly placedOn: string | null;
  readonly placedBy: RuleThresholds | null;
  /** Instant of the last save, ISO; tells two versions of a plan apart. */
  readonly savedAt: string;
}
