import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expirationInstant } from '../../src/core/market/newYorkTime';
import { RULE_PROFILES } from '../../src/core/rules/ruleThresholds';
import { planAtLimit } from '../../src/plan/order/atLimit';
import { chancesOf } from '../../src/plan/chances';
import { exerciseOf } from '../../src/plan/exercise';
import { orderOf } from '../../src/plan/order/order';
import { withOutlook } from '../../src/plan/outlook';
import { EXAMPLE_WORK } from '../../src/draft/work';
import { derivePlan } from '../../src/plan/plan';
import { deriveDetails } from '../../src/plan/planDetails';
import { readDraft } from '../../src/draft/readDraft';
import { sellerGreeks } from '../../src/plan/greeks';
import { anyDraft, NOW, sensibleDraft, TODAY } from '../plan/drafts';

/** Every number anywhere in a value that is none: NaN and the infinities, with its path. */
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
  clock: fc.constantFrom(
    { today: TODAY, now: NOW },
    { today: TODAY, now: expirationInstant(TODAY) - 1 },
    { today: TODAY, now: expirationInstant(TODAY) + 1 },
    null,
  ),
});

test.each([
  ['whatever is typed', anyDraft],
  ['at the ends of what the fields take', sensibleDraft],
])('every figure is a number or null, %s', (_, drafts) => {
  fc.assert(
    fc.property(drafts, anyContext, (draft, context) => {
      const { input } = readDraft(draft, context.clock && context.clock.today);
      if (!input) return;
      const typed = derivePlan(input, context);
      const plan = withOutlook(typed);
      const ordered = deriveDetails(withOutlook(planAtLimit(typed, NOW)), []);
      expect(meaningless(deriveDetails(plan, []))).toEqual([]);
      expect(meaningless(orderOf(ordered, { ...EXAMPLE_WORK, draft }, NOW))).toEqual([]);
      expect(meaningless([sellerGreeks(plan), chancesOf(plan), exerciseOf(plan)])).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});
