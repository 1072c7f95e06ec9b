import type { ReactNode } from 'react';
import type { RuleName } from '../../../core/rules/rules';
import { foundWords, STATUS } from '../../../words/ruleWords';
import { passingWords } from '../../../words/plan/passingWords';
import styles from './VerdictLine.module.css';
import { verdictsOf } from '../../../plan/derived';
import type { Plan } from '../../../plan/plan';

interface VerdictLineProps {
  readonly name: RuleName;
  /** The rule's requirement. */
  readonly asks: string;
  readonly plan: Plan;
  /** Turns what is missing into a link to where it is answered. */
  readonly wayIn?: ((missing: string) => ReactNode) | undefined;
}

/**
 * A rule's requirement, the trade's result with its figure, and what would pass; or what is
 * missing.
 */
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
