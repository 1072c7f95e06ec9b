import { useState, type FocusEvent } from 'react';
import type { RuleName } from '../../../core/rules/rules';
import { part } from '../../../parts/part';
import type { Plan } from '../../../plan/plan';
import { rulesOf } from '../../../plan/rules/byStatus';
import { questionsOf, type Question } from '../../../plan/rules/questions';
import { usePage } from '../../../store/page';
import type { PlanView } from '../../../store/usePlan';
import { Card } from '../../../ui/Card';
import { useSettled } from '../../../ui/useRested';
import { RULE_WORDS, statusCount } from '../../../words/ruleWords';
import { Ask } from './Ask';
import styles from './Rules.module.css';
import { VerdictLine } from './VerdictLine';

const RuleSettings = part(() => import('./RuleSettings'));

/** Number of questions shown; the rest are folded. */
const NEXT = 3;

const NEXT_ANSWERS: Readonly<Record<number, string>> = {
  1: 'The next answer settles',
  2: 'The next two answers settle',
  [NEXT]: 'The next three answers settle',
};

interface RulesProps {
  readonly plan: Plan;
  readonly problems: PlanView['problems'];
}

/** The trade against the person's own rules: failures first, then what to answer next. */
export function Rules({ plan, problems }: RulesProps) {
  const [editing, setEditing] = useState(false);
  return (
    <Card
      title="Your rules"
      aside={
        <button
          type="button"
          className="plain"
          aria-expanded={editing}
          onClick={() => setEditing(!editing)}
        >
          {editing ? 'Done' : 'Edit rules'}
        </button>
      }
    >
      {editing && <RuleSettings />}
      <Verdicts plan={plan} problems={problems} />
    </Card>
  );
}

/** The rules against the trade, and the open questions. */
function listsOf(plan: Plan, unfolded: readonly string[]) {
  return {
    fails: rulesOf(plan, 'fail'),
    warns: rulesOf(plan, 'warn'),
    passes: rulesOf(plan, 'pass'),
    unanswered: rulesOf(plan, 'unknown'),
    // Questions in an open part of the form are answered there.
    questions: questionsOf(plan).filter(({ part: of }) => of === null || !unfolded.includes(of)),
  };
}

type Lists = ReturnType<typeof listsOf>;

/**
 * The lists, updated once typing pauses, and unchanged while a question is being answered: half an
 * answer may already settle it, and it must not move while someone types.
 */
function useLists(plan: Plan) {
  const unfolded = usePage((page) => page.unfolded);
  const now = listsOf(useSettled(plan), unfolded);
  const [held, setHeld] = useState<Lists | null>(null);
  const hold = {
    onFocus: () => setHeld(held ?? now),
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => {
      if (!currentTarget.contains(relatedTarget)) setHeld(null);
    },
  };
  return { lists: held ?? now, hold };
}

function Verdicts({ plan, problems }: RulesProps) {
  const { lists, hold } = useLists(plan);
  const { passes } = lists;
  return (
    <div className={styles.verdicts}>
      <Lines plan={plan} names={lists.fails} />
      <Lines plan={plan} names={lists.warns} />
      <div className={styles.held} {...hold}>
        <Unanswered plan={plan} problems={problems} lists={lists} />
      </div>
      {passes.length > 0 && (
        <details className={styles.fold}>
          <summary>{statusCount('pass', passes.length)}</summary>
          <Lines plan={plan} names={passes} />
        </details>
      )}
    </div>
  );
}

interface LinesProps {
  readonly plan: Plan;
  readonly names: readonly RuleName[];
}

function Lines({ plan, names }: LinesProps) {
  if (names.length === 0) return null;
  return (
    <ul className={styles.rules}>
      {names.map((name) => (
        <li key={name}>
          <VerdictLine name={name} asks={RULE_WORDS[name].asks(plan.rules, plan)} plan={plan} />
        </li>
      ))}
    </ul>
  );
}

interface UnansweredProps extends RulesProps {
  readonly lists: Lists;
}

/** The most useful questions, in place, and the others folded. */
function Unanswered({ plan, problems, lists: { questions, unanswered } }: UnansweredProps) {
  if (unanswered.length === 0) return null;
  const next = questions.slice(0, NEXT);
  const settled = next.flatMap(({ rules }) => rules).length;
  const inForm = unanswered.filter((name) => !questions.some(({ rules }) => rules.includes(name)));
  const ask = (question: Question) => (
    <Ask key={question.fields[0]} question={question} plan={plan} problems={problems} />
  );
  return (
    <>
      {next.length > 0 && (
        <>
          <h3 className={styles.head}>
            {NEXT_ANSWERS[next.length]} {settled} of the {unanswered.length}
          </h3>
          <ul className={styles.rules}>{next.map(ask)}</ul>
        </>
      )}
      {unanswered.length > settled && (
        <details className={styles.fold}>
          <summary>
            {unanswered.length - settled} {next.length > 0 ? 'more unanswered' : 'unanswered'}
          </summary>
          <ul className={styles.rules}>{questions.slice(NEXT).map(ask)}</ul>
          <Lines plan={plan} names={inForm} />
        </details>
      )}
    </>
  );
}
