import * as z from 'zod/mini';
import { nanoid } from 'nanoid';
import type { SavedPlan } from '../../draft/savedPlan';
import { upToDate, type Kind } from '../envelope';
import { PLAN } from '../kinds';
import { isSlight, lostNames } from './lostWords';
import { mended } from './mended';
import { planStarts } from './starts';

/** What can be read of something damaged, with the names of what was lost of it. */
export interface Recovered<T> {
  readonly data: T;
  readonly lost: readonly string[];
  /** Whether that is nothing but choices nobody offers. */
  readonly isSlight: boolean;
}

export const envelopeSchema = z.object({ version: z.int(), data: z.unknown() });

/** The texts of any version’s draft; others than texts keep no migration from the rest. */
const draftSchema = z.looseObject({ draft: z.record(z.string(), z.string()) });

const NO_DRAFT = [{ draft: {} }];

/** A kind’s data out of an envelope, as far as they can be read. */
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

/** A plan as far as it can be read: nothing of it where it has no trade. */
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

/** Says of what could be read in part without what that is. */
export const inPart = (name: string, lost: readonly string[]): readonly string[] =>
  lost.length > 0 ? [`${name}, without ${lost.join(', ')}`] : [];

/** The plans that could be read, what some of them lack, and how many could not. */
export const plansOf = (read: readonly (Recovered<SavedPlan> | null)[]) => ({
  plans: read.flatMap((plan) => plan?.data ?? []),
  inPart: read.flatMap((plan) => (plan ? inPart(`“${plan.data.name}”`, plan.lost) : [])),
  unreadable: read.filter((plan) => plan === null).length,
});
