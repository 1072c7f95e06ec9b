import type { Line } from '../../../plan/compare/lines';
import { lineName, lineNote } from '../../../words/compare/compareWords';
import { DASH } from '../../../text/format';
import type { ColumnsOf } from './compareColumns';
import { RowTable, type RowTableProps } from './RowTable';

export interface LinesProps {
  /** The lines to show, in their order. */
  readonly lines: readonly Line[];
}

interface LineTableProps
  extends LinesProps, Pick<RowTableProps, 'caption' | 'sorting' | 'drawing' | 'asCards'> {
  readonly columnsOf: ColumnsOf;
  /** Whose words stand in the heads. */
  readonly head: Pick<Line, 'plan' | 'comparison'>;
}

/** The lines under the given columns, each by the plan it is of; on the page and on paper. */
export function LineTable({ lines, columnsOf, head, ...table }: LineTableProps) {
  const columns = columnsOf(head.plan, head.comparison);
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
