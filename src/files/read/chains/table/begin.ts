import { cellNumber } from '../../numbers';
import { headingOf, type Heading } from './columns';
import type { Sheet } from './sheet';

/** Whether a cell could be a column head: a word. */
export const isWord = (cell = '') => cell.charCodeAt(0) > NINE && /^\p{L}/u.test(cell);

/**
 * Code of the digit 9; letters lie beyond all digits and number signs, so most cells are told by
 * their first character.
 */
const NINE = 57;

/** A row with at least this many numbers holds quotes, whatever they are. */
const FEWEST = 3;

export const hasNumbers = (cells: readonly string[]) =>
  cells.filter(
    (cell) => typeof cellNumber(cell, 'point') === 'number' || /^\d*,\d+$/.test(cell.trim()),
  ).length >= FEWEST;

/** The beginning of a table: its heading, or its first row if it has none. */
export interface Beginning {
  readonly at: number;
  readonly heading: Heading | null;
}

/** The first row that names enough columns, or any columns; otherwise the first row of numbers. */
export function begin(sheet: Sheet, from: number): Beginning | null {
  let partial: { at: number; heading: Heading } | null = null;
  let numbers = -1;
  for (let at = from; at < sheet.rows.length; at++) {
    const cells = sheet.rows[at]!;
    const heading = cells.some(isWord) ? headingOf(cells) : null;
    if (heading !== null && heading.sides.length > 0) return { at, heading };
    if (heading !== null && partial === null) partial = { at, heading };
    if (numbers < 0 && heading === null && hasNumbers(cells)) numbers = at;
  }
  if (partial !== null) return partial;
  if (numbers < 0) return null;
  const above = sheet.rows[numbers - 1] ?? [];
  const isHead = above.length > 1 && above.every((cell) => isWord(cell));
  return isHead
    ? { at: numbers - 1, heading: { heads: above, sides: [], found: {} } }
    : { at: numbers, heading: null };
}
