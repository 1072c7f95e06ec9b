import { memo } from 'react';
import type { RuleName } from '../../../core/rules/rules';
import { DraftField } from '../../../fields/DraftField';
import { specOf, type FieldName } from '../../../draft/fields';
import { verdictsOf } from '../../../plan/derived';
import type { Plan } from '../../../plan/plan';
import type { Question } from '../../../plan/rules/questions';
import { usePage } from '../../../store/page';
import { typeField } from '../../../store/typing';
import type { PlanView } from '../../../store/usePlan';
import { inSentence } from '../../../text/sentence';
import { Choice } from '../../../ui/field/Choice';
import { askedWords } from '../../../words/plan/askedWords';
import { RULE_WORDS, STATUS } from '../../../words/ruleWords';
import styles from './Rules.module.css';

interface AskProps {
  readonly question: Question;
  readonly plan: Plan;
  readonly problems: PlanView['problems'];
}

type YesOrNoField = 'owns' | 'privateCapital';

const isYesOrNo = (name: FieldName): name is YesOrNoField =>
  name === 'owns' || name === 'privateCapital';

/** A question some rules wait for, with its fields. */
export function Ask({ question: { fields, rules }, plan, problems }: AskProps) {
  const [field] = fields;
  return (
    <li className={styles.ask}>
      <Asked fields={fields} rules={rules} plan={plan} />
      {isYesOrNo(field) ? (
        <YesOrNo field={field} asks={asksOf(rules[0]!, plan)} />
      ) : (
        <span className={styles.fields}>
          {fields.map((name) => (
            <DraftField key={name} name={name} problem={problems[name]} unit={unitOf(name)} />
          ))}
        </span>
      )}
    </li>
  );
}

/** A field's name in a list: `Bid and ask`. */
const nameIn = (name: FieldName, at: number) =>
  at === 0 ? specOf(name).label : inSentence(specOf(name).label);

const asksOf = (name: RuleName, plan: Plan) => RULE_WORDS[name].asks(plan.rules, plan);

interface AskedProps {
  readonly fields: Question['fields'];
  readonly rules: readonly RuleName[];
  readonly plan: Plan;
}

/** The question and, once answered, the verdict of each rule. */
function Asked({ fields, rules, plan }: AskedProps) {
  const statuses = rules.map((name) => verdictsOf(plan)[name].status);
  if (statuses.includes('unknown')) {
    return (
      <span>
        {!isYesOrNo(fields[0]) && <strong>{fields.map(nameIn).join(' and ')}</strong>}
        <em>{askedWords(rules, plan)}</em>
      </span>
    );
  }
  return (
    <span>
      {rules.map((name, index) => {
        const { sign, words } = STATUS[statuses[index]!];
        return (
          <span key={name} className={styles.answered}>
            <span aria-hidden="true">{sign} </span>
            <span className="visually-hidden">{words}: </span>
            {asksOf(name, plan)}
          </span>
        );
      })}
    </span>
  );
}

const UNITS: Readonly<Partial<Record<FieldName, string>>> = {
  bid: 'dollars per share',
  ask: 'dollars per share',
  openInterest: 'contracts',
  cash: 'dollars',
  accountValue: 'dollars',
  billQuote: 'percent a year',
  billPrice: 'dollars per $100 of face',
};

const unitOf = (name: FieldName) => UNITS[name] ?? '';

interface YesOrNoProps {
  readonly field: YesOrNoField;
  readonly asks: string;
}

const YesOrNo = memo(function YesOrNo({ field, asks }: YesOrNoProps) {
  // The figures may follow a moment later, but a pressed button must react at once.
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
