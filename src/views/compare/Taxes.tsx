import { flushSync } from 'react-dom';
import type { Comparison } from '../../plan/compare/compare';
import { specOf } from '../../draft/fields';
import { usePage } from '../../store/page';
import { textOf } from '../../store/textOf';
import type { Plan } from '../../plan/plan';
import { atStart } from '../../text/sentence';
import { noMatchWords, untaxedWords } from '../../words/compare/taxWords';
import { conventionBrief } from '../../words/conventionBrief';
import { yearly } from '../../words/planWords';
import type { PlanView } from '../../store/usePlan';
import { typeField } from '../../store/typing';
import { Figure } from '../../ui/Figure';
import styles from './Compare.module.css';
import { Fold } from './Fold';
import { taxBrief } from '../../words/compare/briefs';
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

const RATES = ['federalTax', 'stateTax', 'netInvestmentTax'] as const;

/** Shows figures after tax or not; without a federal rate, the focus moves to its field. */
function show(isShown: boolean, card: HTMLElement | null) {
  flushSync(() => typeField('taxShown', isShown ? 'yes' : ''));
  const federal = card?.querySelector<HTMLInputElement>('input[name="federalTax"]');
  if (federal?.value === '') federal.focus();
}

/** The comparison after tax, at rates a person enters; off until asked for. */
export function Taxes({ plan, comparison, problems }: TaxesProps) {
  const isOn = usePage((page) => textOf(page, 'taxShown') === 'yes');
  return (
    <Fold title="After tax" brief={taxBrief(plan, comparison)}>
      <label className="check">
        <input
          type="checkbox"
          checked={isOn}
          onChange={({ currentTarget }) => show(!isOn, currentTarget.closest('section'))}
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
    </Fold>
  );
}

function Result({ plan, comparison }: Omit<TaxesProps, 'problems'>) {
  const { matchingBillYield } = comparison;
  const lacks = untaxedWords(comparison);
  return (
    <>
      <dl>
        <Figure
          name="T-bill yield that leaves as much as the put, after tax"
          value={yearly(matchingBillYield)}
          note={noMatchWords(plan, comparison) ?? `${conventionBrief(plan)}, before tax`}
        />
      </dl>
      <p className="note">
        {lacks && `${atStart(lacks)}: until then no after-tax figures are shown. `}
        Estimates at the rates you enter; a state rate or net investment income tax left empty
        counts as none. T-bill interest bears no state tax. An option on a stock or fund is a
        short-term gain; one on a broad index is taxed 60% at the long-term rate, while shares and
        covered calls stay short-term. A loss saves no tax here: it may offset other gains, or
        nothing. The falls above are before tax. In an IRA none of this applies.
      </p>
    </>
  );
}
