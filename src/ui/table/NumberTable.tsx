import { dashed } from '../dashed';
import { ScrollRegion } from './ScrollRegion';
import styles from './NumberTable.module.css';

import type { Sign } from '../../text/sign';

type Cell =
  | string
  | {
      readonly text: string;
      readonly sign?: Sign;
      /** Smaller text beneath. */
      readonly note?: string | null;
      /** For a dash: why there is no figure. */
      readonly why?: string;
    };

interface Row {
  readonly key: string;
  readonly cells: readonly [string, ...Cell[]];
  readonly strong?: boolean;
}

interface NumberTableProps {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** A table of figures: names on the left, numbers aligned on the right. */
export function NumberTable({ caption, columns, rows }: NumberTableProps) {
  return (
    <ScrollRegion label={caption}>
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [name, ...cells], strong }) => (
            <tr key={key} data-strong={strong || undefined}>
              <th scope="row">{name}</th>
              {cells.map((cell, index) => {
                const { text, sign, note, why }: Exclude<Cell, string> =
                  typeof cell === 'string' ? { text: cell } : cell;
                return (
                  <td key={columns[index + 1]} data-sign={sign}>
                    {dashed(text, why)}
                    {note && <small>{note}</small>}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
