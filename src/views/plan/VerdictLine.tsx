import type { RuleName } from '../../core/rules/rules';
import { foundWords, STATUS } from '../../words/ruleWords';
import styles from './VerdictLine.module.css';
import { verdictsOf } from '../../plan/derived';
import type { Plan } from '../../plan/plan';

interface VerdictLineProps {
  readonly name: RuleName;
  /** What the rule asks. */
  readonly asks: string;
  readonly plan: Plan;
}

/** What a rule asks, how the trade fares, and on which figure; or what is missing for one. */
export function VerdictLine({ name, asks, plan }: VerdictLineProps) {
  const verdict = verdictsOf(plan)[name];
  const { sign, words } = STATUS[verdict.status];
  return (
    <>
      <span className={styles.sign} data-status={verdict.status} aria-hidden="true">
        {sign}
      </span>
      <span>
        <span className="visually-hidden">{words}: </span>
        {asks} <em className={styles.found}>{foundWords(name, verdict, plan)}</em>
      </span>
    </>
  );
}
