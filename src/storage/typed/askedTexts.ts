import * as z from 'zod/mini';
import type { Candidate } from '../../plan/book/next/candidates';
import { parsed } from '../envelope';
import { contractSchema } from '../schemas';

const textsSchema = z.record(z.string(), z.string());

const typedSchema = z.array(
  z.object({ contract: contractSchema, premium: z.number(), source: z.literal('typed') }),
) satisfies z.ZodMiniType<readonly Candidate[]>;

/** The texts by name that stand in one; none where it says something else. */
export const textsIn = (text: string): Readonly<Record<string, string>> =>
  textsSchema.safeParse(parsed(text)).data ?? {};

/** The puts to roll into that stand in a text; none where it says something else. */
export const candidatesIn = (text: string): readonly Candidate[] =>
  typedSchema.safeParse(parsed(text)).data ?? [];
