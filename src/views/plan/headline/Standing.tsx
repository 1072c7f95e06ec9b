import { memo } from 'react';
import type { RuleStatus } from '../../../core/rules/verdict';
import type { Plan } from '../../../plan/plan';
import { rulesOf } from '../../../plan/rules/byStatus';
import { tabAddress } from '../../../store/address';
import { averageWords } from '../../../words/plan/averageWords';
import { billsWords } from '../../../words/plan/verdictWords';
import { STATUS, statusCount } from '../../../words/ruleWords';
import styles from './Standing.module.css';

interface StandingProps {
  readonly plan: Plan;
}

/** The trade against the person's rules and against T-bills. */
export default memo(function Standing({ plan }: StandingProps) {
  return (
    <>
      <p>
        <Counts plan={plan} />
      </p>
      {/* One line each, so that none is moved by the text of another. */}
      <p>{billsWords(plan)}</p>
      <p className={styles.average}>{averageWords(plan)}</p>
    </>
  );
});

const STATUSES = ['pass', 'warn', 'fail', 'unknown'] as const satisfies readonly RuleStatus[];

/** How many rules pass, warn, fail and wait for an answer, as a link to them. */
function Counts({ plan }: StandingProps) {
  const counts = STATUSES.map((status) => ({ status, number: rulesOf(plan, status).length }));
  return (
    <a href={tabAddress('judge')} className={styles.counts} onClick={showTabs}>
      <span className="visually-hidden">Your rules: </span>
      {counts
        .filter(({ number }) => number > 0)
        .map(({ status, number }, index) => (
          <span key={status}>
            {index > 0 && <span className="visually-hidden">, </span>}
            <span className={styles.sign} data-status={status} aria-hidden="true">
              {STATUS[status].sign}
            </span>{' '}
            {statusCount(status, number)}
          </span>
        ))}
    </a>
  );
}

const showTabs = () => document.getElementById('tabs')?.scrollIntoView();
