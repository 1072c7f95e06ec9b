import type { RankedPut } from '../../../core/chain/rankedPut';
import { loadWithRetry } from '../../../loading/loadWithRetry';
import { attempt } from '../../../parts/attempt';
import { part } from '../../../parts/part';
import { download } from '../../../storage/download';
import { tell, usePage } from '../../../store/page';
import { groupRows, useColumns, useTableChoices } from '../../../store/strikes/choices';
import type { ReadChain } from '../../../store/strikes/keptChain';
import { usd } from '../../../text/format';
import { Fold } from '../../../ui/Fold';
import { NOT_ADVICE } from '../../../words/notAdvice';
import { EXAMPLE_ON_PAPER } from '../../../words/page/printWords';
import { ageWords } from '../../../words/strikes/ageWords';
import { ladderColumns } from '../../../words/strikes/ladderWords';
import { formatName } from '../../../words/strikes/sourceWords';
import styles from './Out.module.css';

const ChooseColumns = part(() => import('./ChooseColumns'), { name: 'The choice of columns' });
const TableSets = part(() => import('./TableSets'), { name: 'The kept sets' });

export interface Ladder {
  readonly chain: ReadChain;
  /** As in the table, doubtful ones last. */
  readonly puts: readonly RankedPut[];
  /** The filters, as a sentence. */
  readonly asked: string;
}

/** The source and age of a chain, for a file or paper. */
export function useSource({ format, quotedAt, isExample }: ReadChain): string {
  const now = usePage((page) => page.clock?.now ?? 0);
  return isExample ? EXAMPLE_ON_PAPER : `From ${formatName(format)}, ${ageWords(quotedAt, now)}.`;
}

/** The table's settings, and its export to paper and a file. */
export function Tools({ chain, puts, asked }: Ladder) {
  const columns = useColumns();
  const { isGrouped } = useTableChoices();
  const source = useSource(chain);
  const saveCsv = async () => {
    const { ladderCsv, ladderFileName } = await loadWithRetry(
      () => import('../../../files/ladderCsv'),
    );
    const ladder = ladderColumns(columns);
    const fileName = ladderFileName(chain.underlying);
    const text = ladderCsv({
      heads: ladder.map(({ head }) => head),
      rows: puts.map((put) => ladder.map(({ of }) => of(put))),
      facts: [
        ['Stock', chain.underlying],
        ['Stock price', usd(chain.spot)],
        ['Source', source],
        ['Asked', asked],
        ['Note', `${NOT_ADVICE}.`],
      ],
    });
    download(fileName, text, 'text/csv');
    tell(`Saved ${fileName}.`);
  };
  return (
    <div className={styles.tools}>
      <label className="check">
        <input type="checkbox" checked={isGrouped} onChange={() => groupRows(!isGrouped)} />
        Group by expiration
      </label>
      <button type="button" onClick={() => print()}>
        Print the ladder
      </button>
      <button type="button" onClick={() => void attempt('“Save as CSV”', saveCsv)}>
        Save as CSV
      </button>
      <Fold name="Columns" about="Columns to choose and to put in order" className={styles.fold}>
        {() => <ChooseColumns />}
      </Fold>
      <Fold
        name="Kept sets"
        about="Columns, order and filters under a name"
        className={styles.fold}
      >
        {() => <TableSets />}
      </Fold>
    </div>
  );
}
