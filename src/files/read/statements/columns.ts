import { cellNumber } from '../numbers';
import { writtenDate } from '../writtenDate';
import { isBlank, type Csv } from './csv';
import type { RowRecord } from './record';
import type { Row } from './reading';

const plain = (name: string) => name.toLowerCase().replaceAll(/[^\p{L}#]/gu, '');

/** The cells of a row by the names of their columns. */
export interface Cells {
  readonly text: (name: string) => string;
  /** Null where there is no value, undefined where what is there is no number. */
  readonly number: (name: string) => number | null | undefined;
  readonly all: readonly string[];
}

/** Lines a heading is looked for in. */
const WITHIN = 12;

/** The row that names all of these columns; -1 where none does. */
export const headingWith = ({ rows }: Csv, ...names: readonly string[]): number =>
  rows.slice(0, WITHIN).findIndex((cells) => {
    const heads = new Set(cells.map(plain));
    return names.every((name) => heads.has(plain(name)));
  });

/** A row with fewer cells than this is a title or a note. */
const FEW = 2;

/**
 * The rows under a heading; what stands above and below them is taken down as notes. Names are compared
 * by their letters.
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
      record.doubt(row, 'A quotation mark opens here that nothing closes: the rest is not read.');
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

/** The day in a cell, ISO; the day of the event where it says `as of`. */
export function dayIn(cell: string): string | null {
  const [first = '', second] = cell.split(/\s+as of\s+/i);
  return writtenDate(second ?? first);
}

/** Fees, where the amount has them inside: what was not received, or paid beyond the price. */
export const feesWithin = (side: 'buy' | 'sell', gross: number, amount: number) =>
  cents(side === 'sell' ? gross - amount : -amount - gross);

/** Takes the noise of binary fractions off money that came from decimals. */
export const cents = (value: number) => {
  const rounded = Number(value.toFixed(6));
  return rounded === 0 ? 0 : rounded;
};
