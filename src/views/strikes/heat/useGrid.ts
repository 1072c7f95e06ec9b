import { useRef, type KeyboardEvent } from 'react';
import type { RankedPut } from '../../../core/chain/rankedPut';
import type { HeatMap } from '../../../plan/strikes/heat';
import { togglePin } from '../../../store/strikes/pins';

const STEPS: Readonly<Record<string, readonly [down: number, along: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The keys of a map: arrows move from cell to cell, skipping empty ones, and Enter pins. */
export function useGrid(
  { rows, expirations }: HeatMap,
  current: RankedPut | null,
  onCurrent: (put: RankedPut) => void,
) {
  const cell = useRef<HTMLTableCellElement>(null);
  const putAt = (row: number, column: number) => rows[row]?.cells[column]?.put;
  const find = () => {
    for (const [row, { cells }] of rows.entries()) {
      const column = cells.findIndex((each) => each?.put === current);
      if (column >= 0) return { row, column };
    }
    return null;
  };
  const first = () => {
    const row = rows.findIndex(({ cells }) => cells.some((each) => each !== null));
    return { row, column: rows[row]?.cells.findIndex((each) => each !== null) ?? -1 };
  };
  const at = find() ?? first();

  const onKeyDown = (event: KeyboardEvent) => {
    const put = putAt(at.row, at.column);
    if (event.key === 'Enter' && put) togglePin(put.contract);
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    let { row, column } = at;
    do {
      row += step[0];
      column += step[1];
    } while (rows[row] && column >= 0 && column < expirations.length && !putAt(row, column));
    const next = putAt(row, column);
    if (!next) return;
    onCurrent(next);
    // Once it has been rendered with the new cell focusable.
    requestAnimationFrame(() => cell.current?.focus());
  };
  return {
    focus: cell,
    isFocus: (row: number, column: number) => row === at.row && column === at.column,
    onKeyDown,
  };
}
