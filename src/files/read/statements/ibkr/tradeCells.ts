import { cellNumber } from '../../numbers';
import { isNot, QUANTITY_IS_0 } from '../doubts';
import type { TradePlaces } from './tradeColumns';

/*
 * The cells of a trade's row: put together again where a spreadsheet split them, and read as
 * figures.
 */

const TIME = /^\s*\d\d:\d\d:\d\d$/;

/** Without its quotation marks, a date and its time became two cells. */
const withTime = (cells: readonly string[], at: number): readonly string[] =>
  TIME.test(cells[at + 1] ?? '')
    ? [...cells.slice(0, at), `${cells[at]},${cells[at + 1]}`, ...cells.slice(at + 2)]
    : cells;

const CODE = /^[A-Za-z]{0,3}$/;

/** With semicolons between cells, the codes, which come last, became several cells. */
const withCodes = (cells: readonly string[], width: number): readonly string[] =>
  cells.length > width && cells.slice(width - 1).every((cell) => CODE.test(cell.trim()))
    ? [...cells.slice(0, width - 1), cells.slice(width - 1).join(';')]
    : cells;

/** The cells as the broker wrote them, with `width` columns. */
export const tradeCells = (cells: readonly string[], dateTime: number, width: number) =>
  withCodes(withTime(cells, dateTime), width);

/** A number; null if the cell is empty, undefined if it holds anything else. */
export const figureIn = (cell = '') =>
  cellNumber(cell.includes('&') ? cell.replace(/&nbsp;[^]*$/, '') : cell, 'point');

/** The time in a cell; undefined if it has only a date. */
export function timeIn(cell: string): string | undefined {
  const at = cell.search(/\d\d:\d\d:\d\d/);
  return at < 0 ? undefined : cell.slice(at, at + 8);
}

/** What a trade's row states in numbers; null where it states nothing. */
export interface TradeFigures {
  /** Negative if sold. */
  readonly quantity: number;
  readonly price: number;
  /** Negative if paid. */
  readonly proceeds: number;
  /** Negative if paid. */
  readonly fee: number | null;
  readonly basis: number | null;
  readonly realized: number | null;
}

/** The figures of a row; the reason, as a sentence, if a needed one cannot be read. */
export function tradeFigures(
  cells: readonly string[],
  at: TradePlaces,
  isEnd: boolean,
): TradeFigures | string {
  const quantity = figureIn(cells[at.quantity]);
  const priced = figureIn(cells[at.price]);
  // Shares of an outcome are priced at the strike and the option at zero, even if the cell is
  // empty.
  const price = priced === null && isEnd ? 0 : priced;
  const proceeds = figureIn(cells[at.proceeds]);
  if (typeof quantity !== 'number') return isNot(cells[at.quantity] ?? '', 'a quantity');
  if (typeof price !== 'number') return isNot(cells[at.price] ?? '', 'a price');
  if (typeof proceeds !== 'number') return isNot(cells[at.proceeds] ?? '', 'a proceeds figure');
  if (quantity === 0) return QUANTITY_IS_0;
  const orNull = (place: number) => figureIn(cells[place]) ?? null;
  return {
    quantity,
    price,
    proceeds,
    fee: orNull(at.fee),
    basis: orNull(at.basis),
    realized: orNull(at.realized),
  };
}
