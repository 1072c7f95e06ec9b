import styles from './NumberTable.module.css';
import { ScrollRegion } from './ScrollRegion';

interface TablePreviewProps {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Rows shown so that one can tell what the columns hold. */
const SHOWN = 4;

/** The first rows of a foreign table, unchanged. */
export function TablePreview({ columns, rows }: TablePreviewProps) {
  return (
    // oxlint-disable react/no-array-index-key -- cells have no names
    <ScrollRegion label="Its first rows">
      <table className={styles.table}>
        <caption className="visually-hidden">Its first rows</caption>
        <thead>
          <tr>
            {columns.map((head, at) => (
              <th key={at} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, SHOWN).map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, at) => (
                <td key={at}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
    // oxlint-enable react/no-array-index-key
  );
}
