import { noun } from '../../../words/planWords';
import { atStart } from '../../../text/sentence';
import { memo, useState, type KeyboardEvent, type PointerEvent } from 'react';
import type { ProfitUnit } from '../../../files/profitTableCsv';
import type { ProfitRow, ProfitTable } from '../../../plan/profitTable';
import { usd } from '../../../text/format';
import { signOf } from '../../../text/sign';
import { toneOf } from '../../../words/resultWords';
import numbers from '../../../ui/table/NumberTable.module.css';
import styles from './ProfitTable.module.css';
import {
  cellText,
  headWords,
  readingWords,
  unitOf,
  unitWords,
} from '../../../words/plan/profitTableWords';
import type { Plan } from '../../../plan/plan';

interface Place {
  readonly row: number;
  readonly column: number;
}

interface ProfitGridProps {
  readonly plan: Plan;
  readonly table: ProfitTable;
}

/**
 * The table as a grid: arrow keys move from cell to cell, and the current cell is described above
 * it.
 */
export const ProfitGrid = memo(function ProfitGrid({ plan, table }: ProfitGridProps) {
  const { rows, columns } = table;
  const [visited, setVisited] = useState<Place | null>(null);
  const [pointed, setPointed] = useState<Place | null>(null);
  const now = rows.findIndex(({ marks }) => marks.includes('now'));
  const active = within(visited ?? { row: now, column: 0 }, table);
  const read = within(pointed ?? active, table);
  const unit = unitOf(plan);
  const row = rows[read.row]!;
  const cell = row.cells[read.column]!;

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const place = placeOf(event.target);
    const next = place && placeAfter(event, place, table);
    if (!next) return;
    event.preventDefault();
    event.currentTarget.rows[next.row + 1]?.cells[next.column + 1]?.focus();
  };
  // A table that scrolls under a resting mouse is not being pointed at.
  const onPointerMove = ({ pointerType, target, movementX, movementY }: PointerEvent) => {
    if (pointerType === 'mouse' && (movementX || movementY)) setPointed(placeOf(target));
  };
  const onFocus = (target: EventTarget) => {
    setVisited(placeOf(target));
    setPointed(null);
  };

  return (
    <>
      <p className={styles.reading} data-sign={toneOf(cell.profitTotal, plan)}>
        {readingWords(cell, row, columns[read.column]!, plan)}
      </p>
      {/* Its cells take the focus, so keys scroll it without an extra tab stop. */}
      <section className={styles.scroll} aria-label="Table of profit or loss">
        <table
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- the grid is made of a table
          role="grid"
          aria-label={`Profit or loss in ${unitWords(plan)}, a row for each ${noun(plan)} price, a column for each date`}
          className={`${numbers.table} ${numbers.kept} ${styles.grid}`}
          onKeyDown={onKeyDown}
          onFocus={({ target }) => onFocus(target)}
          onPointerMove={onPointerMove}
          onPointerLeave={() => setPointed(null)}
        >
          <Heads plan={plan} table={table} />
          <tbody>
            {rows.map((each, index) => (
              <Row
                key={each.spot}
                row={each}
                columns={columns}
                unit={unit}
                active={index === active.row ? active.column : null}
              />
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
});

/** The column heads, on screen and in print. */
export const Heads = memo(function Heads({ plan, table }: ProfitGridProps) {
  return (
    <thead>
      <tr>
        <th scope="col">{atStart(`${noun(plan)} price`)}</th>
        {table.columns.map((moment) => {
          const [date, note] = headWords(moment, plan);
          return (
            <th key={moment.yearsLeft} scope="col">
              {date} <small>{note}</small>
            </th>
          );
        })}
      </tr>
    </thead>
  );
});

/** A row's stock price and its role in the trade. */
export function PriceHead({ row: { spot, marks } }: { readonly row: ProfitRow }) {
  return (
    <th scope="row">
      {usd(spot)} {marks.length > 0 && <small>{marks.join(', ')}</small>}
    </th>
  );
}

interface RowProps {
  readonly row: ProfitRow;
  readonly columns: ProfitTable['columns'];
  readonly unit: ProfitUnit;
  /** The column whose cell the Tab key reaches; null in all other rows. */
  readonly active: number | null;
}

const Row = memo(function Row({ row, columns, unit, active }: RowProps) {
  return (
    <tr data-strong={row.marks.includes('now') || undefined}>
      <PriceHead row={row} />
      {row.cells.map((cell, column) => {
        const sign = signOf(cell.profitTotal);
        return (
          <td
            key={columns[column]!.yearsLeft}
            tabIndex={column === active ? 0 : -1}
            data-sign={sign}
            data-level={sign && cell.strength}
          >
            {cellText(cell, unit)}
          </td>
        );
      })}
    </tr>
  );
});

/** The cell in which something happened; null outside the cells. */
function placeOf(target: EventTarget): Place | null {
  const cell = target instanceof Element ? target.closest('td') : null;
  const row = cell?.closest('tr');
  return cell && row ? { row: row.rowIndex - 1, column: cell.cellIndex - 1 } : null;
}

/** A position from a larger table moves to the edge of this one. */
const within = ({ row, column }: Place, { rows, columns }: ProfitTable): Place => ({
  row: Math.min(Math.max(row, 0), rows.length - 1),
  column: Math.min(column, columns.length - 1),
});

/** Where a key leads; null if nowhere. */
function placeAfter(
  { key, ctrlKey }: KeyboardEvent,
  { row, column }: Place,
  table: ProfitTable,
): Place | null {
  const last = { row: table.rows.length - 1, column: table.columns.length - 1 };
  switch (key) {
    case 'ArrowUp':
      return { row: Math.max(row - 1, 0), column };
    case 'ArrowDown':
      return { row: Math.min(row + 1, last.row), column };
    case 'ArrowLeft':
      return { row, column: Math.max(column - 1, 0) };
    case 'ArrowRight':
      return { row, column: Math.min(column + 1, last.column) };
    case 'Home':
      return { row: ctrlKey ? 0 : row, column: 0 };
    case 'End':
      return { row: ctrlKey ? last.row : row, column: last.column };
    default:
      return null;
  }
}
