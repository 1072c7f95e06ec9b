import type { Account } from '../account/account';
import { EXAMPLE_DRAFT, type Draft } from './draft';
import type { Typed } from './given';
import type { Placement } from './placement';

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
  /** Why the trade is right although a guard rail does not pass, by the rail's name; until it is placed. */
  readonly reasons: Readonly<Record<string, string>>;
  /** Set once the order is placed: from then on the plan stands as it was. */
  readonly placement: Placement | null;
}

/** The trade being planned: all that a user would miss if it went away. */
export interface Work extends KeptWork {
  /** The saved plan this work came from or became, and the version of it that was seen. */
  readonly openPlan: { readonly id: string; readonly savedAt: string } | null;
  /** Fees and rates that a link brought, for this trade alone; null where none did. */
  readonly lent: Partial<Account> | null;
}

export const EXAMPLE_WORK: Work = {
  draft: EXAMPLE_DRAFT,
  ticks: [],
  openPlan: null,
  lent: null,
  plannedOn: null,
  quotedAt: null,
  reasons: {},
  placement: null,
};

/** What of a work tells by which account it is judged. */
type Judged = Pick<Work, 'placement'> & Partial<Pick<Work, 'lent'>>;

/** The account that a trade is judged by: as it was when placed, with what a link lent, else one's own. */
export const accountFor = (own: Account, { lent, placement }: Judged): Account => ({
  ...own,
  ...lent,
  ...placement?.account,
});

/** All that is typed of a trade, beside one's own account. */
export const typedOn = (work: Judged & Pick<Work, 'draft'>, own: Account): Typed => ({
  draft: work.draft,
  account: accountFor(own, work),
  fill: work.placement && work.placement.fill,
});

/** The reasons given for the rails that do not pass: those that stand, once the order is placed. */
export const reasonsOf = ({ placement, reasons }: KeptWork) => placement?.reasons ?? reasons;
