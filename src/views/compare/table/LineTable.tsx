import type { Line } from '../../../plan/compare/lines';
import { lineName, lineNote } from '../../../words/compare/compareWords';
import { DASH } from '../../../text/format';
import { useMedia } from '../../../ui/useMedia';
import type { Column, ColumnsOf } from './compareColumns';
import { RowTable, type RowTableProps } from './RowTable';

export interface LinesProps {
  /** The lines to show, in order. */
  readonly lines: readonly Line[];
}

interface LineTableProps
  extends LinesProps, Pick<RowTableProps, 'caption' | 'sorting' | 'drawing' | 'asCards'> {
  readonly columnsOf: ColumnsOf;
  /** The plan whose words appear in the heads. */
  readonly head: Pick<Line, 'plan' | 'comparison'>;
}

/** Width up to which rows are shown as cards; the styles use the same width. */
const CARDS = '(max-width: 520px)';

const leads = (column: Column) => column.leads === true;

/** The lines under the given columns, each computed from its own plan; on the page and on paper. */
export function LineTable({ lines, columnsOf, head, ...table }: LineTableProps) {
  const isCard = useMedia(CARDS) && table.asCards;
  const all = columnsOf(head.plan, head.comparison);
  const columns = isCard ? [...all.filter(leads), ...all.filter((column) => !leads(column))] : all;
  return (
    <RowTable
      {...table}
      columns={columns}
      rows={lines.map((line) => {
        const own = columnsOf(line.plan, line.comparison);
        const cellOf = (key: string) => own.find((column) => column.key === key)?.cell(line.row);
        return {
          key: line.key,
          name: lineName(line),
          note: lineNote(line),
          strong: line.key === 'cashSecuredPut',
          cells: columns.map(({ key }) => cellOf(key) ?? { text: DASH }),
        };
      })}
    />
  );
}
