import type { Sorting } from '../../../plan/compare/sorting';
import type { Sign } from '../../../text/sign';
import { dashed } from '../../../ui/dashed';
import { ScrollRegion } from '../../../ui/table/ScrollRegion';
import numbers from '../../../ui/table/NumberTable.module.css';
import styles from './RowTable.module.css';

/** A figure, and a note below it. */
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

export interface RowTableProps {
  readonly caption: string;
  readonly columns: readonly Head[];
  readonly rows: readonly TableRow[];
  /** The sorting of the rows, and the action of a click on a head; absent on paper. */
  readonly sorting?:
    | { readonly now: Sorting | null; readonly by: (key: string) => void }
    | undefined;
  /** Which rows are drawn, and the action of a click on a name. */
  readonly drawing?:
    | { readonly drawn: ReadonlySet<string>; readonly toggle: (key: string) => void }
    | undefined;
  /** Whether a phone shows each row as a card. */
  readonly asCards?: boolean;
}

/**
 * Whether a note needs more room than a figure: in such a narrow column it would run over many
 * lines.
 */
const isSentence = (note: Cell['note']) => (note?.length ?? 0) > 24;

const Small = ({ children }: { readonly children: string | null | undefined }) =>
  children && <small>{children}</small>;

/** A wide table with one row per strategy, whose name stays visible however far the figures scroll. */
export const RowTable = (props: RowTableProps) => (
  <ScrollRegion label={props.caption}>
    <table
      className={`${numbers.table} ${numbers.kept} ${styles.table} ${props.asCards ? styles.cards : ''}`}
    >
      <caption className="visually-hidden">{props.caption}</caption>
      <thead>
        <tr>
          <th scope="col">Strategy</th>
          {props.columns.map((column) => (
            <ColumnHead key={column.key} column={column} sorting={props.sorting} />
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map(({ key, name, note, strong, cells }) => (
          <tr key={key} data-strong={strong || undefined}>
            <th scope="row">
              <RowName of={key} name={name} drawing={props.drawing} /> <Small>{note}</Small>
            </th>
            {cells.map((cell, index) => {
              const column = props.columns[index]!;
              return (
                <td
                  key={column.key}
                  data-sign={cell.sign}
                  data-head={column.head}
                  data-words={isSentence(cell.note) || undefined}
                >
                  {dashed(cell.text)} <Small>{cell.note}</Small>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  </ScrollRegion>
);

interface ColumnHeadProps extends Pick<RowTableProps, 'sorting'> {
  readonly column: Head;
}

function ColumnHead({ column: { key, head, note }, sorting }: ColumnHeadProps) {
  const now = sorting?.now?.by === key ? sorting.now : null;
  const order = now && (now.isRising ? 'ascending' : 'descending');
  return (
    <th scope="col" aria-sort={order ?? undefined}>
      {sorting ? (
        <button type="button" className="plain" onClick={() => sorting.by(key)}>
          {head}
        </button>
      ) : (
        head
      )}{' '}
      <Small>{note}</Small>
    </th>
  );
}

interface RowNameProps extends Pick<RowTableProps, 'drawing'> {
  readonly of: string;
  readonly name: string;
}

function RowName({ of, name, drawing }: RowNameProps) {
  if (!drawing) return name;
  return (
    <button
      type="button"
      className={`plain ${styles.name}`}
      aria-pressed={drawing.drawn.has(of)}
      title="Its line in the picture"
      onClick={() => drawing.toggle(of)}
    >
      {name}
    </button>
  );
}
