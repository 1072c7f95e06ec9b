import { memo } from 'react';
import { impliedOf } from '../../../plan/derived';
import type { Plan } from '../../../plan/plan';
import { chance } from '../../../text/chanceFormat';
import { Fold } from '../../../ui/Fold';
import { conditionWords, conventionWords, isInTheMoney } from '../../../words/planWords';
import styles from './Condition.module.css';
import { ConventionSwitch } from './ConventionSwitch';

interface ConditionProps {
  readonly plan: Plan;
}

/** The basis of the leading return, with its one control, its condition, and how likely that is. */
export default memo(function Condition({ plan }: ConditionProps) {
  return (
    <>
      <Fold name={conventionWords(plan)} about="How returns are stated" className={styles.basis}>
        {() => (
          <div className={styles.choices}>
            <ConventionSwitch />
          </div>
        )}
      </Fold>
      <span>
        {conditionWords(plan)}
        <Odds plan={plan} />
      </span>
    </>
  );
});

/** `, about 72 in 100`. */
function Odds({ plan }: ConditionProps) {
  const implied = isInTheMoney(plan) ? null : impliedOf(plan);
  return implied && <span>, {chance(1 - implied.chances.assignment)}</span>;
}
