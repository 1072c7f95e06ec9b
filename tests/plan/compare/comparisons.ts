import type { ReturnConvention } from '../../../src/core/put/returnConvention';
import type { Texts } from '../drafts';
import { comparisonOf } from '../../../src/plan/derived';
import { CONTEXT } from '../drafts';
import { outlookOf } from '../outlooks';

/** The worked example with other texts in some fields, and what else its cash could do. */
export function comparedWith(texts: Texts = {}, convention: Partial<ReturnConvention> = {}) {
  const context = { ...CONTEXT, convention: { ...CONTEXT.convention, ...convention } };
  const plan = outlookOf(texts, context);
  return { plan, comparison: comparisonOf(plan)! };
}
