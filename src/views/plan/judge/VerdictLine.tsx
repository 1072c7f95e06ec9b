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
}

/** What a rule asks, how the trade fares and on which figure, and what would pass; or what is missing. */
export function VerdictLine({ name, asks, plan }: VerdictLineProps) {
  const verdict = verdictsOf(plan)[name];
  const { sign, words } = STATUS[verdict.status];
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
          {[foundWords(name, verdict, plan), passing].filter(Boolean).join('; ')}
        </em>
      </span>
    </>
  );
}
