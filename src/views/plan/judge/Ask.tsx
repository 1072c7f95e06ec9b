import { memo } from 'react';
import { DraftField } from '../../../fields/DraftField';
import { specOf, type FieldName } from '../../../draft/fields';
import type { Plan } from '../../../plan/plan';
import type { Question } from '../../../plan/rules/questions';
import { usePage } from '../../../store/page';
import { typeField } from '../../../store/typing';
import type { PlanView } from '../../../store/usePlan';
import { inSentence } from '../../../text/sentence';
import { Choice } from '../../../ui/field/Choice';
import { RULE_WORDS } from '../../../words/ruleWords';
import styles from './Rules.module.css';

interface AskProps {
  readonly question: Question;
  readonly plan: Plan;
  readonly problems: PlanView['problems'];
}

/** A question that some rules wait for, with the place to answer it. */
export function Ask({ question: { fields, rules }, plan, problems }: AskProps) {
  const asks = rules.map((name) => RULE_WORDS[name].asks(plan.rules, plan));
  const [field] = fields;
  if (field === 'owns' || field === 'privateCapital')
    return <YesOrNo field={field} asks={asks[0]!} />;
  return (
    <li className={styles.ask}>
      <span>
        <strong>{fields.map((name, at) => nameIn(name, at)).join(' and ')}</strong>
        <em>{[asks[0], ...asks.slice(1).map(inSentence)].join('; ')}</em>
      </span>
      <span className={styles.fields}>
        {fields.map((name) => (
          <DraftField key={name} name={name} problem={problems[name]} unit={unitOf(name)} />
        ))}
      </span>
    </li>
  );
}

/** What a field is called among others: `Bid and ask`. */
const nameIn = (name: FieldName, at: number) =>
  at === 0 ? specOf(name).label : inSentence(specOf(name).label);

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
  readonly field: 'owns' | 'privateCapital';
  readonly asks: string;
}

const YesOrNo = memo(function YesOrNo({ field, asks }: YesOrNoProps) {
  // The figures may follow a moment later; a button that is pressed may not.
  const value = usePage((page) => page.work.draft[field]);
  return (
    <li className={styles.ask}>
      <span>{asks}</span>
      <Choice
        legend={asks}
        hideLegend
        value={value === 'yes' || value === 'no' ? value : null}
        options={{ yes: 'Yes', no: 'No' }}
        onChoose={(answer) => typeField(field, answer)}
      />
    </li>
  );
});
