import { useState } from 'react';
import type { RankedPut } from '../../core/chain/rankedPut';
import { COLUMNS, sortedBy } from '../../plan/strikes/columns';
import type { ReadChain } from '../../store/strikes/keptChain';
import { useStrikes } from '../../store/strikes';
import { count } from '../../text/format';
import { COLUMN_NAMES } from '../../words/strikes/rowWords';
import { PutRow } from './PutRow';
import styles from './Strikes.module.css';

/** Rows that are shown before all are asked for. */
const SHOWN = 100;

interface RankedTableProps {
  readonly chain: ReadChain;
  readonly sound: readonly RankedPut[];
  readonly doubtful: readonly RankedPut[];
}

/** Every put that fits, a row each, and under them those that are doubtful. */
export function RankedTable({ chain, sound, doubtful }: RankedTableProps) {
  const [isAll, setAll] = useState(false);
  const sort = useStrikes((strikes) => strikes.sort);
  const total = sound.length + doubtful.length;
  const most = isAll ? total : SHOWN;
  const ranked = sound.slice(0, most);
  const doubted = doubtful.slice(0, Math.max(0, most - ranked.length));
  if (total === 0) return null;
  const rowOf = (put: RankedPut, at: number) => (
    <PutRow
      key={`${put.contract.root} ${put.contract.expiration} ${put.contract.strike} ${at}`}
      put={put}
      chain={chain}
    />
  );
  return (
    <section aria-label="Ranked puts">
      <table className={styles.table}>
        <caption className="visually-hidden">Puts of {chain.underlying}, ranked</caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th
                key={column}
                scope="col"
                aria-sort={
                  sort.column !== column
                    ? undefined
                    : sort.isDescending
                      ? 'descending'
                      : 'ascending'
                }
              >
                <button
                  type="button"
                  className="plain"
                  onClick={() => useStrikes.setState({ sort: sortedBy(column, sort) })}
                >
                  {COLUMN_NAMES[column]}
                </button>
              </th>
            ))}
            <th scope="col">
              Pin<span className="visually-hidden"> or plan it</span>
            </th>
          </tr>
        </thead>
        <tbody>{ranked.map(rowOf)}</tbody>
        {doubted.length > 0 && (
          <tbody data-doubtful>
            <tr className={styles.divider}>
              <th colSpan={COLUMNS.length + 1} scope="rowgroup">
                Doubtful, not ranked
              </th>
            </tr>
            {doubted.map(rowOf)}
          </tbody>
        )}
      </table>
      {total > most && (
        <button type="button" onClick={() => setAll(true)}>
          Show all {count(total, 'put')}
        </button>
      )}
      <p className="note">
        Bearable volatility: {chain.underlying} may move this much before the put, after its fees,
        earns no more than T-bills. Fees, T-bills, rules and cash are those in{' '}
        <a className="plain" href="#plan">
          Plan
        </a>
        .
      </p>
    </section>
  );
}
