import type { ReturnConvention } from '../../../src/core/put/returnConvention';
import type { Draft } from '../../../src/draft/draft';
import { compareOf } from '../../../src/plan/compare/compare';
import { CONTEXT } from '../drafts';
import { outlookOf } from '../outlooks';

/** The worked example with other texts in some fields, and what else its cash could do. */
export function comparedWith(
  texts: Partial<Draft> = {},
  convention: Partial<ReturnConvention> = {},
) {
  const context = { ...CONTEXT, convention: { ...CONTEXT.convention, ...convention } };
  const plan = outlookOf(texts, context);
  return { plan, comparison: compareOf(plan)! };
}
