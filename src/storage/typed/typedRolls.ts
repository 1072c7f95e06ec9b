import * as z from 'zod/mini';
import type { Candidate } from '../../plan/book/next/candidates';
import { parsed } from '../envelope';
import { contractSchema } from '../schemas';

const typedSchema = z.array(
  z.object({ contract: contractSchema, premium: z.number(), source: z.literal('typed') }),
) satisfies z.ZodMiniType<readonly Candidate[]>;

/** Roll candidates stored in a text; none if it cannot be read. */
export const candidatesIn = (text: string): readonly Candidate[] =>
  typedSchema.safeParse(parsed(text)).data ?? [];
