import type { Comparison, Row } from '../../../plan/compare/compare';
import type { Plan } from '../../../plan/plan';
import { NO_YEARLY_RATE, span } from '../../../words/planWords';
import { isShortPeriod, SHORT_PERIOD } from '../../../plan/shortPeriod';
import { usdTotal } from '../../../text/format';
import { Card } from '../../../ui/Card';
import styles from '../Compare.module.css';
import { demandColumns, payColumns, type Column } from './compareColumns';
import { APPROVAL_NOTE, billsSecureWords } from '../../../words/compare/approvalWords';
import { lackWords, nameOf, aboutOf, tradedWords } from '../../../words/compare/compareWords';
import { untaxedWords } from '../../../words/compare/taxWords';
import { heldWords } from '../../../words/compare/dividendWords';
import { interestWords } from '../../../words/compare/interestWords';
import { Recipes } from '../../../recipe/RecipeList';
import { ROW_FIGURES, TAXED_FIGURES } from '../../../words/figures/rows';
import { RowChoice } from './RowChoice';
import { RowTable } from './RowTable';

export interface RowsProps {
  readonly plan: Plan;
  readonly comparison: Comparison;
  /** The rows to show, in their order. */
  readonly rows: readonly Row[];
}

interface StrategyTableProps extends RowsProps {
  readonly caption: string;
  readonly columns: readonly Column[];
}

/** The rows under the given columns, on the page and on paper. */
export const StrategyTable = (props: StrategyTableProps) => (
  <RowTable
    caption={props.caption}
    columns={props.columns}
    rows={props.rows.map((row) => ({
      key: row.kind,
      name: nameOf(row.kind, props.plan),
      note: tradedWords(row, props.comparison),
      strong: row.kind === 'cashSecuredPut',
      cells: props.columns.map(({ cell }) => cell(row)),
    }))}
  />
);

const ALL_FIGURES = [...ROW_FIGURES, ...TAXED_FIGURES];

interface CompareTableProps extends RowsProps {
  readonly hidden: readonly Row[];
}

/** The planned put beside every other use of its cash. */
export function CompareTable({ plan, comparison, rows, hidden }: CompareTableProps) {
  const cash = usdTotal(plan.analysis.collateralTotal);
  const interest = interestWords(plan, comparison);
  const untaxed = untaxedWords(comparison);
  return (
    <Card title="One trade, same cash, same days">
      {rows.length > 0 ? (
        <>
          <StrategyTable
            caption={`What ${cash} can do ${span(plan.days)}`}
            columns={[...payColumns(plan, comparison), ...demandColumns(plan, comparison)]}
            plan={plan}
            comparison={comparison}
            rows={rows}
          />
          <Recipes
            of={comparison.beforeTax === 'notAsked' ? ROW_FIGURES : ALL_FIGURES}
            plan={plan}
          />
        </>
      ) : (
        <p>All rows are hidden. Show one below.</p>
      )}
      <ul className={`note ${styles.list}`}>
        {comparison.missing.map((missing) => (
          <li key={missing.kind}>
            {nameOf(missing.kind, plan)}: {lackWords(missing, plan, comparison)}
          </li>
        ))}
        {untaxed && <li>No figures after tax: {untaxed}.</li>}
        {interest && <li>{interest}</li>}
        {plan.days === 0 && <li>No annualized return: it {NO_YEARLY_RATE}.</li>}
        {isShortPeriod(plan) && <li>{SHORT_PERIOD}</li>}
        <li>
          {heldWords(comparison)} Cash that a row does not tie up lies idle. A high return on a
          small capital is not a larger gain: compare the dollars too.
        </li>
        <li>{billsSecureWords(plan)}</li>
        <li>{APPROVAL_NOTE}</li>
      </ul>
      <details className="note">
        <summary>What each row is, and what it risks</summary>
        <dl className={styles.list}>
          {[...rows, ...hidden].map(({ kind }) => (
            <div key={kind}>
              <dt>
                <strong>{nameOf(kind, plan)}</strong>
              </dt>
              <dd>{aboutOf(kind, plan)}</dd>
            </div>
          ))}
        </dl>
      </details>
      <RowChoice plan={plan} shown={rows} hidden={hidden} />
    </Card>
  );
}
