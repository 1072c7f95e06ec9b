import { cellNumber } from '../numbers';
import { writtenDate } from '../writtenDate';
import { UNCLOSED } from './doubts';
import { isBlank, type Csv } from './csv';
import type { RowRecord } from './record';
import type { Row } from './reading';

const plain = (name: string) => name.toLowerCase().replaceAll(/[^\p{L}#]/gu, '');

/** The cells of a row, by column name. */
export interface Cells {
  readonly text: (name: string) => string;
  /** Null if the cell is empty, undefined if it is not a number. */
  readonly number: (name: string) => number | null | undefined;
  readonly all: readonly string[];
}

/** The heading must be within this many lines. */
const WITHIN = 12;

/** Index of the row that names all of these columns; -1 if there is none. */
export const headingWith = ({ rows }: Csv, ...names: readonly string[]): number =>
  rows.slice(0, WITHIN).findIndex((cells) => {
    const heads = new Set(cells.map(plain));
    return names.every((name) => heads.has(plain(name)));
  });

/** A row with fewer cells than this is a title or a note. */
const FEW = 2;

/**
 * The rows under a heading. Rows above it, and rows with too few cells, are recorded as notes.
 * Column names are compared by their letters only.
 */
export function* tableUnder(
  csv: Csv,
  heading: number,
  record: RowRecord,
): Generator<readonly [cells: Cells, row: Row]> {
  const { rows, rowAt, unclosed } = csv;
  const places = new Map<string, number>();
  for (const [at, name] of rows[heading]!.entries()) {
    if (!places.has(plain(name))) places.set(plain(name), at);
  }
  const keys = new Map<string, number>();
  const placeOf = (name: string) => {
    let place = keys.get(name);
    if (place === undefined) {
      place = places.get(plain(name)) ?? -1;
      keys.set(name, place);
    }
    return place;
  };
  for (let at = 0; at < rows.length; at++) {
    const all = rows[at]!;
    if (isBlank(all)) continue;
    if (at === heading) {
      record.summary();
      continue;
    }
    const row = rowAt(at);
    if (at === unclosed) {
      record.doubt(row, UNCLOSED);
      continue;
    }
    const filled = all.filter((cell) => cell.trim() !== '').length;
    if (at < heading || filled < FEW) {
      record.leaveOut('Notes');
      continue;
    }
    const text = (name: string) => (all[placeOf(name)] ?? '').trim();
    yield [{ all, text, number: (name) => cellNumber(text(name), 'point') }, row];
  }
}

/** The ISO date in a cell; if it says `as of`, the date of the event. */
export function dayIn(cell: string): string | null {
  const [first = '', second] = cell.split(/\s+as of\s+/i);
  return writtenDate(second ?? first);
}

/** Fees implied by an amount after fees: what was not received, or was paid beyond the price. */
export const feesWithin = (side: 'buy' | 'sell', gross: number, amount: number) =>
  cents(side === 'sell' ? gross - amount : -amount - gross);

/** Removes binary rounding noise from money that was written in decimals. */
export const cents = (value: number) => {
  const rounded = Number(value.toFixed(6));
  return rounded === 0 ? 0 : rounded;
};
