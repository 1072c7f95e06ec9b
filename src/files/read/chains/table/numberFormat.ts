import { QUOTE_FIGURES } from '../../../../core/chain/quote';
import { cellNumber, type Locale } from '../../numbers';
import type { Column, Columns } from '../reading';
import type { Heading, Side } from './columns';
import type { Sheet } from './sheet';

const NUMBERS: readonly Column[] = ['strike', ...QUOTE_FIGURES, 'spot'];

/** The rows of numbers below a heading, as far as they go. */
export function* numbersIn(
  { rows }: Sheet,
  from: number,
  sides: readonly Side[],
): Generator<string> {
  const places = new Set(
    sides.flatMap(({ columns }) => NUMBERS.flatMap((column) => columns[column] ?? [])),
  );
  for (let row = from; row < rows.length; row++) {
    for (const place of places) {
      const cell = rows[row]![place];
      if (cell !== undefined) yield cell;
    }
  }
}

/** Whether volatilities are in percent: their head says so, or all are too large for decimals. */
export function isInPercent(
  { rows }: Sheet,
  from: number,
  heading: Heading | null,
  columns: Columns,
  locale: Locale,
) {
  const place = columns.impliedVolatility;
  if (place === undefined) return false;
  if (heading?.heads[place]?.includes('%')) return true;
  const values = rows
    .slice(from, from + 400)
    .map((cells) => cells[place] ?? '')
    .filter((cell) => !cell.includes('%'))
    .map((cell) => cellNumber(cell, locale))
    .filter((value) => typeof value === 'number' && value > 0)
    .toSorted((one, other) => one! - other!);
  return (values[Math.floor(values.length / 2)] ?? 0) > 3;
}
