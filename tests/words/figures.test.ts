import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expirationInstant } from '../../src/core/market/newYorkTime';
import { RULE_PROFILES } from '../../src/core/rules/ruleThresholds';
import { planAtLimit } from '../../src/plan/order/atLimit';
import { orderOf } from '../../src/plan/order/order';
import { EXAMPLE_WORK } from '../../src/draft/work';
import { derivePlan, type Plan } from '../../src/plan/plan';
import { readPlan } from '../../src/draft/reading';
import { anythingTyped, sensiblyTyped } from '../plan/anyTyped';
import { NOW, TODAY } from '../plan/drafts';
import * as derived from '../../src/plan/derived';

/** Every number anywhere in a value that is NaN or infinite, with its path. */
function meaningless(value: unknown, path = ''): readonly string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path} is ${value}`];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => meaningless(part, `${path}.${key}`));
}

const anyContext = fc.record({
  convention: fc.record({
    basis: fc.constantFrom('collateral', 'netOfPremium'),
    compounding: fc.constantFrom('simple', 'compound'),
    fees: fc.constantFrom('after', 'before'),
  }),
  rules: fc.constantFrom(RULE_PROFILES.income, {
    ...RULE_PROFILES.starter,
    cashBuffer: 1_000_000,
    maxSpread: 0,
    maxWeight: 0,
  }),
  takeProfitPlaced: fc.boolean(),
  clock: fc.constantFrom(
    { today: TODAY, now: NOW },
    { today: TODAY, now: expirationInstant(TODAY) - 1 },
    { today: TODAY, now: expirationInstant(TODAY) + 1 },
    null,
  ),
});

/** Everything that follows from a plan. */
const FOLLOWS = Object.values(derived).filter((of) => of.length === 1) as ((
  plan: Plan,
) => unknown)[];

test.each([
  ['whatever is typed', anythingTyped],
  ['at the ends of what the fields take', sensiblyTyped],
])('every figure is a number or null, %s', (_, drafts) => {
  fc.assert(
    fc.property(drafts, anyContext, (draft, context) => {
      const { given } = readPlan(draft, context.clock && context.clock.today);
      if (!given) return;
      const plan = derivePlan(given, context);
      expect(meaningless(plan)).toEqual([]);
      expect(FOLLOWS.map((of) => meaningless(of(plan)))).toEqual(FOLLOWS.map(() => []));
      expect(
        meaningless(orderOf(planAtLimit(plan), { ...EXAMPLE_WORK, draft: draft.draft }, NOW)),
      ).toEqual([]);
    }),
  );
});
