import { planAtLimit } from '../../../src/plan/order/atLimit';
import type { Draft } from '../../../src/draft/draft';
import { orderOf } from '../../../src/plan/order/order';
import { EXAMPLE_WORK, type Work } from '../../../src/draft/work';
import { derivePlan, type PlanContext } from '../../../src/plan/plan';
import { CONTEXT, exampleWith, inputOf, NOW, TODAY } from '../drafts';

/** The worked example on December 18, 28 days away, with a quote of five minutes ago. */
export const QUOTED = {
  expiration: '2026-12-18',
  bid: '5.40',
  ask: '5.60',
} as const satisfies Partial<Draft>;

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
  texts: Partial<Draft> = {},
  { work: parts, context, now = NOW, today = TODAY }: Circumstances = {},
) {
  const draft = exampleWith({ ...QUOTED, ...texts });
  const work: Work = { ...EXAMPLE_WORK, draft, quotedAt: QUOTED_AT, ...parts };
  const clock = { today, now: NOW };
  const plan = planAtLimit(derivePlan(inputOf(draft, today), { ...CONTEXT, clock, ...context }));
  return orderOf(plan, work, now);
}
