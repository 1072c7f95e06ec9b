import type { ReactNode } from 'react';
import type { RuleName } from '../../../core/rules/rules';
import { foundWords, STATUS } from '../../../words/ruleWords';
import { passingWords } from '../../../words/plan/passingWords';
import styles from './VerdictLine.module.css';
import { verdictsOf } from '../../../plan/derived';
import type { Plan } from '../../../plan/plan';

interface VerdictLineProps {
  readonly name: RuleName;
  /** What the rule asks. */
  readonly asks: string;
  readonly plan: Plan;
  /** Puts what is missing into the way to where it is answered. */
  readonly wayIn?: ((missing: string) => ReactNode) | undefined;
}

/** What a rule asks, how the trade fares and on which figure, and what would pass; or what is missing. */
export function VerdictLine({ name, asks, plan, wayIn }: VerdictLineProps) {
  const verdict = verdictsOf(plan)[name];
  const { sign, words } = STATUS[verdict.status];
  const found = foundWords(name, verdict, plan);
  const passing = passingWords(name, plan);
  return (
    <>
      <span className={styles.sign} data-status={verdict.status} aria-hidden="true">
        {sign}
      </span>
      <span>
        <span className="visually-hidden">{words}: </span>
        {asks}{' '}
        <em className={styles.found}>
          {wayIn && verdict.status === 'unknown'
            ? wayIn(found)
            : [found, passing].filter(Boolean).join('; ')}
        </em>
      </span>
    </>
  );
}
