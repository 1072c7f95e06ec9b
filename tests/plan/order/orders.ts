import { planAtLimit } from '../../../src/plan/order/atLimit';
import { orderOf } from '../../../src/plan/order/order';
import { typedOn, type Work } from '../../../src/draft/work';
import { derivePlan, type PlanContext } from '../../../src/plan/plan';
import { accountWith, CONTEXT, givenOf, NOW, TODAY, workWith, type Texts } from '../drafts';

/** The worked example on December 18, 28 days away, with a quote five minutes old. */
export const QUOTED = {
  expiration: '2026-12-18',
  bid: '5.40',
  ask: '5.60',
} as const satisfies Texts;

export const QUOTED_AT = new Date(NOW - 5 * 60_000).toISOString();

interface Circumstances {
  readonly work?: Partial<Work>;
  readonly context?: Partial<PlanContext>;
  readonly now?: number | null;
  /** New York date of the figures. */
  readonly today?: string;
}

/** The order of the worked example with other texts in some fields. */
export function orderWith(
  texts: Texts = {},
  { work: parts, context, now = NOW, today = TODAY }: Circumstances = {},
) {
  const all = { ...QUOTED, ...texts };
  const work = workWith(all, { quotedAt: QUOTED_AT, ...parts });
  const given = givenOf(typedOn(work, accountWith(all)), today);
  const clock = { today, now: NOW };
  const plan = planAtLimit(derivePlan(given, { ...CONTEXT, clock, ...context }));
  return orderOf(plan, work, now);
}
