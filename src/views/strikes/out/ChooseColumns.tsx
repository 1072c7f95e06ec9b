import { ALL_COLUMNS } from '../../../plan/strikes/columns';
import { isFixed, moved, toggled } from '../../../plan/strikes/choices';
import { chooseColumns, useColumns } from '../../../store/strikes/choices';
import { COLUMN_NAMES } from '../../../words/strikes/rowWords';
import styles from './Out.module.css';

/** Chooses the table's columns and their order. */
export default function ChooseColumns() {
  const columns = useColumns();
  const others = ALL_COLUMNS.filter((column) => !columns.includes(column));
  return (
    <>
      <ol className={styles.columns} aria-label="Columns of the table">
        {[...columns, ...others].map((column) => {
          const name = COLUMN_NAMES[column];
          const at = columns.indexOf(column);
          return (
            <li key={column}>
              <label className="check">
                <input
                  type="checkbox"
                  checked={at >= 0}
                  disabled={isFixed(column)}
                  onChange={() => chooseColumns(toggled(columns, column))}
                />
                {name}
              </label>
              {at >= 0 && (
                <>
                  <button
                    type="button"
                    aria-label={`Move ${name} to the front`}
                    disabled={at === 0}
                    onClick={() => chooseColumns(moved(columns, column, -1))}
                  >
                    ↑
                  </button>
                  <button
                    type="button"
                    aria-label={`Move ${name} to the back`}
                    disabled={at === columns.length - 1}
                    onClick={() => chooseColumns(moved(columns, column, 1))}
                  >
                    ↓
                  </button>
                </>
              )}
            </li>
          );
        })}
      </ol>
      <button type="button" onClick={() => chooseColumns([])}>
        Back to the first nine
      </button>
    </>
  );
}
