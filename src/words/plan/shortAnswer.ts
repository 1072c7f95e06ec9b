import type { Plan } from '../../plan/plan';
import { inSentence } from '../../text/sentence';
import { ANNUALIZED_RETURN, BREAKEVEN } from '../figures/keyFigures';
import { putName } from '../putName';

/** The answer in one line: `GOOGL 365 put · 14.6% a year · breakeven $359.61`. */
export function shortAnswer(plan: Plan): string {
  const rate = ANNUALIZED_RETURN.value(plan);
  const even = BREAKEVEN.value(plan);
  return [putName(plan), rate && `${rate} a year`, even && `${inSentence(BREAKEVEN.name)} ${even}`]
    .filter(Boolean)
    .join(' · ');
}
