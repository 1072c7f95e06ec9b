import { readCurrency } from '../../plan/compare/baseCurrency';
import type { PlanView } from '../../store/usePlan';
import { NumberTable } from '../../ui/table/NumberTable';
import {
  amountRows,
  moveColumns,
  moveRows,
  moveWords,
  rateWords,
} from '../../words/compare/baseWords';
import styles from './CompareMore.module.css';
import { Fold } from './Fold';
import { baseBrief } from '../../words/compare/briefs';
import { DraftChoice } from '../../fields/DraftChoice';
import { DraftField } from '../../fields/DraftField';
import { inBaseOf } from '../../plan/derived';
import type { Plan } from '../../plan/plan';

interface BaseCurrencyProps {
  readonly plan: Plan;
  readonly problems: PlanView['problems'];
}

/** The put for someone whose own currency is not the dollar. */
export function BaseCurrency({ plan, problems }: BaseCurrencyProps) {
  const { currency, problem } = readCurrency(plan.account.baseCurrency);
  const isShown = plan.account.baseShown === 'yes';
  return (
    <Fold title="In your own currency" brief={baseBrief(plan)}>
      <div className={`fields ${styles.fields}`}>
        <DraftChoice name="baseShown" options={{ '': 'no', yes: 'yes' }} />
        {isShown && (
          <>
            <DraftField name="baseCurrency" problem={problem} hint="its three letters" />
            <DraftField
              name="baseRate"
              problem={problems.baseRate}
              unit={`${currency ?? 'units'} that one dollar costs`}
              hint={`${currency ?? 'units'} that one dollar costs`}
            />
            <DraftField name="baseDate" problem={problems.baseDate} />
          </>
        )}
      </div>
      {isShown ? (
        <InBaseCurrency plan={plan} problem={problem} />
      ) : (
        <p className="note">
          Every return on the page is in dollars. Show the amounts in your own currency too, and
          what its rate does to them. The currency and its rate stay in this browser; no link holds
          them.
        </p>
      )}
    </Fold>
  );
}

interface InBaseCurrencyProps {
  readonly plan: Plan;
  readonly problem: string | undefined;
}

function InBaseCurrency({ plan, problem }: InBaseCurrencyProps) {
  const base = inBaseOf(plan);
  if (!base) {
    return (
      <p className="note">
        {problem ?? 'Enter the three letters of your currency and what one dollar costs in it'}.
      </p>
    );
  }
  return (
    <>
      <p>{rateWords(plan, base)}</p>
      <NumberTable
        caption={`The put in dollars and in ${base.currency}`}
        columns={['At this rate', 'Dollars', base.currency]}
        rows={amountRows(plan, base)}
      />
      <p className="note">If the put expires worthless and the rate has moved by then:</p>
      <NumberTable
        caption={`Return of the put in ${base.currency}, by the rate at expiration`}
        columns={moveColumns(base.currency)}
        rows={moveRows(base)}
      />
      <p className="note">{moveWords(plan, base)}</p>
    </>
  );
}
