import { memo, useState } from 'react';
import { RULE_NAMES, type RuleName } from '../../../core/rules/rules';
import { type FieldName } from '../../../draft/fields';
import { part } from '../../../parts/part';
import { usePage } from '../../../store/page';
import { typeField } from '../../../store/typing';
import { Card } from '../../../ui/Card';
import { Choice } from '../../../ui/field/Choice';
import styles from './Rules.module.css';
import { RULE_WORDS } from '../../../words/ruleWords';
import { VerdictLine } from '../VerdictLine';
import type { Plan } from '../../../plan/plan';

const RuleSettings = part(() => import('./RuleSettings'));

/** Rules that only the user can answer, and the field that keeps the answer. */
const ANSWERED = {
  willingToOwn: 'owns',
  privateCapital: 'privateCapital',
} as const satisfies Partial<Record<RuleName, FieldName>>;

/** The trade against the user's own rules. */
export function Rules({ plan }: { readonly plan: Plan }) {
  const [editing, setEditing] = useState(false);
  return (
    <Card
      title="Your rules"
      id="rules"
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
      <ul className={styles.rules}>
        {RULE_NAMES.map((name) => (
          <Rule key={name} name={name} plan={plan} />
        ))}
      </ul>
    </Card>
  );
}

function Rule({ name, plan }: { readonly name: RuleName; readonly plan: Plan }) {
  const asks = RULE_WORDS[name].asks(plan.rules, plan);
  return (
    <li>
      <VerdictLine name={name} asks={asks} plan={plan} />
      {name in ANSWERED && <Answer name={name as keyof typeof ANSWERED} asks={asks} />}
    </li>
  );
}

interface AnswerProps {
  readonly name: keyof typeof ANSWERED;
  readonly asks: string;
}

const Answer = memo(function Answer({ name, asks }: AnswerProps) {
  const field = ANSWERED[name];
  // The figures may follow a moment later; a button that is pressed may not.
  const value = usePage((page) => page.work.draft[field]);
  return (
    <Choice
      legend={asks}
      hideLegend
      value={value === 'yes' || value === 'no' ? value : null}
      options={{ yes: 'Yes', no: 'No' }}
      onChoose={(answer) => typeField(field, answer)}
    />
  );
});
