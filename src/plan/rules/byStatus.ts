import { RULE_NAMES, type RuleName } from '../../core/rules/rules';
import type { RuleStatus } from '../../core/rules/verdict';
import { verdictsOf } from '../derived';
import type { Plan } from '../plan';

/** The rules with this verdict, in list order. */
export const rulesOf = (plan: Plan, status: RuleStatus): readonly RuleName[] =>
  RULE_NAMES.filter((name) => verdictsOf(plan)[name].status === status);
