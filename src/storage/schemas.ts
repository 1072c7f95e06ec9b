import * as z from 'zod/mini';
import {
  ACCOUNT_FIELD_NAMES,
  lentOf,
  NEW_ACCOUNT,
  snapshotOf,
  type Account,
} from '../account/account';
import { isCalendarDate } from '../core/market/calendar';
import type { Contract } from '../core/market/contract';
import { RULE_PROFILES } from '../core/rules/ruleThresholds';
import { EMPTY_DRAFT } from '../draft/draft';
import { specOf, type FieldName } from '../draft/fields';
import { EMPTY_FILL } from '../draft/fill';
import type { Placement } from '../draft/placement';
import type { Work } from '../draft/work';
import type { SavedPlan } from '../draft/savedPlan';
import type { Arrangement } from '../plan/compare/arrangement';
import type { TableChoices, TableSet } from '../plan/strikes/choices';
import { PRESETS, TABS } from '../store/address';
import type { Replaced } from '../store/page';
import { DEFAULT_SETTINGS, type Settings } from '../store/settings';
import { isOfClock } from './clockDates';
import type { Progress } from './plans/planProgress';

const fieldSchema = (name: FieldName) => {
  const { choices } = specOf(name);
  return choices ? z.enum(choices as [string, ...string[]]) : z.string();
};

const ofClock = z.refine<string>(isOfClock);
const day = z.string().check(ofClock, z.refine(isCalendarDate));
const instant = z.string().check(
  ofClock,
  z.refine((text) => text.includes('T') && !Number.isNaN(Date.parse(text))),
);

/** Texts by field; a field unknown to an older version has its initial text. */
const textsSchema = <T extends Partial<Record<FieldName, string>>>(start: T) =>
  z.object(
    Object.fromEntries(
      Object.entries(start).map(([name, text]) => [
        name,
        z._default(fieldSchema(name as FieldName), text),
      ]),
    ),
  ) as unknown as z.ZodMiniType<T>;

/** Days and date exclude each other. */
const draftSchema = textsSchema(EMPTY_DRAFT).check(
  z.refine(({ days, expiration }) => days === '' || expiration === '', { path: ['days'] }),
);

export const accountSchema = textsSchema(NEW_ACCOUNT);

/** Some fields of an account; absent ones stay absent. */
export const accountChangesSchema = z.partial(
  z.object(Object.fromEntries(ACCOUNT_FIELD_NAMES.map((name) => [name, fieldSchema(name)]))),
) as unknown as z.ZodMiniType<Partial<Account>>;

const fillSchema = textsSchema(EMPTY_FILL);

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

export const contractSchema = z.object({
  underlying: z.string(),
  root: z.string(),
  expiration: day,
  right: z.enum(['put', 'call']),
  strike: z.number().check(z.positive()),
  multiplier: z.number().check(z.positive()),
}) satisfies z.ZodMiniType<Contract>;

const reasonsSchema = z.record(z.string(), z.string());

const placementSchema = z.object({
  day,
  contract: contractSchema,
  contracts: z.int().check(z.positive()),
  limit: z.number().check(z.positive()),
  rules: z.nullable(rulesSchema),
  reasons: reasonsSchema,
  account: textsSchema(snapshotOf(NEW_ACCOUNT)),
  fill: fillSchema,
}) satisfies z.ZodMiniType<Placement>;

const keptShape = {
  draft: draftSchema,
  ticks: z.array(z.string()),
  plannedOn: z.nullable(day),
  quotedAt: z.nullable(instant),
  reasons: reasonsSchema,
  placement: z.nullable(placementSchema),
};

export const planSchema = z.object({
  id: z.string().check(z.minLength(1)),
  name: z.string(),
  note: z.string(),
  ...keptShape,
  savedAt: instant,
}) satisfies z.ZodMiniType<SavedPlan>;

const { compare } = DEFAULT_SETTINGS;

/** Parts unknown to an older version have their initial values. */
const arrangementSchema = z.object({
  preset: z._default(z.enum(PRESETS), compare.preset),
  first: z.array(z.string()),
  hidden: z.array(z.string()),
  sort: z._default(z.nullable(z.object({ by: z.string(), isRising: z.boolean() })), compare.sort),
  plans: z._default(z.array(z.string()), () => [...compare.plans]),
}) satisfies z.ZodMiniType<Arrangement>;

const tableSetSchema = z.object({
  name: z.string(),
  columns: z.array(z.string()),
  sort: z.object({ column: z.string(), isDescending: z.boolean() }),
  asked: z.record(z.string(), z.string()),
  expiration: z.string(),
}) satisfies z.ZodMiniType<TableSet>;

const tableChoicesSchema = z.object({
  columns: z.array(z.string()),
  isGrouped: z._default(z.boolean(), false),
  sets: z._default(z.array(tableSetSchema), () => []),
  pins: z._default(z.array(z.string()), () => []),
}) satisfies z.ZodMiniType<TableChoices>;

const textByName = z.record(z.string(), z.string());

export const settingsSchema = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  convention: z.object({
    basis: z.enum(['collateral', 'netOfPremium']),
    compounding: z.enum(['simple', 'compound']),
    fees: z.enum(['after', 'before']),
  }),
  rules: rulesSchema,
  compare: z._default(arrangementSchema, () => ({ ...compare, first: [], hidden: [], plans: [] })),
  // oxlint-disable-next-line promise/valid-params -- zod/mini's own name for what stands for a value not known
  tab: z.catch(z.enum(TABS), 'judge'),
  strikes: z.optional(tableChoicesSchema),
  book: z.optional(z.object({ sectors: textByName, left: textByName })),
}) satisfies z.ZodMiniType<Settings>;

const { ticks, draft, placement } = keptShape;
const progressShape = { ticks, draft, placement };

const workShape = {
  ...keptShape,
  openPlan: z.nullable(z.object({ id: z.string(), savedAt: instant })),
  lent: z.nullable(textsSchema(lentOf(NEW_ACCOUNT))),
};

/**
 * Work as stored: with the work it replaced, while that can be restored, and with its plan as last
 * seen, while that lacks what was typed.
 */
export interface StoredWork extends Work {
  readonly seen?: Progress | undefined;
  readonly replaced?:
    | (Replaced & {
        readonly said: string;
        readonly outlastsTyping: boolean;
        /** Whether the work that replaced it is still unchanged. */
        readonly isLookedAt?: boolean | undefined;
      })
    | undefined;
}

export const workSchema = z.object({
  ...workShape,
  seen: z.optional(z.object(progressShape)),
  replaced: z.optional(
    z.object({
      work: z.object(workShape),
      texts: accountChangesSchema,
      said: z.string(),
      outlastsTyping: z.boolean(),
      isLookedAt: z.optional(z.boolean()),
    }),
  ),
}) satisfies z.ZodMiniType<StoredWork>;
