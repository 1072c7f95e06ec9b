import type { Sign } from '../../../text/sign';
import { ScrollRegion } from '../../../ui/table/ScrollRegion';
import { Unbroken } from '../../../ui/table/Unbroken';
import numbers from '../../../ui/table/NumberTable.module.css';
import styles from '../Compare.module.css';

/** A figure, and below it what it rests on. */
export interface Cell {
  readonly text: string;
  readonly note?: string | null | undefined;
  readonly sign?: Sign;
}

interface Head {
  readonly key: string;
  readonly head: string;
  readonly note?: string | undefined;
}

interface TableRow {
  readonly key: string;
  readonly name: string;
  readonly note?: string | null;
  readonly strong?: boolean;
  readonly cells: readonly Cell[];
}

interface RowTableProps {
  readonly caption: string;
  readonly columns: readonly Head[];
  readonly rows: readonly TableRow[];
}

const Small = ({ children }: { readonly children: string | null | undefined }) =>
  children && <small>{children}</small>;

/** A wide table: a strategy a row, its name in sight however far the figures are scrolled. */
export const RowTable = ({ caption, columns, rows }: RowTableProps) => (
  <ScrollRegion label={caption}>
    <table className={`${numbers.table} ${styles.table}`}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Strategy</th>
          {columns.map(({ key, head, note }) => (
            <th key={key} scope="col">
              {head} <Small>{note}</Small>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, note, strong, cells }) => (
          <tr key={key} data-strong={strong || undefined}>
            <th scope="row">
              {name} <Small>{note}</Small>
            </th>
            {cells.map((cell, index) => (
              <td key={columns[index]!.key} data-sign={cell.sign}>
                <Unbroken>{cell.text}</Unbroken> <Small>{cell.note}</Small>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </ScrollRegion>
);
