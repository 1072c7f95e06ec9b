import type { Comparison } from '../../plan/compare/compare';
import { specOf } from '../../draft/fields';
import { usePage } from '../../store/page';
import { textOf } from '../../store/textOf';
import type { Plan } from '../../plan/plan';
import { conventionBrief } from '../../words/conventionBrief';
import { NO_YEARLY_RATE, yearly } from '../../words/planWords';
import type { PlanView } from '../../store/usePlan';
import { typeField } from '../../store/typing';
import { Card } from '../../ui/Card';
import { Figure } from '../../ui/Figure';
import styles from './Compare.module.css';
import { DraftChoice } from '../../fields/DraftChoice';
import { DraftField } from '../../fields/DraftField';

interface TaxesProps {
  readonly plan: Plan;
  readonly comparison: Comparison;
  readonly problems: PlanView['problems'];
}

const TAXED_AS = {
  equity: 'As the contract is',
  index: 'Index option, 60/40',
  stock: 'Stock or fund option',
};

/** The comparison after tax, for the rates a person enters; off until it is asked for. */
export function Taxes({ plan, comparison, problems }: TaxesProps) {
  const isOn = usePage((page) => textOf(page, 'taxShown') === 'yes');
  return (
    <Card title="After tax">
      <label className="check">
        <input
          type="checkbox"
          checked={isOn}
          onChange={() => typeField('taxShown', isOn ? '' : 'yes')}
        />
        {specOf('taxShown').label}
      </label>
      {isOn && (
        <>
          <div className={`fields ${styles.fields}`}>
            <DraftChoice name="taxedAs" options={TAXED_AS} />
            {RATES.map((name) => (
              <DraftField key={name} name={name} problem={problems[name]} />
            ))}
            {comparison.gains === 'section1256' && (
              <DraftField name="longTermTax" problem={problems.longTermTax} />
            )}
          </div>
          <Result plan={plan} comparison={comparison} />
        </>
      )}
    </Card>
  );
}

const RATES = ['federalTax', 'stateTax', 'netInvestmentTax'] as const;

function Result({ plan, comparison }: Omit<TaxesProps, 'problems'>) {
  const { matchingBillYield, rates, beforeTax } = comparison;
  if (!rates) {
    const why = beforeTax === 'takesAll' ? 'The rates take more than all' : 'A rate cannot be read';
    return <p className="note">{why}: figures stay before tax.</p>;
  }
  const noRate = Object.values(rates).every((rate) => rate === 0);
  return (
    <>
      <dl>
        <Figure
          name="T-bill yield that leaves as much as the put, after tax"
          value={yearly(matchingBillYield)}
          note={matchingBillYield === null ? whyNone(plan) : `${conventionBrief(plan)}, before tax`}
        />
      </dl>
      <p className="note">
        {noRate && 'No rate is typed yet, so nothing is taken off. '}
        Estimates at the rates you enter. T-bill interest bears no state tax. An option on a stock
        or fund is a short-term gain; one on a broad index is taxed 60% at the long-term rate, while
        shares and covered calls stay short-term. A loss saves no tax here: it may offset other
        gains, or nothing. The falls above are before tax. In an IRA none of this applies.
      </p>
    </>
  );
}

const whyNone = ({ days }: Plan) =>
  days === 0 ? NO_YEARLY_RATE : 'taxes leave nothing of a T-bill';
