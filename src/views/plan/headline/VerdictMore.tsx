import { memo } from 'react';
import { impliedOf } from '../../../plan/derived';
import type { Plan } from '../../../plan/plan';
import { chance } from '../../../text/format';
import { isInTheMoney } from '../../../words/planWords';
import { verdictWords } from '../../../words/plan/verdictWords';

import styles from './Verdict.module.css';

interface VerdictMoreProps {
  readonly plan: Plan;
}

/** What the headline rests on, and how likely it is. */
export default memo(function VerdictMore({ plan }: VerdictMoreProps) {
  return verdictWords(plan).map((paragraph) => (
    <p key={paragraph} className={styles.line}>
      {paragraph}
    </p>
  ));
});

/** How likely the condition of the leading return is: `, about 72 in 100`. */
export function Odds({ plan }: VerdictMoreProps) {
  const implied = isInTheMoney(plan) ? null : impliedOf(plan);
  return implied && <span>, {chance(1 - implied.chances.assignment)}</span>;
}
