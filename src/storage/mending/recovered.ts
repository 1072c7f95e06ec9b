import * as z from 'zod/mini';
import { nanoid } from 'nanoid';
import type { SavedPlan } from '../../draft/savedPlan';
import { upToDate, type Kind } from '../envelope';
import { PLAN } from '../kinds';
import { isSlight, lostNames } from './lostWords';
import { mended } from './mended';
import { planStarts } from './starts';

/** What can be read from damaged data, with the names of what was lost. */
export interface Recovered<T> {
  readonly data: T;
  readonly lost: readonly string[];
  /** Whether only choices no longer offered were lost. */
  readonly isSlight: boolean;
}

export const envelopeSchema = z.object({ version: z.int(), data: z.unknown() });

/**
 * The texts of a draft of any version; values other than texts must not keep a migration from the
 * rest.
 */
const draftSchema = z.looseObject({ draft: z.record(z.string(), z.string()) });

const NO_DRAFT = [{ draft: {} }];

/** A kind’s data from an envelope, as far as they can be read. */
export function recovered<T>(
  foreign: unknown,
  kind: Kind<T>,
  starts: readonly object[],
): Recovered<T> | null {
  const envelope = envelopeSchema.safeParse(foreign);
  if (!envelope.success || envelope.data.version > kind.version) return null;
  const { version, data } = envelope.data;
  const read = mended(upToDate(data, version, kind), kind.schema, starts);
  return read && { data: read.data, lost: lostNames(read.lost), isSlight: isSlight(read.lost) };
}

/** A plan as far as it can be read; null if it has no trade. */
export function recoveredPlan(
  foreign: unknown,
  savedAt: string,
  id: string = nanoid(),
): Recovered<SavedPlan> | null {
  const envelope = envelopeSchema.safeParse(foreign);
  if (!envelope.success) return null;
  const texts = mended(envelope.data.data, draftSchema, NO_DRAFT);
  if (!texts || texts.lost.includes('draft')) return null;
  const plan = recovered({ ...envelope.data, data: texts.data }, PLAN, planStarts(id, savedAt));
  return (
    plan && {
      data: plan.data,
      lost: [...lostNames(texts.lost), ...plan.lost],
      isSlight: texts.lost.length === 0 && plan.isSlight,
    }
  );
}

/** Describes something read in part by what it lacks. */
export const inPart = (name: string, lost: readonly string[]): readonly string[] =>
  lost.length > 0 ? [`${name}, without ${lost.join(', ')}`] : [];

/** The plans that could be read, what some of them lack, and how many could not be read. */
export const plansOf = (read: readonly (Recovered<SavedPlan> | null)[]) => ({
  plans: read.flatMap((plan) => plan?.data ?? []),
  inPart: read.flatMap((plan) => (plan ? inPart(`“${plan.data.name}”`, plan.lost) : [])),
  unreadable: read.filter((plan) => plan === null).length,
});
