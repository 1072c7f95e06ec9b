import { memo } from 'react';
import type { RankedPut } from '../../core/chain/rankedPut';
import { sortedBy } from '../../plan/strikes/columns';
import type { ReadChain } from '../../store/strikes/keptChain';
import { useStrikes } from '../../store/strikes';
import { useColumns } from '../../store/strikes/choices';
import { COLUMN_NAMES, HEAD_BESIDE } from '../../words/strikes/rowWords';
import { RankedRows } from './rows/RankedRows';

interface RankedTableProps {
  readonly chain: ReadChain;
  readonly sound: readonly RankedPut[];
  readonly doubtful: readonly RankedPut[];
}

/** Every put that fits, one per row, followed by doubtful ones. */
export const RankedTable = memo(function RankedTable(props: RankedTableProps) {
  const { chain, sound, doubtful } = props;
  const sort = useStrikes((strikes) => strikes.sort);
  const columns = useColumns();
  if (sound.length + doubtful.length === 0) return null;
  return (
    <section aria-label="Ranked puts">
      <RankedRows
        chain={chain}
        sound={sound}
        doubtful={doubtful}
        columns={columns}
        label={`Puts of ${chain.underlying}, ranked`}
        head={
          <tr>
            {columns.map((column) => (
              <th
                key={column}
                scope="col"
                data-column={column}
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
                {HEAD_BESIDE[column] && <em> {HEAD_BESIDE[column]}</em>}
              </th>
            ))}
            <th scope="col">
              Pin<span className="visually-hidden"> or plan it</span>
            </th>
          </tr>
        }
      />
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
});
