import { createPortal } from 'react-dom';
import { isSound } from '../../../core/chain/dominance';
import type { RankedPut } from '../../../core/chain/rankedPut';
import type { Column } from '../../../plan/strikes/columns';
import { putKey } from '../../../plan/strikes/putKey';
import { usePage } from '../../../store/page';
import { useColumns } from '../../../store/strikes/choices';
import { count, longDate, number, usd } from '../../../text/format';
import { onPaper } from '../../../ui/print/onPaper';
import { NOT_ADVICE } from '../../../words/notAdvice';
import { doubtBrief } from '../../../words/strikes/doubtBrief';
import { CELLS, COLUMN_NAMES } from '../../../words/strikes/rowWords';
import { MOST_PRINTED } from '../rows/useLines';
import styles from './Out.module.css';
import { useSource, type Ladder } from './Tools';

/** The table of puts on paper, as it is on screen. */
function Sheet({ chain, puts, asked }: Ladder) {
  const columns = useColumns();
  const source = useSource(chain);
  const today = usePage((page) => page.clock?.today);
  const printed = puts.slice(0, MOST_PRINTED);
  const doubtful = printed.filter((put) => !isSound(put));
  return (
    <article className={`paper ${styles.ladder}`} data-print-sheet="">
      <header>
        <h1>Puts of {chain.underlying}</h1>
        <span>{today && longDate(today)}</span>
      </header>
      <p>
        {asked} {source} Stock {usd(chain.spot)}. {count(puts.length, 'put')}
        {puts.length > MOST_PRINTED && `, the first ${number(MOST_PRINTED)} here`}.
      </p>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" data-column={column}>
                {COLUMN_NAMES[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {printed.filter(isSound).map((put) => (
            <Row key={putKey(put.contract)} put={put} columns={columns} />
          ))}
        </tbody>
        {doubtful.length > 0 && (
          <tbody>
            <tr>
              <th scope="rowgroup" colSpan={columns.length}>
                Doubtful, not ranked
              </th>
            </tr>
            {doubtful.map((put) => (
              <Row key={putKey(put.contract)} put={put} columns={columns} />
            ))}
          </tbody>
        )}
      </table>
      <footer>
        Bearable volatility: {chain.underlying} may move this much before the put, after its fees,
        earns no more than T-bills. Figures are estimates with the fees kept in Putwise. Before tax.{' '}
        {NOT_ADVICE}.
      </footer>
    </article>
  );
}

function Row({ put, columns }: { readonly put: RankedPut; readonly columns: readonly Column[] }) {
  return (
    <tr>
      {columns.map((column, at) => {
        const { text, beside, besideIs } = CELLS[column](put);
        return (
          <td key={column} data-column={column}>
            {text}{' '}
            {beside && (
              <em>
                {beside} {besideIs}
              </em>
            )}
            {at === columns.length - 1 && put.doubts.length > 0 && (
              <strong> {doubtBrief(put.doubts)}</strong>
            )}
          </td>
        );
      })}
    </tr>
  );
}

/** Beside the page, which is not printed. */
export const PrintLadder = onPaper((ladder: Ladder) =>
  createPortal(<Sheet {...ladder} />, document.querySelector('main')!.parentElement!),
);
