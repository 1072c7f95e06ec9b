import { requiredPremium } from '../put/backward';
import { DEFAULT_CONVENTION } from '../put/returnConvention';
import type { PutTerms } from '../put/shortPut';
import type { FeeSchedule } from '../costs/feeSchedule';
import type { TickClass } from '../market/tickSize';
import { RULE_NAMES, type RuleName } from '../rules/rules';
import type { Verdict } from '../rules/verdict';

interface Question {
  readonly terms: PutTerms;
  readonly spot: number;
  readonly verdicts: Readonly<Record<RuleName, Verdict>>;
  readonly minReturn: number;
  readonly billReturn: number | null;
  readonly schedule: FeeSchedule;
  readonly tickClass: TickClass;
}

/**
 * The lowest bid at which the put would pay the return the rules require, dollars per share; null
 * if it already does, if another rule fails too, or if no bid would be enough.
 */
export function passingBid(question: Question): number | null {
  const { terms, spot, verdicts, minReturn, billReturn, schedule, tickClass } = question;
  const { status } = verdicts.returnFloor;
  if (status === 'pass' || status === 'unknown') return null;
  const fails = RULE_NAMES.some(
    (name) => name !== 'returnFloor' && verdicts[name].status === 'fail',
  );
  if (fails) return null;
  return requiredPremium({
    terms,
    spot,
    wanted: Math.max(minReturn, billReturn ?? 0),
    convention: DEFAULT_CONVENTION,
    schedule,
    tickClass,
  });
}
