import type { RuleThresholds } from '../core/rules/ruleThresholds';
import { EXAMPLE_DRAFT, type Draft } from './draft';

/** The line a user ticks once the take-profit order is in the broker's book. */
export const TAKE_PROFIT_TICK = 'takeProfitPlaced';

/** What has been done about a trade, as a saved plan keeps it. */
export interface KeptWork {
  readonly draft: Draft;
  /** Checklist lines ticked by hand. */
  readonly ticks: readonly string[];
  /** New York date on which the days were typed, from which they count; null while they are the example's. */
  readonly plannedOn: string | null;
  /** Instant, ISO, at which bid or ask were last typed; null before. */
  readonly quotedAt: string | null;
  /** Why the trade is right although a guard rail fails, by the rail's name. */
  readonly reasons: Readonly<Record<string, string>>;
  /** New York date on which the order was placed: from then on the plan stands as it was. */
  readonly placedOn: string | null;
  /** The rules as they were then, whatever becomes of them for the next trade; null before. */
  readonly placedBy: RuleThresholds | null;
}

/** The trade being planned: all that a user would miss if it went away. */
export interface Work extends KeptWork {
  /** The saved plan this work came from or became, and the version of it that was seen. */
  readonly openPlan: { readonly id: string; readonly savedAt: string } | null;
  /** One's own account as it was before a link brought another; null where none did. */
  readonly ownAccount: Draft | null;
}

export const EXAMPLE_WORK: Work = {
  draft: EXAMPLE_DRAFT,
  ticks: [],
  openPlan: null,
  ownAccount: null,
  plannedOn: null,
  quotedAt: null,
  reasons: {},
  placedOn: null,
  placedBy: null,
};
