import type { RankedPut } from '../../core/chain/rankedPut';
import { COLUMNS, sortedBy } from '../../plan/strikes/columns';
import type { ReadChain } from '../../store/strikes/keptChain';
import { useStrikes } from '../../store/strikes';
import { COLUMN_NAMES } from '../../words/strikes/rowWords';
import { RankedRows } from './rows/RankedRows';

interface RankedTableProps {
  readonly chain: ReadChain;
  readonly sound: readonly RankedPut[];
  readonly doubtful: readonly RankedPut[];
}

/** Every put that fits, a row each, and under them those that are doubtful. */
export function RankedTable({ chain, sound, doubtful }: RankedTableProps) {
  const sort = useStrikes((strikes) => strikes.sort);
  if (sound.length + doubtful.length === 0) return null;
  return (
    <section aria-label="Ranked puts">
      <RankedRows
        chain={chain}
        sound={sound}
        doubtful={doubtful}
        cells={COLUMNS.length + 1}
        label={`Puts of ${chain.underlying}, ranked`}
        head={
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
}
