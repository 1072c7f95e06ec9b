import { useMemo } from 'react';
import { download } from '../../../storage/download';
import { specOf } from '../../../draft/fields';
import { loadWithRetry } from '../../../loading/loadWithRetry';
import { attempt } from '../../../parts/attempt';
import { tell, usePage } from '../../../store/page';
import type { ProfitTable as Table } from '../../../plan/profitTable';
import type { PlanView } from '../../../store/usePlan';
import { typeField } from '../../../store/typing';
import { Card } from '../../../ui/Card';
import { DraftChoice } from '../../../fields/DraftChoice';
import { DraftField } from '../../../fields/DraftField';
import { basisWord } from '../../../words/conventionBrief';
import { ProfitGrid } from './ProfitGrid';
import styles from './ProfitTable.module.css';
import { assumptionWords, fileFacts, fileHead, unitOf } from '../../../words/plan/profitTableWords';
import { PROFIT_BEFORE_EXPIRATION } from '../../../words/figures/profitTable';
import { Recipes } from '../../../recipe/RecipeList';
import { unpricedWords } from '../../../words/plan/unpriced';
import { profitTableOf } from '../../../plan/derived';
import type { Plan } from '../../../plan/plan';

interface ProfitTableProps {
  readonly plan: Plan;
  readonly problems: Pick<PlanView['problems'], 'pricesFrom' | 'pricesTo'>;
}

async function saveCsv(plan: Plan, { columns, rows }: Table) {
  const { profitTableCsv, profitTableFileName } = await loadWithRetry(
    () => import('../../../files/profitTableCsv'),
  );
  const unit = unitOf(plan);
  const heads = columns.map((moment) => fileHead(moment, plan));
  const fileName = profitTableFileName(plan.input.stock, unit);
  download(fileName, profitTableCsv({ unit, heads, rows, facts: fileFacts(plan) }), 'text/csv');
  tell(`Saved ${fileName}.`);
}

/** What the put has made or lost at any stock price, on any date. */
export function ProfitTable({ plan, problems }: ProfitTableProps) {
  const table = useMemo(() => profitTableOf(plan), [plan]);
  const units = useMemo(() => ({ dollars: 'Dollars', percent: `% of ${basisWord(plan)}` }), [plan]);
  return (
    <Card
      title="Profit or loss by price and date"
      aside={
        table && (
          <button
            type="button"
            onClick={() => void attempt('“Save as CSV”', () => saveCsv(plan, table))}
          >
            Save as CSV
          </button>
        )
      }
    >
      <div className={`fields ${styles.choices}`}>
        <DraftField name="pricesFrom" problem={problems.pricesFrom} unit="dollars per share" />
        <DraftField name="pricesTo" problem={problems.pricesTo} unit="dollars per share" />
        <DraftChoice name="tableUnit" options={units} />
      </div>
      {table ? (
        <>
          <ProfitGrid plan={plan} table={table} />
          <p className="note">{assumptionWords(plan)}</p>
          <Recipes of={[PROFIT_BEFORE_EXPIRATION]} plan={plan} />
          <PrintToo />
        </>
      ) : (
        <p>{unpricedWords(plan, 'the put before expiration')}</p>
      )}
    </Card>
  );
}

function PrintToo() {
  const checked = usePage((page) => page.work.draft.printTable === 'yes');
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={checked}
        onChange={() => typeField('printTable', checked ? '' : 'yes')}
      />
      {specOf('printTable').label}
    </label>
  );
}
