import { usePage } from '../../state/page';
import type { PlanDetails } from '../../state/planDetails';
import { toggleTick } from '../../state/work';
import { Card } from '../../ui/Card';
import styles from './Checklist.module.css';
import { CHECKLIST, type ChecklistLine } from './checklistLines';
import { foundWords, STATUS } from './ruleWords';

/** The first trade step by step; what the figures can judge is judged. */
export function Checklist({ plan }: { readonly plan: PlanDetails }) {
  return (
    <Card title="First-trade checklist">
      <div className={styles.groups}>
        {CHECKLIST.map(({ title, lines }) => (
          <section key={title}>
            <h3>{title}</h3>
            <ul>
              {lines.map((line) =>
                line.rule ? (
                  <Judged key={line.id} line={line} rule={line.rule} plan={plan} />
                ) : (
                  <ByHand key={line.id} line={line} plan={plan} />
                ),
              )}
            </ul>
          </section>
        ))}
      </div>
    </Card>
  );
}

interface JudgedProps {
  readonly line: ChecklistLine;
  readonly rule: NonNullable<ChecklistLine['rule']>;
  readonly plan: PlanDetails;
}

function Judged({ line, rule, plan }: JudgedProps) {
  const verdict = plan.verdicts[rule];
  const { sign, words } = STATUS[verdict.status];
  return (
    <li data-status={verdict.status}>
      <span className={styles.sign} aria-hidden="true">
        {sign}
      </span>
      <span>
        <span className="visually-hidden">{words}: </span>
        {line.words(plan)} <em>{foundWords(rule, verdict, plan)}</em>
      </span>
    </li>
  );
}

function ByHand({ line, plan }: { readonly line: ChecklistLine; readonly plan: PlanDetails }) {
  const ticked = usePage((page) => page.work.ticks.includes(line.id));
  const onChange = () => {
    toggleTick(line.id);
    void import('../../state/plans').then(({ keepTicks }) => keepTicks());
  };
  return (
    <li>
      <label>
        <input type="checkbox" checked={ticked} onChange={onChange} />
        <span>{line.words(plan)}</span>
      </label>
    </li>
  );
}
