import { price } from '../../../text/format';

import { Heads, PriceHead } from '../outcomes/ProfitGrid';
import styles from '../outcomes/ProfitTable.module.css';
import { assumptionWords, cellText, unitOf, unitWords } from '../../../words/plan/profitTableWords';
import { profitTableOf } from '../../../plan/derived';
import type { Plan } from '../../../plan/plan';
import { putName } from '../../../words/putName';

/** The profit table on its own printed page, if asked for. */
export function PrintProfitTable({ plan }: { readonly plan: Plan }) {
  const table = plan.input.printTable === 'yes' ? profitTableOf(plan) : null;
  if (!table) return null;
  const unit = unitOf(plan);
  return (
    <article className={`paper ${styles.paper}`}>
      <h1>
        {putName(plan)}, sold for {price(plan.terms.premium)}: profit or loss in {unitWords(plan)}
      </h1>
      <table className={styles.grid}>
        <Heads plan={plan} table={table} />
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.spot} data-strong={row.marks.includes('now') || undefined}>
              <PriceHead row={row} />
              {row.cells.map((cell, column) => (
                <td key={table.columns[column]!.yearsLeft}>{cellText(cell, unit)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p>{assumptionWords(plan)}</p>
    </article>
  );
}
