import type { Account } from '../account/account';
import { EXAMPLE_DRAFT, type Draft } from './draft';
import type { Typed } from './given';
import type { Placement } from './placement';

/** The checklist line ticked once the take-profit order rests with the broker. */
export const TAKE_PROFIT_TICK = 'takeProfitPlaced';

/** What has been done about a trade, as stored in a saved plan. */
export interface KeptWork {
  readonly draft: Draft;
  /** Checklist lines ticked by hand. */
  readonly ticks: readonly string[];
  /**
   * New York date on which the days were typed and from which they count; null for the example's
   * days.
   */
  readonly plannedOn: string | null;
  /** Instant, ISO, at which bid or ask was last typed; null if neither has been. */
  readonly quotedAt: string | null;
  /**
   * By rail name, the reason for the trade although a guard rail does not pass; used until it is
   * placed.
   */
  readonly reasons: Readonly<Record<string, string>>;
  /** Set once the order is placed: from then on the plan stays as it was. */
  readonly placement: Placement | null;
}

/** The trade being planned: everything a user would miss if it were lost. */
export interface Work extends KeptWork {
  /** The saved plan this work came from or became, with the version last seen. */
  readonly openPlan: { readonly id: string; readonly savedAt: string } | null;
  /** Fees and rates brought by a link, for this trade alone; null without a link. */
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

/** The parts of a work that determine which account judges it. */
type Judged = Pick<Work, 'placement'> & Partial<Pick<Work, 'lent'>>;

/**
 * The account that judges a trade: one's own, with the values kept when placed, or those of a link.
 */
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

/** Reasons for rails that do not pass: those of the placement, once the order is placed. */
export const reasonsOf = ({ placement, reasons }: KeptWork) => placement?.reasons ?? reasons;
