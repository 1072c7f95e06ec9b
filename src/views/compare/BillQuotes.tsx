import { isExampleBill, TENORS } from '../../plan/compare/exampleBill';
import type { PlanView } from '../../store/usePlan';
import { Figure } from '../../ui/Figure';
import {
  billFigures,
  lackWords,
  readingWords,
  sourceWords,
  yearWords,
} from '../../words/compare/billWords';
import styles from './CompareMore.module.css';
import { Recipes } from '../../recipe/RecipeList';
import { BILL_FIGURES } from '../../words/figures/bills';
import { Fold } from './Fold';
import { billBrief } from '../../words/compare/briefs';
import { BillKindField, BillQuoteFields } from '../../fields/BillQuoteFields';
import { DraftField } from '../../fields/DraftField';
import type { Plan } from '../../plan/plan';

interface BillQuotesProps {
  readonly plan: Plan;
  readonly problems: PlanView['problems'];
}

/** The T-bill that runs as long as the trade, from the quotes people usually find. */
export function BillQuotes({ plan, problems }: BillQuotesProps) {
  return (
    <Fold title="T-bill quotes" brief={billBrief(plan)}>
      {plan.bill ? (
        <>
          <p>
            <strong>{sourceWords(plan)}</strong>
            {isExampleBill(plan.account) && ' The rate is an example until you enter today’s.'}
          </p>
          <dl className={`fields ${styles.figures}`}>
            {billFigures(plan).map((figure) => (
              <Figure key={figure.name} {...figure} />
            ))}
          </dl>
          <Recipes of={BILL_FIGURES} plan={plan} />
          <p className="note">
            One price, quoted five ways. The discount rate reads lowest, as it is based on face
            value and 360 days; only the investment rate and the compound yield compare with a
            yearly return.
          </p>
        </>
      ) : (
        <p className="note">{lackWords(plan)}</p>
      )}
      <div className={`fields ${styles.fields}`}>
        <BillKindField />
        <BillQuoteFields problems={problems} />
        <DraftField name="billIssued" problem={problems.billIssued} />
      </div>
      <div className={`fields ${styles.fields}`}>
        {TENORS.map((name) => (
          <DraftField key={name} name={name} problem={problems[name]} unit="percent a year" />
        ))}
      </div>
      <p className="note">
        {readingWords(plan)} {yearWords(plan)}
      </p>
    </Fold>
  );
}
