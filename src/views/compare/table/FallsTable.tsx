import { useDeferredValue, useMemo } from 'react';
import { noun } from '../../../words/planWords';
import { profitAfterFall } from '../../../core/strategies/falls';
import type { Row } from '../../../plan/compare/compare';
import { readFalls } from '../../../draft/falls';
import { part } from '../../../parts/part';
import { usePage } from '../../../store/page';
import { DASH, percentBrief, percentResult, usd, usdResult } from '../../../text/format';
import { signOf } from '../../../text/sign';
import { Card } from '../../../ui/Card';
import styles from '../Compare.module.css';
import type { RowsProps } from './CompareTable';
import { nameOf, tradedWords } from '../../../words/compare/compareWords';
import { Recipes } from '../../../recipe/RecipeList';
import { FALL_FIGURE } from '../../../words/figures/rows';
import { DraftField } from '../../../fields/DraftField';
import { RowTable, type Cell } from './RowTable';

const ReturnsChart = part(() => import('../ReturnsChart'), { name: 'The picture of the returns' });

function resultAt(row: Row, spot: number, fall: number): Cell {
  const profit = profitAfterFall(row, spot, fall);
  const share = row.capitalTotal > 0 ? percentResult(profit / row.capitalTotal) : DASH;
  return { text: usdResult(profit), note: share, sign: signOf(profit) };
}

interface FallsOfRowsProps extends RowsProps {
  readonly falls: readonly number[];
}

/** What each row makes or loses if the stock ends that much lower, on the page and on paper. */
export function FallsOfRows({ plan, comparison, rows, falls }: FallsOfRowsProps) {
  const { spot } = comparison.terms.trade;
  return (
    <RowTable
      caption="Gain or loss at expiration, in dollars and in percent of the row’s capital"
      columns={falls.map((fall) => ({
        key: String(fall),
        head: fall === 0 ? 'Unchanged' : `Down ${percentBrief(fall)}`,
        note: usd(spot * (1 - fall)),
      }))}
      rows={rows.map((row) => ({
        key: row.kind,
        name: nameOf(row.kind, plan),
        note: row.kind === 'nakedPutFully' ? tradedWords(row, comparison) : null,
        strong: row.kind === 'cashSecuredPut',
        cells: falls.map((fall) => resultAt(row, spot, fall)),
      }))}
    />
  );
}

/** The comparison at falls of the stock: as numbers, and drawn. */
export function FallsTable(props: RowsProps) {
  const text = usePage((page) => page.work.draft.falls);
  const { falls, problem } = useMemo(() => readFalls(text), [text]);
  const { plan, comparison, rows } = props;
  // The picture follows a step behind the keys.
  const drawn = useDeferredValue(
    useMemo(() => ({ plan, comparison, rows, falls }), [plan, comparison, rows, falls]),
  );
  return (
    <Card title={`If the ${noun(plan)} falls`}>
      {rows.length > 0 && (
        <>
          <FallsOfRows {...props} falls={falls} />
          <Recipes of={[FALL_FIGURE]} plan={plan} />
        </>
      )}
      <div className={styles.falls}>
        <DraftField
          name="falls"
          problem={problem}
          unit="in percent, a list"
          hint="percent, with commas between"
        />
      </div>
      {rows.length > 0 && <ReturnsChart {...drawn} />}
    </Card>
  );
}
