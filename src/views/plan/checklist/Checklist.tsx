import { Fragment, memo } from 'react';
import type { RuleName } from '../../../core/rules/rules';
import { FieldLink, type FieldWay } from '../../../fields/FieldLink';
import { toPlanField } from '../../../fields/toPlanField';
import { questionsOf } from '../../../plan/rules/questions';
import { tabAddress } from '../../../store/address';
import { usePage } from '../../../store/page';
import { toggleTick } from '../../../store/typing';
import { Card } from '../../../ui/Card';
import styles from './Checklist.module.css';
import { CHECKLIST } from '../../../words/checklist';
import { VerdictLine } from '../judge/VerdictLine';
import type { Plan } from '../../../plan/plan';

const INTO_FORM: FieldWay = { hrefOf: () => tabAddress('checklist'), goTo: toPlanField };

/** The first trade step by step; figures judge what they can. */
export default memo(function Checklist({ plan }: { readonly plan: Plan }) {
  return (
    <Card title="First-trade checklist">
      <div className={styles.groups}>
        {CHECKLIST.map(({ title, lines }) => (
          <section key={title}>
            <h3>{title}</h3>
            <ul>
              {lines.map((line) =>
                line.rule ? (
                  <li key={line.id} className={styles.judged}>
                    <VerdictLine
                      name={line.rule}
                      asks={line.words(plan)}
                      plan={plan}
                      wayIn={wayInto(line.rule, plan)}
                    />
                  </li>
                ) : (
                  <ByHand key={line.id} id={line.id} words={line.words(plan)} />
                ),
              )}
            </ul>
          </section>
        ))}
      </div>
    </Card>
  );
});

/** A link to where a rule is answered: a field of the form, or a question beside the rules. */
function wayInto(rule: RuleName, plan: Plan) {
  const question = questionsOf(plan).find(({ rules }) => rules.includes(rule));
  if (!question) return undefined;
  const { fields, part } = question;
  return (missing: string) =>
    part === null ? (
      <a className="plain" href={tabAddress('judge')}>
        {missing}
      </a>
    ) : (
      <FieldLink field={fields[0]} way={INTO_FORM}>
        {missing}
      </FieldLink>
    );
}

/** Blanks to fill in on paper. */
const BLANKS = /(_{4,})/;

const inWords = (words: string, at: number) =>
  at % 2 === 0 ? (
    words
  ) : (
    <Fragment key={at}>
      <span aria-hidden="true">{words}</span>
      <span className="visually-hidden">blank</span>
    </Fragment>
  );

interface ByHandProps {
  readonly id: string;
  readonly words: string;
}

const ByHand = memo(function ByHand({ id, words }: ByHandProps) {
  const ticked = usePage((page) => page.work.ticks.includes(id));
  return (
    <li>
      <label>
        <input type="checkbox" checked={ticked} onChange={() => toggleTick(id)} />
        <span>{words.split(BLANKS).map(inWords)}</span>
      </label>
    </li>
  );
});
