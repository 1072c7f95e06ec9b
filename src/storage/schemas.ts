import * as z from 'zod/mini';
import { isCalendarDate } from '../core/market/calendar';
import { RULE_PROFILES } from '../core/rules/ruleThresholds';
import { EMPTY_DRAFT, type Draft } from '../draft/draft';
import { FIELD_NAMES, specOf, type FieldName } from '../draft/fields';
import type { Work } from '../draft/work';
import type { SavedPlan } from '../draft/savedPlan';
import type { Settings } from '../store/settings';

const fieldSchema = (name: FieldName) => {
  const { choices } = specOf(name);
  return choices ? z.enum(choices as [string, ...string[]]) : z.string();
};

/** A day or instant of this century: what lies beyond is damage, and no calendar can count with it. */
const thisCentury = z.regex(/^20\d\d-/);
const day = z.string().check(thisCentury, z.refine(isCalendarDate));
const instant = z.string().check(
  thisCentury,
  z.refine((text) => text.includes('T') && !Number.isNaN(Date.parse(text))),
);

/** A field that an older version did not know yet stands as it starts; days exclude the date. */
const draftSchema = z
  .object(
    Object.fromEntries(
      FIELD_NAMES.map((name) => [name, z._default(fieldSchema(name), EMPTY_DRAFT[name])]),
    ),
  )
  .check(
    z.refine(({ days, expiration }) => days === '' || expiration === ''),
  ) as unknown as z.ZodMiniType<Draft>;

const amount = z.number().check(z.minimum(0), z.maximum(1_000_000));

const rulesSchema = z.object({
  minDays: amount,
  maxDays: amount,
  minOutOfTheMoney: amount,
  maxOutOfTheMoney: amount,
  minDelta: amount,
  maxDelta: amount,
  minReturn: amount,
  maxSpread: amount,
  minOpenInterest: amount,
  earningsDays: amount,
  cashBuffer: amount,
  firstTrades: amount,
  maxWeight: amount,
  quoteMaxMinutes: z._default(amount, RULE_PROFILES.starter.quoteMaxMinutes),
});

const keptShape = {
  draft: draftSchema,
  ticks: z.array(z.string()),
  plannedOn: z.nullable(day),
  quotedAt: z._default(z.nullable(instant), null),
  reasons: z._default(z.record(z.string(), z.string()), () => ({})),
  placedOn: z._default(z.nullable(day), null),
  placedBy: z._default(z.nullable(rulesSchema), null),
};

export const planSchema = z.object({
  id: z.string().check(z.minLength(1)),
  name: z.string(),
  note: z.string(),
  ...keptShape,
  savedAt: instant,
}) satisfies z.ZodMiniType<SavedPlan>;

export const settingsSchema = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  convention: z.object({
    basis: z.enum(['collateral', 'netOfPremium']),
    compounding: z.enum(['simple', 'compound']),
    fees: z.enum(['after', 'before']),
  }),
  rules: rulesSchema,
  compare: z._default(
    z.object({ first: z.array(z.string()), hidden: z.array(z.string()) }),
    () => ({ first: [], hidden: [] }),
  ),
}) satisfies z.ZodMiniType<Settings>;

export const workSchema = z.object({
  ...keptShape,
  openPlan: z.nullable(z.object({ id: z.string(), savedAt: z.string() })),
  ownAccount: z._default(z.nullable(draftSchema), null),
}) satisfies z.ZodMiniType<Work>;
