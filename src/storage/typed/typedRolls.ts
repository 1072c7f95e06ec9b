import * as z from 'zod/mini';
import type { Candidate } from '../../plan/book/next/candidates';
import { parsed } from '../envelope';
import { contractSchema } from '../schemas';

const typedSchema = z.array(
  z.object({ contract: contractSchema, premium: z.number(), source: z.literal('typed') }),
) satisfies z.ZodMiniType<readonly Candidate[]>;

/** The puts to roll into that stand in a text; none where it says something else. */
export const candidatesIn = (text: string): readonly Candidate[] =>
  typedSchema.safeParse(parsed(text)).data ?? [];
