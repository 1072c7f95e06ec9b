import type { RailName } from '../../core/rules/guardRails';
import type { SavedPlan } from '../../draft/savedPlan';
import type { Ending, PlanOutcome } from '../../plan/book/planOutcomes';
import { DASH, percent } from '../../text/format';
import { usdResult } from '../../text/resultFormat';
import { atStart } from '../../text/sentence';
import { RAIL_NAMES } from '../order/obstacleWords';

type Earned = PlanOutcome['actual'];

/** `14.6%`; a dash if nothing is closed, or it lasted no day. */
export function yearly(earned: Earned): string {
  const rate = earned?.annualizedReturn ?? null;
  return rate === null ? DASH : percent(rate);
}

/** `Closed, +$120.00`; an open or assigned put says so. */
export const endingWords = (ending: Ending, actual: Earned): string =>
  actual === null ? atStart(ending) : `${atStart(ending)}, ${usdResult(actual.gainTotal)}`;

/** Why a plan was placed although guard rails failed, one row each. */
export const reasonRows = ({ id, placement }: SavedPlan, name: string) =>
  Object.entries(placement?.reasons ?? {}).map(([rail, reason]) => ({
    key: `${id} ${rail}`,
    words: `${name}, ${RAIL_NAMES[rail as RailName] ?? rail}: ${reason}`,
  }));
